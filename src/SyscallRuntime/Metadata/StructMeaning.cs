using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Metadata;

/// <summary>A structure in a caller's memory: its layout, and what its fields are.</summary>
/// <param name="name">Its name without <c>struct</c>: <c>stat</c>.</param>
/// <param name="size">Its size in bytes.</param>
/// <param name="fields">Its fields by offset; those of a union share one.</param>
public sealed class StructMeaning(string name, int size, ImmutableArray<FieldMeaning> fields) : IEquatable<StructMeaning>
{
    /// <summary>Its name without <c>struct</c>: <c>stat</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Its size in bytes.</summary>
    public int Size { get; } = size;

    /// <summary>Its fields by offset; those of a union share one.</summary>
    public ImmutableArray<FieldMeaning> Fields { get; } = fields;

    /// <summary>What a 32-bit caller has in its place; null if that has the same layout.</summary>
    public StructMeaning? Compat { get; init; }

    /// <summary>The structure as callers of a table lay it out.</summary>
    internal StructMeaning Of(SyscallAbi abi) => abi == SyscallAbi.Ia32 && Compat is { } compat ? compat : this;

    /// <summary>How many bytes it has for callers of a table; 0 for one that says nonsense.</summary>
    internal int SizeOf(SyscallAbi abi) => Math.Max(Of(abi).Size, 0);

    /// <inheritdoc/>
    public bool Equals(StructMeaning? other) =>
        other is not null
        && (ReferenceEquals(this, other) || (Name == other.Name && Size == other.Size && Equals(Compat, other.Compat) && Fields.SequenceEqual(other.Fields)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructMeaning);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Size, Fields.Length);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
