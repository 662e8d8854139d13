using SyscallKit.Metadata;

namespace SyscallKit.Kernel;

/// <summary>The signals that the kernel itself knows (include/uapi/asm-generic/signal.h).</summary>
internal static class SignalNumber
{
    public const int SIGILL = 4;
    public const int SIGTRAP = 5;
    public const int SIGBUS = 7;
    public const int SIGFPE = 8;
    public const int SIGKILL = 9;
    public const int SIGSEGV = 11;
    public const int SIGCHLD = 17;
    public const int SIGCONT = 18;
    public const int SIGSTOP = 19;
    public const int SIGSYS = 31;

    /// <summary>The first of those that are queued as often as they are sent.</summary>
    public const int SIGRTMIN = 32;

    /// <summary><c>_NSIG</c>.</summary>
    public const int Last = KernelConstants._NSIG;

    /// <summary><c>valid_signal</c>, but for 0.</summary>
    public static bool IsValid(int signal) => signal is >= 1 and <= Last;
}
