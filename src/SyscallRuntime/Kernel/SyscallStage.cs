namespace SyscallKit.Kernel;

/// <summary>
/// How far a call is, in the order of kernel/entry/syscall-common.c and include/linux/entry-common.h. Where a stage has a worker, the task can be left
/// there, and goes on from there.
/// </summary>
internal enum SyscallStage : byte
{
    /// <summary>No call, or one that has not come to any stage.</summary>
    None,

    /// <summary><c>syscall_user_dispatch</c>: first, since the number may be none of Linux's.</summary>
    EnterUserDispatch,

    /// <summary><c>rseq_syscall_enter_work</c>.</summary>
    EnterRseqSlice,

    /// <summary><c>ptrace_report_syscall_entry</c>.</summary>
    EnterTrace,

    /// <summary>Faults as <c>strace -e inject=</c> makes them: a tracer's, so behind it.</summary>
    EnterInject,

    /// <summary><c>__secure_computing</c>.</summary>
    EnterSeccomp,

    /// <summary><c>trace_sys_enter</c>.</summary>
    EnterTracepoint,

    /// <summary><c>audit_syscall_entry</c>.</summary>
    EnterAudit,

    /// <summary>The host's hooks: they see the call as the handler would.</summary>
    EnterHook,

    /// <summary><c>fei_kprobe_handler</c> (kernel/fail_function.c): a probe on the stub of the call.</summary>
    EnterFail,

    /// <summary>The handler is called.</summary>
    Call,

    /// <summary>The handler has been called and gave no result yet.</summary>
    InCall,

    /// <summary>The end of a call that was dispatched to user code: nothing else is done.</summary>
    ExitUserDispatch,

    /// <summary>The host's hooks: they see the result as the handler gave it.</summary>
    ExitHook,

    /// <summary><c>audit_syscall_exit</c>.</summary>
    ExitAudit,

    /// <summary><c>trace_sys_exit</c>.</summary>
    ExitTracepoint,

    /// <summary>Faults as <c>strace -e inject=</c> makes them.</summary>
    ExitInject,

    /// <summary><c>ptrace_report_syscall_exit</c>.</summary>
    ExitTrace,

    /// <summary><c>arch_do_signal_or_restart</c>, first in each round of <c>exit_to_user_mode_loop</c>.</summary>
    Signals,

    /// <summary><c>resume_user_mode_work</c>.</summary>
    NotifyResume,

    /// <summary>User code runs: how many stages there are.</summary>
    User,
}
