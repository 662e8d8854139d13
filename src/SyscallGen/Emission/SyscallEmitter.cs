using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>The file of one call: what SYSCALL_DEFINEx or COMPAT_SYSCALL_DEFINEx expands to.</summary>
internal static class SyscallEmitter
{
    public static SourceText Write(SyscallSpec syscall) =>
        Shell.Write(syscall.Container, Macro(syscall), interfaces: "", syscall.NeedsUnsafe, writer =>
        {
            new StubEmitter(syscall).Write(writer);
            if (syscall.Stub.Kind == SyscallKind.Compat)
                return; // COMPAT_SYSCALL_DEFINEx makes no metadata
            writer.Line();
            MetadataEmitter.Write(writer, syscall);
        });

    /// <summary>The call as Linux would define it.</summary>
    private static string Macro(SyscallSpec syscall)
    {
        string macro = syscall.Stub.Kind == SyscallKind.Compat ? "COMPAT_SYSCALL_DEFINE" : "SYSCALL_DEFINE";
        string arguments = string.Concat(syscall.Parameters.Select(static parameter => ", " + parameter.CType + ", " + parameter.Name));
        int count = syscall.Parameters.Count + syscall.Parameters.Count(static parameter => parameter.IsU64Pair);
        return macro + count.ToString(CultureInfo.InvariantCulture) + "(" + syscall.Stub.Name + arguments + ")";
    }
}
