namespace SyscallKit.Kernel;

/// <summary>What a signal does that nobody handles (<c>SIG_DFL</c>; include/linux/signal.h: SIG_KERNEL_*_MASK).</summary>
internal static class SignalDefaults
{
    // SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGSEGV SIGXCPU SIGXFSZ SIGSYS
    private const ulong Core = 1UL << 3 | 1UL << 4 | 1UL << 5 | 1UL << 6 | 1UL << 7 | 1UL << 8 | 1UL << 11 | 1UL << 24 | 1UL << 25 | 1UL << 31;

    // SIGCHLD SIGCONT SIGURG SIGWINCH
    private const ulong Ignored = 1UL << 17 | 1UL << 18 | 1UL << 23 | 1UL << 28;

    // SIGSTOP SIGTSTP SIGTTIN SIGTTOU
    private const ulong Stopping = 1UL << 19 | 1UL << 20 | 1UL << 21 | 1UL << 22;

    /// <summary>Whether it kills with a core file.</summary>
    public static bool HasCore(int signal) => IsIn(Core, signal);

    /// <summary>Whether it does nothing.</summary>
    public static bool IsIgnored(int signal) => IsIn(Ignored, signal);

    /// <summary>Whether it stops the process.</summary>
    public static bool Stops(int signal) => IsIn(Stopping, signal);

    /// <summary>Whether it kills.</summary>
    public static bool Kills(int signal) => SignalNumber.IsValid(signal) && !IsIn(Ignored | Stopping, signal);

    // Bit n is signal n; of 64 no set says anything.
    private static bool IsIn(ulong set, int signal) => signal is >= 1 and < SignalNumber.Last && (set >> signal & 1) != 0;
}
