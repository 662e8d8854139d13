// Mirrors kernel/signal.c.
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>siginfo_layout</c> (kernel/signal.c).</summary>
internal static class SigInfoLayouts
{
    private const int SI_TIMER = -2;
    private const int SI_SIGIO = -5;
    private const int SI_DETHREAD = -7;
    private const int SI_ASYNCNL = -60;
    private const int NSIGPOLL = 6;

    private const int BUS_MCEERR_AR = 4;
    private const int BUS_MCEERR_AO = 5;
    private const int SEGV_BNDERR = 3;
    private const int SEGV_PKUERR = 4;
    private const int TRAP_PERF = 6;

    public static SigInfoLayout Of(int signal, int code)
    {
        if (code is <= SigInfo.SI_USER or >= SigInfo.SI_KERNEL)
        {
            return code switch
            {
                SI_TIMER => SigInfoLayout.Timer,
                SI_SIGIO => SigInfoLayout.Poll,
                < 0 => SigInfoLayout.Rt,
                _ => SigInfoLayout.Kill,
            };
        }

        if (code > CodesOf(signal))
            return code <= NSIGPOLL ? SigInfoLayout.Poll : SigInfoLayout.Kill;
        return (signal, code) switch
        {
            (SignalNumber.SIGBUS, BUS_MCEERR_AR or BUS_MCEERR_AO) => SigInfoLayout.FaultMceerr,
            (SignalNumber.SIGSEGV, SEGV_BNDERR) => SigInfoLayout.FaultBnderr,
            (SignalNumber.SIGSEGV, SEGV_PKUERR) => SigInfoLayout.FaultPkuerr,
            (SignalNumber.SIGTRAP, TRAP_PERF) => SigInfoLayout.FaultPerfEvent,
            (SignalNumber.SIGILL or SignalNumber.SIGFPE or SignalNumber.SIGSEGV or SignalNumber.SIGBUS or SignalNumber.SIGTRAP, _) => SigInfoLayout.Fault,
            (SignalNumber.SIGCHLD, _) => SigInfoLayout.Chld,
            (SignalNumber.SIGSYS, _) => SigInfoLayout.Sys,
            _ => SigInfoLayout.Poll,
        };
    }

    /// <summary><c>known_siginfo_layout</c>: whether the kernel knows what a code brings along.</summary>
    public static bool IsKnown(int signal, int code) => code switch
    {
        SigInfo.SI_KERNEL => true,
        > SigInfo.SI_USER => code <= CodesOf(signal),
        _ => code is >= SI_DETHREAD or SI_ASYNCNL,
    };

    /// <summary>How many codes of its own a signal has: NSIGILL and so on (include/uapi/asm-generic/siginfo.h). The others have those of SIGPOLL.</summary>
    private static int CodesOf(int signal) => signal switch
    {
        SignalNumber.SIGILL => 11,
        SignalNumber.SIGFPE => 15,
        SignalNumber.SIGSEGV => 10,
        SignalNumber.SIGBUS => 5,
        SignalNumber.SIGTRAP or SignalNumber.SIGCHLD => 6,
        SignalNumber.SIGSYS => 2,
        _ => NSIGPOLL,
    };
}
