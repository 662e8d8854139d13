using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SyscallKit.Injection.Grammar;

/// <summary>
/// Extended regular expressions of POSIX (regex(7)), as glibc reads them with its additions <c>\w \W \s \S \b \B</c>, in .NET's notation. They are matched
/// without backtracking, so that no expression takes longer than its length allows.
/// </summary>
internal ref struct PosixRegex
{
    private const int MaxRepetitions = 0x7fff; // RE_DUP_MAX

    private readonly StringBuilder _to = new();
    private ReadOnlySpan<char> _rest;
    private int _depth;

    /// <summary>Where what a quantifier would repeat begins; -1 if there is nothing.</summary>
    private int _atom = -1;

    private PosixRegex(string pattern) => _rest = pattern;

    /// <summary>Translates an expression.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="message">What is wrong with it, in glibc's words.</param>
    /// <returns>The regular expression; null if it is none.</returns>
    public static Regex? Translate(string pattern, out string? message)
    {
        PosixRegex translation = new(pattern);
        message = translation.Alternatives();
        if (message is not null)
            return null;
        try
        {
            return new Regex(translation._to.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Its automaton would be too large.
            message = "Regular expression too big";
            return null;
        }
    }

    /// <summary>What stands up to the end, or to the parenthesis that ends this group.</summary>
    /// <returns>What is wrong; null if nothing is.</returns>
    private string? Alternatives()
    {
        _depth++;
        // Groups are read by recursion: as deep as an expression of some use, and not as deep as the stack.
        if (_depth > 200)
            return "Memory exhausted";
        _atom = -1;
        while (!_rest.IsEmpty)
        {
            char c = _rest[0];
            if (c == ')' && _depth > 1)
                break;
            _rest = _rest[1..];
            if (Take(c) is { } message)
                return message;
        }

        _depth--;
        return null;
    }

    private string? Take(char c)
    {
        switch (c)
        {
            case '|':
                _to.Append('|');
                _atom = -1;
                return null;
            case '^':
                _to.Append('^');
                _atom = -1;
                return null;
            case '$':
                _to.Append(@"\z");
                _atom = -1;
                return null;
            case '(':
                return Group();
            case '*' or '+' or '?':
                return Repeat(c.ToString());
            case '{':
                return Interval();
            case '[':
                return Bracket();
            case '\\':
                return Escape();
            case '.':
                Atom(".");
                return null;
            default:
                Atom(Literal(c));
                return null;
        }
    }

    private void Atom(string text)
    {
        _atom = _to.Length;
        _to.Append(text);
    }

    private string? Group()
    {
        int begin = _to.Length;
        _to.Append("(?:");
        if (Alternatives() is { } message)
            return message;
        if (_rest is not [')', ..])
            return @"Unmatched ( or \(";
        _rest = _rest[1..];
        _to.Append(')');
        _atom = begin;
        return null;
    }

    private string? Repeat(string quantifier)
    {
        if (_atom < 0)
            return "Invalid preceding regular expression";
        // Two quantifiers behind each other mean something else to .NET.
        _to.Insert(_atom, "(?:").Append(quantifier).Append(')');
        return null;
    }

    private string? Interval()
    {
        if (_atom < 0)
            return "Invalid preceding regular expression";
        int end = _rest.IndexOf('}');
        ReadOnlySpan<char> inside = end < 0 ? _rest : _rest[..end];
        if (inside.IndexOfAnyExceptInRange('0', '9') is >= 0 and int other && inside[other] != ',')
            return @"Invalid content of \{\}";
        if (end < 0)
            return @"Unmatched \{";
        // A comma ends strace's token, so that none gets here but by another way: {m}, {m,}, {m,n}, {,n}.
        int comma = inside.IndexOf(',');
        if (!TryCount(comma < 0 ? inside : inside[..comma], out int from) | !TryCount(comma < 0 ? [] : inside[(comma + 1)..], out int to))
            return "Regular expression too big";
        if (comma < 0 && inside.IsEmpty || to >= 0 && from > to)
            return @"Invalid content of \{\}";
        _rest = _rest[(end + 1)..];
        string first = int.Max(from, 0).ToString(CultureInfo.InvariantCulture);
        string last = comma < 0 ? "" : to < 0 ? "," : "," + to.ToString(CultureInfo.InvariantCulture);
        return Repeat("{" + first + last + "}");
    }

    /// <summary>A number of repetitions; -1 for none.</summary>
    private static bool TryCount(ReadOnlySpan<char> digits, out int count)
    {
        count = digits.IsEmpty ? -1 : (int)StraceNumber.Whole(digits, MaxRepetitions);
        return digits.IsEmpty || count >= 0;
    }

    private string? Escape()
    {
        if (_rest.IsEmpty)
            return "Trailing backslash";
        char c = _rest[0];
        _rest = _rest[1..];
        switch (c)
        {
            case 'w' or 'W' or 's' or 'S':
                Atom("\\" + c);
                return null;
            case 'b' or 'B':
                _to.Append('\\').Append(c);
                _atom = -1;
                return null;
            case '`':
                _to.Append(@"\A");
                _atom = -1;
                return null;
            case '\'':
                _to.Append(@"\z");
                _atom = -1;
                return null;
            case (>= '1' and <= '9') or '<' or '>':
                return c is '<' or '>' ? "Word boundaries are not supported: use \\b" : "Back references are not supported";
            default:
                Atom(Literal(c));
                return null;
        }
    }

    private string? Bracket()
    {
        if (_rest.IsEmpty)
            return "Invalid regular expression";
        string? message = PosixBracket.Translate(ref _rest, out string translated);
        if (message is null)
            Atom(translated);
        return message;
    }

    private static string Literal(char c) => PosixBracket.Escaped(c);
}
