using System;

namespace SyscallKit.Injection.Grammar;

/// <summary>Signals as strace names them: one name for each, and <c>SIGRT_1</c> and on behind <c>SIGRTMIN</c>, which is 32.</summary>
internal static class StraceSignal
{
    /// <summary>The largest number that is taken for a signal, whether there is such a signal or not.</summary>
    private const int Largest = 255;

    private const int Rtmin = 32;
    private const int Last = 64;

    private static readonly string[] s_names =
    [
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM",
        "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
        "RTMIN",
    ];

    /// <summary>The number of a signal.</summary>
    /// <param name="text">A number, or a name with or without SIG, in any case.</param>
    /// <returns>0 to 255; -1 for anything else.</returns>
    public static int Parse(ReadOnlySpan<char> text)
    {
        if (text is [>= '0' and <= '9', ..])
            return (int)StraceNumber.Whole(text, Largest);
        if (text.StartsWith("SIG", StringComparison.OrdinalIgnoreCase))
            text = text[3..];
        if (text.StartsWith("RT_", StringComparison.OrdinalIgnoreCase))
        {
            int index = text[3..] is [>= '1' and <= '9', ..] ? (int)StraceNumber.Whole(text[3..], Last - Rtmin) : -1;
            return index < 0 ? -1 : Rtmin + index;
        }

        for (int signal = 1; signal < s_names.Length; signal++)
        {
            if (text.Equals(s_names[signal], StringComparison.OrdinalIgnoreCase))
                return signal;
        }

        return -1;
    }
}
