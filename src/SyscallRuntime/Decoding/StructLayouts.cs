using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Which layout of a structure a caller has.</summary>
internal static class StructLayouts
{
    /// <summary>The structure as callers of a table lay it out.</summary>
    public static StructMeaning Of(this StructMeaning structure, SyscallAbi abi) => abi == SyscallAbi.Ia32 && structure.Compat is { } compat ? compat : structure;
}
