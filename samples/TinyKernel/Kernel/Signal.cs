using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>The signals that this kernel tells apart (arch/x86/include/uapi/asm/signal.h); <c>kill</c> sends any number from 1 to 64.</summary>
[CType("int")]
public enum Signal
{
    /// <summary>An instruction that the processor does not know, or not here.</summary>
    SIGILL = 4,

    SIGKILL = 9,

    /// <summary>An access that memory does not allow, or any other fault of the processor.</summary>
    SIGSEGV = 11,

    /// <summary>A write to a pipe that nobody reads.</summary>
    SIGPIPE = 13,

    SIGTERM = 15,
    SIGCHLD = 17,
    SIGCONT = 18,
    SIGSTOP = 19,
    SIGTSTP = 20,
    SIGTTIN = 21,
    SIGTTOU = 22,
    SIGURG = 23,
    SIGWINCH = 28,
}
