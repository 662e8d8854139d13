using System;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Filtering;

/// <summary>The quoted value of a filter: the kernel's <c>struct regex</c> and its match functions.</summary>
internal sealed class FilterPattern
{
    private readonly byte[] _text;
    private readonly FilterPatternKind _kind;
    private readonly bool _isNegated;

    private FilterPattern(byte[] text, FilterPatternKind kind, bool isNegated)
    {
        _text = text;
        _kind = kind;
        _isNegated = isNegated;
    }

    /// <summary>What it takes of the host's memory, in bytes: itself, its text, and their headers.</summary>
    public long HeldBytes => 64 + _text.Length;

    /// <summary>The value of <c>==</c> or <c>!=</c>: compared whole, whatever characters it has.</summary>
    public static FilterPattern Whole(ReadOnlySpan<byte> text, bool isNegated) => new(text.ToArray(), FilterPatternKind.Full, isNegated);

    /// <summary>The value of <c>~</c>, classed as <c>filter_parse_regex</c> does it.</summary>
    public static FilterPattern Glob(ReadOnlySpan<byte> text)
    {
        bool isNegated = text is [(byte)'!', ..];
        if (isNegated)
            text = text[1..];
        FilterPatternKind kind = Classify(text);
        ReadOnlySpan<byte> search = kind switch
        {
            FilterPatternKind.Front => text[..^1],
            FilterPatternKind.Middle => text[1..^1],
            FilterPatternKind.End => text[1..],
            _ => text,
        };
        return new FilterPattern(search.ToArray(), kind, isNegated);
    }

    /// <summary>Compares a string.</summary>
    /// <param name="field">The bytes that the field has for it: the string and a NUL, or several; bytes that are no string need have none.</param>
    public bool Matches(ReadOnlySpan<byte> field)
    {
        bool isMatch = _kind switch
        {
            FilterPatternKind.Full => MatchesFull(field),
            FilterPatternKind.Front => field.StartsWith(_text),
            FilterPatternKind.Middle => field.IndexOf(_text) >= 0,

            // regex_match_end counts back from the end of the field, not of the string: a name that does not fill its 16 bytes never ends so.
            FilterPatternKind.End => !field.IsEmpty && field[..^1].EndsWith(_text),
            _ => GlobMatch.IsMatch(_text, UpToNul(field)),
        };
        return isMatch != _isNegated;
    }

    // regex_match_full compares no more than the field has: what has no NUL, such as written bytes, equals all that begins with it.
    private bool MatchesFull(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return end < 0 && !field.IsEmpty ? _text.AsSpan().StartsWith(field) : UpToNul(field).SequenceEqual(_text);
    }

    private static FilterPatternKind Classify(ReadOnlySpan<byte> text)
    {
        // MATCH_INDEX: what begins with a digit is compared whole, stars and all.
        if (text.IsEmpty || KernelCharacter.IsDigit(text[0]))
            return FilterPatternKind.Full;
        int last = text.Length - 1;
        if (text.IndexOfAny("[?\\"u8) >= 0 || (last > 0 && text[1..last].Contains((byte)'*')))
            return FilterPatternKind.Glob;
        return (text[0] == '*', last > 0 && text[last] == '*') switch
        {
            (true, true) => FilterPatternKind.Middle,
            (true, false) => FilterPatternKind.End,
            (false, true) => FilterPatternKind.Front,
            _ => FilterPatternKind.Full,
        };
    }

    private static ReadOnlySpan<byte> UpToNul(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return end < 0 ? field : field[..end];
    }
}
