using System;
using System.Globalization;

namespace SyscallKit.KernelText;

/// <summary>Takes a line of text apart from left to right. What does not fit stays where it is.</summary>
/// <param name="text">The text.</param>
internal ref struct Scanner(ReadOnlySpan<char> text)
{
    /// <summary>What has not been taken yet.</summary>
    public ReadOnlySpan<char> Rest { get; private set; } = text;

    /// <summary>Whether all has been taken.</summary>
    public readonly bool IsAtEnd => Rest.IsEmpty;

    public ReadOnlySpan<char> Take(int length)
    {
        ReadOnlySpan<char> taken = Rest[..length];
        Rest = Rest[length..];
        return taken;
    }

    public void SkipBlanks() => Rest = Rest.TrimStart(' ');

    public bool TryTake(ReadOnlySpan<char> expected)
    {
        if (!Rest.StartsWith(expected, StringComparison.Ordinal))
            return false;
        Rest = Rest[expected.Length..];
        return true;
    }

    public bool TryDecimal(out ulong value)
    {
        ReadOnlySpan<char> digits = Leading("0123456789", 0);
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && Skip(digits.Length);
    }

    public bool TryHexadecimal(out ulong value)
    {
        ReadOnlySpan<char> digits = Leading("0123456789abcdef", 0);
        return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && Skip(digits.Length);
    }

    public bool TryInt64(out long value)
    {
        ReadOnlySpan<char> digits = Leading("0123456789", Rest.StartsWith("-") ? 1 : 0);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && Skip(digits.Length);
    }

    public bool TryInt32(out int value)
    {
        ReadOnlySpan<char> digits = Leading("0123456789", Rest.StartsWith("-") ? 1 : 0);
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && Skip(digits.Length);
    }

    private readonly ReadOnlySpan<char> Leading(ReadOnlySpan<char> alphabet, int from)
    {
        int length = Rest[from..].IndexOfAnyExcept(alphabet);
        return length < 0 ? Rest : Rest[..(from + length)];
    }

    private bool Skip(int length)
    {
        Rest = Rest[length..];
        return true;
    }
}
