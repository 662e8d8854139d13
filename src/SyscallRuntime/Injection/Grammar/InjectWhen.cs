using System;

namespace SyscallKit.Injection.Grammar;

/// <summary>Which of a number's calls are meant: <c>when=FIRST..LAST+STEP</c>.</summary>
/// <param name="First">The first, counted from 1.</param>
/// <param name="Last">The last that is looked at; <see cref="Endless"/> if there is none.</param>
/// <param name="Step">From one to the next; 0 for the first alone.</param>
public readonly record struct InjectWhen(int First, int Last, int Step)
{
    /// <summary>No last one.</summary>
    public const int Endless = 0xffff;

    /// <summary>Every call.</summary>
    public static InjectWhen Always { get; } = new(1, Endless, 1);

    /// <summary>Whether a call is meant.</summary>
    /// <param name="count">Which it is, counted from 1.</param>
    /// <returns>Whether it is.</returns>
    public bool Hits(long count) =>
        count >= First && (Last == Endless || count <= Last) && (Step == 0 ? count == First : (count - First) % Step == 0);

    /// <summary>Reads what stands behind <c>when=</c>.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out InjectWhen when)
    {
        when = Always;
        long first = StraceNumber.Decimal(text, Endless, out ReadOnlySpan<char> rest);
        long last = Endless;
        if (rest is ['.', '.', ..])
        {
            last = StraceNumber.Decimal(rest[2..], Endless - 1, out rest);
            if (last < first)
                return false;
        }

        long step = rest switch
        {
            [] => last == Endless ? 0 : 1,
            ['+'] => 1,
            ['+', ..] => Positive(StraceNumber.Whole(rest[1..], Endless)),
            _ => -1,
        };
        if (first < 1 || step < 0)
            return false;
        when = new InjectWhen((int)first, (int)last, (int)step);
        return true;
    }

    private static long Positive(long number) => number > 0 ? number : -1;
}
