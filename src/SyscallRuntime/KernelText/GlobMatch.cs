using System;

namespace SyscallKit.KernelText;

/// <summary>
/// The kernel's glob (lib/glob.c): <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, and <c>\</c> before a character that stands for itself. A class
/// without its <c>]</c> is an ordinary <c>[</c>. Bytes, not characters, are compared.
/// </summary>
internal static class GlobMatch
{
    public static bool IsMatch(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text)
    {
        int p = 0;
        int t = 0;

        // After a mismatch the last star takes one more byte; an earlier one never needs to.
        int afterStar = -1;
        int starText = 0;
        while (true)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                starText = t;
                if (p == pattern.Length)
                    return true;
                continue;
            }

            if (t == text.Length)
                return IsAtEnd(pattern[p..]);
            if (p < pattern.Length && MatchesOne(pattern, ref p, text[t]))
            {
                t++;
                continue;
            }

            if (afterStar < 0)
                return false;
            p = afterStar;
            t = ++starText;
        }
    }

    // A backslash at the very end stands for the end.
    private static bool IsAtEnd(ReadOnlySpan<byte> pattern) => pattern.IsEmpty || pattern is [(byte)'\\'];

    private static bool MatchesOne(ReadOnlySpan<byte> pattern, ref int p, byte c)
    {
        byte first = pattern[p++];
        switch (first)
        {
            case (byte)'?':
                return true;
            case (byte)'[' when TryReadClass(pattern[p..], c, out int length, out bool isMember):
                p += length;
                return isMember;
            case (byte)'\\':
                return p < pattern.Length && pattern[p++] == c;
            default:
                return first == c;
        }
    }

    private static bool TryReadClass(ReadOnlySpan<byte> rest, byte c, out int length, out bool isMember)
    {
        int at = 0;
        bool isInverted = rest is [(byte)'!', ..];
        if (isInverted)
            at++;
        isMember = isInverted;
        length = 0;

        // The first member may be a ']'.
        do
        {
            if (at >= rest.Length)
                return false;
            byte low = rest[at++];
            byte high = low;
            if (at + 1 < rest.Length && rest[at] == '-' && rest[at + 1] != ']')
            {
                high = rest[at + 1];
                at += 2;
            }
            else if (at + 1 == rest.Length && rest[at] == '-')
            {
                return false;
            }

            if (low <= c && c <= high)
                isMember = !isInverted;
        }
        while (at >= rest.Length || rest[at] != ']');
        length = at + 1;
        return true;
    }
}
