using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace SyscallKit.Describing;

/// <summary>A type of syzlang: a name and what stands in its brackets, which are types, directions, names, numbers.</summary>
internal sealed record SyzType(string Name, params ImmutableArray<SyzType> Arguments)
{
    /// <summary>Whether it may be absent: <c>opt</c>.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Of a bit-field how many bits it has; else 0.</summary>
    public int Bits { get; init; }

    /// <summary>A number where a type has one.</summary>
    public static SyzType Number(ulong value) => new(value < 10 ? value.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}"));

    /// <summary>An integer of so many bits.</summary>
    public static SyzType Int(int bits) => new("int" + bits.ToString(CultureInfo.InvariantCulture));

    /// <summary>So many bytes.</summary>
    public static SyzType Bytes(int count) => new("array", Int(8), Number((ulong)count));

    /// <summary>Bytes that are not used.</summary>
    public static SyzType Padding(int count) => new("array", new SyzType("const", Number(0), Int(8)), Number((ulong)count));

    /// <inheritdoc/>
    public override string ToString()
    {
        string inside = string.Join(", ", Arguments.Select(static argument => argument.ToString()).Concat(IsOptional ? ["opt"] : Array.Empty<string>()));
        return Name + (inside.Length > 0 ? "[" + inside + "]" : "") + (Bits > 0 ? ":" + Bits.ToString(CultureInfo.InvariantCulture) : "");
    }
}
