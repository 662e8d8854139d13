using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>What a type points to.</summary>
/// <param name="Target">The type that is pointed to; null for bytes of any meaning.</param>
/// <param name="IsReadOnly">Whether the kernel cannot write through it.</param>
internal readonly record struct Pointee(ITypeSymbol? Target, bool IsReadOnly)
{
    /// <summary>Whether it points to bytes, with or without a sign.</summary>
    public bool IsBytes => Target is null or { SpecialType: SpecialType.System_Byte or SpecialType.System_SByte };

    /// <summary>What a type points to; null for one that is no pointer.</summary>
    public static Pointee? Of(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol pointer => new(pointer.PointedAtType.SpecialType == SpecialType.System_Void ? null : pointer.PointedAtType, IsReadOnly: false),
        { SpecialType: SpecialType.System_String } => new(null, IsReadOnly: true),
        INamedTypeSymbol named when named.IsLibraryType("UserPtr") => new(named.TypeArguments is [{ } target] ? target : null, IsReadOnly: false),
        INamedTypeSymbol named when named.IsLibraryType("ReadOnlyUserPtr") => new(named.TypeArguments is [{ } target] ? target : null, IsReadOnly: true),
        _ => null,
    };

    /// <summary>Whether a type is a number, as a length is: an integer or an enum.</summary>
    public static bool IsNumber(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum } || type?.SpecialType is
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>Whether a field of that type may hold an address as a number, as the kernel's <c>__aligned_u64</c> and <c>compat_uptr_t</c> do.</summary>
    public static bool MayHoldAddress(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
