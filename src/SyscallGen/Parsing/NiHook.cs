using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>
/// A class's own <c>long sys_ni_syscall(SyscallContext)</c>: calls without a body, and a table's numbers without a call, go there
/// instead of to the one that returns -ENOSYS.
/// </summary>
internal static class NiHook
{
    public static bool IsDeclaredBy(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(KnownNames.NiHook))
        {
            if (member is IMethodSymbol { IsStatic: false, ReturnType.SpecialType: SpecialType.System_Int64, Parameters: [{ RefKind: RefKind.None } parameter] }
                && parameter.Type.IsLibraryType("SyscallContext"))
                return true;
        }

        return false;
    }
}
