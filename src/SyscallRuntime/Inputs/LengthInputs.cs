using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>
/// How long things are, where arguments or fields say so: drawn once for each of them, so that what is pointed to and its length agree, and then given
/// wrong on purpose.
/// </summary>
internal sealed class LengthInputs(InputRandom random)
{
    /// <summary>How many bytes are made at most for what is pointed to.</summary>
    public const int MaxBytes = 1 << 16;

    private const int MaxElements = 8;

    private static readonly ImmutableArray<Oddity> s_oddities =
        [Oddity.OneMore, Oddity.OneMore, Oddity.OneLess, Oddity.Zero, Oddity.Huge, Oddity.Negative, Oddity.Overflowing, Oddity.AllOnes];

    private readonly Dictionary<(string? Field, int Argument), int> _drawn = [];

    /// <summary>Fixes a length before it is drawn.</summary>
    public void Set(ArgumentLength length, int value) => _drawn[KeyOf(length)] = value;

    /// <summary>A length in its unit.</summary>
    /// <param name="length">Which.</param>
    /// <param name="elementSize">The size of an element.</param>
    public int Of(ArgumentLength length, int elementSize)
    {
        if (!_drawn.TryGetValue(KeyOf(length), out int value))
            _drawn.Add(KeyOf(length), value = Draw(length.Unit, elementSize));
        return value;
    }

    /// <summary>How many bytes so many are.</summary>
    public static int BytesOf(int length, LengthUnit unit, int elementSize)
    {
        long bytes = unit switch
        {
            LengthUnit.Elements or LengthUnit.Pages => (long)length * Math.Max(elementSize, 1),
            LengthUnit.Bits => (length + 7L) / 8,
            _ => length,
        };
        return (int)Math.Clamp(bytes, 0, MaxBytes);
    }

    /// <summary>The number that a caller gives for a length, right or wrong.</summary>
    /// <param name="length">The length.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="elementSize">The size of an element.</param>
    /// <param name="bits">How many bits the number has.</param>
    /// <param name="isOdd">Whether it is to be wrong.</param>
    public InputArgument Number(int length, LengthUnit unit, int elementSize, int bits, bool isOdd)
    {
        // An element a page: the number is that of the pages' bytes.
        ulong right = (ulong)length * (unit == LengthUnit.Pages ? PagedMemory.PageSize : 1UL);
        if (!isOdd)
            return new InputArgument(right);
        Oddity oddity = random.Among(s_oddities.AsSpan());
        if (oddity is Oddity.OneLess or Oddity.Zero && right == 0)
            oddity = Oddity.OneMore;
        ulong all = BitMask.Of(bits);
        ulong value = oddity switch
        {
            Oddity.OneMore => right + 1,
            Oddity.OneLess => right - 1,
            Oddity.Zero => 0,
            Oddity.Huge => all >> random.Between(1, bits / 2),
            Oddity.Negative => unchecked((ulong)-(long)random.Between(1, PagedMemory.PageSize)),
            Oddity.Overflowing when elementSize > 1 => all / (uint)elementSize + 1 + (ulong)random.Below(2),
            Oddity.Overflowing => all - (ulong)random.Below(16),
            _ => all,
        };
        return new InputArgument(value, oddity);
    }

    private static (string? Field, int Argument) KeyOf(ArgumentLength length) => (length.Field, length.Field is null ? length.Value : -1);

    private int Draw(LengthUnit unit, int elementSize)
    {
        if (unit == LengthUnit.Bits)
            return random.Below(256);
        if (unit != LengthUnit.Bytes)
            return random.Below(MaxElements + 1);
        return random.Below(8) switch
        {
            0 => 0,
            1 => 1,
            2 => PagedMemory.PageSize + random.Between(-1, 1),
            3 => random.Between(100, 300),
            _ => random.Between(1, 16) * Math.Clamp(elementSize, 1, 64),
        };
    }
}
