using System;
using System.Collections.Generic;

namespace SyscallKit.Seccomp;

/// <summary>Assembly text, cut into tokens: that of <c>bpf_exp.l</c> (tools/bpf).</summary>
internal static class BpfTokens
{
    /// <summary>The tokens of a text, and one for its end.</summary>
    public static List<BpfToken> Of(string text)
    {
        List<BpfToken> tokens = [];
        int line = 1;
        int at = 0;
        while (at < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at);
            int length = LengthOf(rest);
            ReadOnlySpan<char> taken = rest[..length];
            if (!IsBlank(taken))
                tokens.Add(new BpfToken(taken.ToString(), line));
            line += taken.Count('\n');
            at += length;
        }

        tokens.Add(new BpfToken("", line));
        return tokens;
    }

    private static bool IsBlank(ReadOnlySpan<char> taken) => char.IsWhiteSpace(taken[0]) || taken[0] == ';' || taken.StartsWith("/*");

    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        if (rest[0] == ';')
            return rest.IndexOf('\n') is >= 0 and int end ? end : rest.Length;
        if (rest.StartsWith("/*"))
            return rest[2..].IndexOf("*/") is >= 0 and int end ? end + 4 : rest.Length;
        bool isSigned = rest is ['-' or '+', >= '0' and <= '9', ..];
        int length = isSigned ? 1 : 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_'))
            length++;
        return Math.Max(length, 1);
    }
}
