using System;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Where structures and fields lie.</summary>
internal static class StructLayouts
{
    /// <summary>The structure as callers of a table lay it out.</summary>
    public static StructMeaning Of(this StructMeaning structure, SyscallAbi abi) => abi == SyscallAbi.Ia32 && structure.Compat is { } compat ? compat : structure;

    /// <summary>How many bytes it has; 0 for one that says nonsense.</summary>
    public static int SizeOf(this StructMeaning structure, SyscallAbi abi) => Math.Max(structure.Of(abi).Size, 0);

    /// <summary>Whether all of a field lies in so many bytes.</summary>
    public static bool LiesIn(this FieldMeaning field, int length) => field.Offset >= 0 && field.Size >= 0 && (long)field.Offset + field.Size <= length;
}
