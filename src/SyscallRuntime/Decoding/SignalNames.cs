using System.Collections.Immutable;
using System.Globalization;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>The names of signals (arch/x86/include/uapi/asm/signal.h), without the <c>SIG</c> that they begin with.</summary>
internal static class SignalNames
{
    private const int FirstRealTime = 32;

    private static readonly ImmutableArray<string> s_names =
    [
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT",
        "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ];

    /// <summary>The name of a signal.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>Null for a number that is no signal.</returns>
    public static string? Of(ulong number) => number switch
    {
        0 or > KernelConstants._NSIG => null,
        FirstRealTime => "RTMIN",
        > FirstRealTime => string.Create(CultureInfo.InvariantCulture, $"RT_{number - FirstRealTime}"),
        _ => s_names[(int)number - 1],
    };
}
