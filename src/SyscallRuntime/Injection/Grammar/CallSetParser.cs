using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace SyscallKit.Injection.Grammar;

/// <summary>What <see cref="CallSet.Parse"/> does, token by token.</summary>
/// <param name="names">The calls that can be named.</param>
internal sealed class CallSetParser(CallNames names)
{
    private static readonly string[] s_designators = ["64", "32", "x32"];

    private readonly ulong[][] _members = [.. Enumerable.Range(0, CallNames.Personalities).Select(personality => Words(names.CallsOf((CallPersonality)personality)))];
    private StraceError? _error;

    public CallSet? Parse(string text, out StraceError? error)
    {
        error = null;
        string tokens = text.TrimStart('!');
        bool isInverted = (text.Length - tokens.Length) % 2 != 0;
        if (tokens == "none")
            return new CallSet(_members, isInverted);
        if (tokens == "all")
            return new CallSet(_members, !isInverted);
        string[] all = tokens.Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (string token in all)
        {
            bool isTaken = Take(token);
            error = _error ?? (isTaken ? null : Invalid(token));
            if (error is not null)
                return null;
        }

        error = all.Length == 0 ? Invalid(text) : null;
        return error is null ? new CallSet(_members, isInverted) : null;
    }

    private static StraceError Invalid(string text) => new($"invalid system call '{text}'");

    private static ulong[] Words(ImmutableArray<NamedCall> calls) => new ulong[calls.IsEmpty ? 0 : calls.Max(static call => call.Number) / 64 + 1];

    /// <summary>One token. An error that ends all is kept.</summary>
    private bool Take(string token)
    {
        string wanted = token.TrimStart('?');
        bool isTaken = wanted.Length != token.Length;
        int at = wanted.LastIndexOf('@');
        if (at < 0)
        {
            for (int personality = 0; personality < CallNames.Personalities && _error is null; personality++)
                isTaken |= TakeOf((CallPersonality)personality, wanted);
            return isTaken;
        }

        int one = Array.IndexOf(s_designators, wanted[(at + 1)..]);
        if (one < 0)
        {
            _error = new StraceError($"incorrect personality designator '{wanted[(at + 1)..]}' in qualification '{wanted}'", PointsToHelp: true);
            return false;
        }

        return TakeOf((CallPersonality)one, wanted[..at]) || isTaken;
    }

    private bool TakeOf(CallPersonality personality, string wanted)
    {
        if (wanted is [>= '0' and <= '9', ..])
        {
            long number = StraceNumber.Whole(wanted, int.MaxValue);
            return number >= 0 && TakeWhere(personality, call => call.Number == number);
        }

        if (wanted is ['/', .. string pattern])
            return TakeMatches(personality, pattern);
        if (CallClassNames.TryFind(wanted, out CallClasses classes))
        {
            // A class that no call of a table has is one all the same.
            TakeWhere(personality, call => (call.Classes & classes) == classes);
            return true;
        }

        return TakeWhere(personality, call => call.Name == wanted);
    }

    private bool TakeMatches(CallPersonality personality, string pattern)
    {
        Regex? regex = PosixRegex.Translate(pattern, out string? message);
        if (regex is null)
        {
            _error = new StraceError($"regcomp: {pattern}: {message}");
            return false;
        }

        return TakeWhere(personality, call => regex.IsMatch(call.Name));
    }

    private bool TakeWhere(CallPersonality personality, Predicate<NamedCall> isWanted)
    {
        bool isTaken = false;
        foreach (NamedCall call in names.CallsOf(personality))
        {
            if (!isWanted(call))
                continue;
            _members[(int)personality][call.Number / 64] |= 1UL << call.Number % 64;
            isTaken = true;
        }

        return isTaken;
    }
}
