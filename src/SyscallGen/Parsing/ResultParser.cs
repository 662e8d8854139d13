using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What a call returns, and how it widens to the long in rax.</summary>
internal static class ResultParser
{
    public static ResultConversion? Parse(IMethodSymbol method, ProblemList problems)
    {
        ITypeSymbol type = method.ReturnType;
        if (type.TypeKind == TypeKind.Error)
            return null; // the compiler reports it
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            problems.Add(Rules.UnsupportedResult, method.Location(), method.Name, "ref " + type.Display());
            return null;
        }

        // An error is a result from -4095 to -1: types without a sign or with too few bits lose it on the way to rax.
        ITypeSymbol underlying = (type as INamedTypeSymbol)?.EnumUnderlyingType ?? type;
        if (underlying.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_UInt16 or SpecialType.System_UInt32)
            problems.Add(Rules.LossyResult, method.Location(), method.Name, type.Display());

        switch (type)
        {
            case { SpecialType: SpecialType.System_Void }:
                return ResultConversion.Zero;
            case
            {
                SpecialType: SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_IntPtr
            }:
                return ResultConversion.Implicit;
            case { SpecialType: SpecialType.System_UInt64 or SpecialType.System_UIntPtr } or { TypeKind: TypeKind.Enum }:
                return ResultConversion.Cast;
            case INamedTypeSymbol named when named.IsLibraryType("Errno"):
                return ResultConversion.Errno;
            default:
                problems.Add(Rules.UnsupportedResult, method.Location(), method.Name, type.Display());
                return null;
        }
    }
}
