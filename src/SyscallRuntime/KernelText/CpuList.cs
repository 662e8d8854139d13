using System;
using System.Globalization;
using System.Numerics;

namespace SyscallKit.KernelText;

/// <summary>
/// A set of processors, written as the kernel writes it (<c>cpulist_parse</c>, lib/bitmap-str.c): <c>0-3,7</c>, <c>0-15:2/4</c> (two of every four),
/// <c>N</c> for the last, <c>all</c>.
/// </summary>
internal sealed class CpuList
{
    private readonly ulong[] _bits;

    private CpuList(int size) => _bits = new ulong[(size + 63) / 64];

    /// <summary>What it takes of the host's memory, in bytes: itself, its bits, and their headers.</summary>
    public long HeldBytes => 64 + sizeof(ulong) * (long)_bits.Length;

    /// <summary>The number of processors in the set.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _bits)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>The lowest processor of a set that has one.</summary>
    public int First
    {
        get
        {
            int word = _bits.AsSpan().IndexOfAnyExcept(0UL);
            return word * 64 + BitOperations.TrailingZeroCount(_bits[word]);
        }
    }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The text between the braces.</param>
    /// <param name="size">The processors that it may name lie below it.</param>
    /// <returns>The set; null if the list is none, or names another processor.</returns>
    public static CpuList? Parse(ReadOnlySpan<byte> text, int size)
    {
        CpuList list = new(size);
        while (true)
        {
            while (text is [byte separator, ..] && IsSeparator(separator))
                text = text[1..];
            if (text.IsEmpty)
                return list;
            if (!TryReadRegion(ref text, size - 1, out int start, out int end, out int take, out int every))
                return null;
            if (start > end || every == 0 || take > every || end >= size)
                return null;
            for (int i = start; i <= end; i++)
            {
                if ((i - start) % every < take)
                    list._bits[i / 64] |= 1UL << i % 64;
            }
        }
    }

    /// <summary>Whether a processor is in the set.</summary>
    public bool Contains(uint cpu) => cpu / 64 < (uint)_bits.Length && (_bits[cpu / 64] >> (int)(cpu % 64) & 1) != 0;

    private static bool IsSeparator(byte c) => c == ',' || KernelCharacter.IsSpace(c);

    private static bool IsEndOfRegion(ReadOnlySpan<byte> text) => text.IsEmpty || IsSeparator(text[0]);

    // START[-END[:TAKE/EVERY]]; "all" stands for START-END.
    private static bool TryReadRegion(ref ReadOnlySpan<byte> text, int last, out int start, out int end, out int take, out int every)
    {
        end = last;
        take = every = 1;
        if (text is [(byte)'a' or (byte)'A', (byte)'l' or (byte)'L', (byte)'l' or (byte)'L', ..])
        {
            start = 0;
            text = text[3..];
        }
        else
        {
            if (!TryReadNumber(ref text, last, out start))
                return false;
            if (IsEndOfRegion(text))
            {
                end = start;
                return true;
            }

            if (!TrySkip(ref text, (byte)'-') || !TryReadNumber(ref text, last, out end))
                return false;
        }

        return IsEndOfRegion(text)
            || (TrySkip(ref text, (byte)':') && TryReadNumber(ref text, last, out take)
                && TrySkip(ref text, (byte)'/') && TryReadNumber(ref text, last, out every));
    }

    private static bool TryReadNumber(ref ReadOnlySpan<byte> text, int last, out int number)
    {
        number = last;
        if (TrySkip(ref text, (byte)'N'))
            return true;
        int length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 0)
            length = text.Length;
        bool isNumber = int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        text = text[length..];
        return isNumber;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> text, byte c)
    {
        if (text.IsEmpty || text[0] != c)
            return false;
        text = text[1..];
        return true;
    }
}
