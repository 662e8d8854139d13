using System;
using System.Globalization;
using System.Text;

namespace SyscallKit.KernelText;

/// <summary>A piece of somebody's file as an error message may show it: short, and without characters that a terminal would obey.</summary>
internal static class QuotedText
{
    private const int MaxLength = 80;

    public static string Of(ReadOnlySpan<char> text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text[..Math.Min(text.Length, MaxLength)])
        {
            if (char.IsControl(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else
                quoted.Append(c);
        }

        return quoted.Append(text.Length > MaxLength ? "\"..." : "\"").ToString();
    }
}
