using System;

namespace SyscallKit.Kernel;

/// <summary>
/// What has to be done around each call besides the call: Linux's <c>enum syscall_work_bit</c>, those of its <c>TIF_</c> flags that are looked at on the
/// way to user mode (include/linux/thread_info.h), and what this library adds. Any thread sets and clears the bits; while all are 0 a call costs one load and one branch each way.
/// </summary>
[Flags]
internal enum SyscallWork
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>SYSCALL_WORK_SECCOMP</c>: ask the filters.</summary>
    Seccomp = 1 << 0,

    /// <summary><c>SYSCALL_WORK_SYSCALL_TRACEPOINT</c>: record <c>sys_enter</c> and <c>sys_exit</c>.</summary>
    Tracepoint = 1 << 1,

    /// <summary><c>SYSCALL_WORK_SYSCALL_TRACE</c>: stop for the tracer before the call and after it.</summary>
    Trace = 1 << 2,

    /// <summary><c>SYSCALL_WORK_SYSCALL_EMU</c>: stop for the tracer before the call, and do not make it.</summary>
    Emu = 1 << 3,

    /// <summary><c>SYSCALL_WORK_SYSCALL_AUDIT</c>: an audit record may be wanted.</summary>
    Audit = 1 << 4,

    /// <summary><c>SYSCALL_WORK_SYSCALL_USER_DISPATCH</c>: the task serves its own calls, but for a range of code.</summary>
    UserDispatch = 1 << 5,

    /// <summary><c>SYSCALL_WORK_SYSCALL_EXIT_TRAP</c>: the call is a step of the tracer's.</summary>
    ExitTrap = 1 << 6,

    /// <summary><c>SYSCALL_WORK_SYSCALL_RSEQ_SLICE</c>, from Linux 7.0 on: the task may be giving back a lengthened time slice.</summary>
    RseqSlice = 1 << 7,

    /// <summary><c>TIF_SIGPENDING</c>, <c>TIF_NOTIFY_SIGNAL</c>: look for signals, and whether the call is to be restarted.</summary>
    SignalPending = 1 << 8,

    /// <summary><c>TIF_NOTIFY_RESUME</c>: something else wants to be done before user code runs.</summary>
    NotifyResume = 1 << 9,

    /// <summary>Faults of a tracer's kind are injected.</summary>
    Inject = 1 << 10,

    /// <summary>The host has hooks.</summary>
    Hook = 1 << 11,

    /// <summary>Stubs are armed to fail (fail_function).</summary>
    FailFunction = 1 << 12,

    /// <summary><c>SYSCALL_WORK_ENTER</c> (include/linux/entry-common.h).</summary>
    Enter = Seccomp | Tracepoint | Trace | Emu | Audit | UserDispatch | RseqSlice | Inject | Hook | FailFunction,

    /// <summary><c>SYSCALL_WORK_EXIT</c>.</summary>
    Exit = Tracepoint | Trace | Audit | UserDispatch | ExitTrap | Inject | Hook,

    /// <summary><c>EXIT_TO_USER_MODE_WORK</c> (include/linux/irq-entry-common.h).</summary>
    ToUser = SignalPending | NotifyResume,
}
