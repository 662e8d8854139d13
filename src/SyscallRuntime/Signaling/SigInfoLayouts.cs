using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>siginfo_layout</c> (kernel/signal.c).</summary>
internal static class SigInfoLayouts
{
    private const int SI_TIMER = -2;
    private const int SI_SIGIO = -5;
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

        // Behind each, how many codes it has: NSIGILL and so on.
        return (signal, code) switch
        {
            (SignalNumber.SIGBUS, BUS_MCEERR_AR or BUS_MCEERR_AO) => SigInfoLayout.FaultMceerr,
            (SignalNumber.SIGSEGV, SEGV_BNDERR) => SigInfoLayout.FaultBnderr,
            (SignalNumber.SIGSEGV, SEGV_PKUERR) => SigInfoLayout.FaultPkuerr,
            (SignalNumber.SIGTRAP, TRAP_PERF) => SigInfoLayout.FaultPerfEvent,
            (SignalNumber.SIGILL, <= 11) or (SignalNumber.SIGFPE, <= 15) or (SignalNumber.SIGSEGV, <= 10) or (SignalNumber.SIGBUS, <= 5) or (SignalNumber.SIGTRAP, <= 6) => SigInfoLayout.Fault,
            (SignalNumber.SIGCHLD, <= 6) => SigInfoLayout.Chld,
            (SignalNumber.SIGPOLL, <= 6) => SigInfoLayout.Poll,
            (SignalNumber.SIGSYS, <= 2) => SigInfoLayout.Sys,
            (_, <= NSIGPOLL) => SigInfoLayout.Poll,
            _ => SigInfoLayout.Kill,
        };
    }
}
