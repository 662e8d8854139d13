namespace SyscallKit.Interception;

/// <summary>How a tracer lets its task go on: the requests of <c>ptrace(2)</c> that do (include/uapi/linux/ptrace.h).</summary>
public enum PtraceRequest
{
    /// <summary><c>PTRACE_CONT</c>: no stop at calls.</summary>
    Cont = 7,

    /// <summary><c>PTRACE_SINGLESTEP</c>: a trap behind the next instruction; a call is one.</summary>
    SingleStep = 9,

    /// <summary><c>PTRACE_SYSCALL</c>: a stop before the next call, and one behind it.</summary>
    Syscall = 24,

    /// <summary><c>PTRACE_SYSEMU</c>: a stop before the next call, which is not made.</summary>
    SysEmu = 31,

    /// <summary><c>PTRACE_SYSEMU_SINGLESTEP</c>: both.</summary>
    SysEmuSingleStep = 32,
}
