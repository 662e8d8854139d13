using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Signaling;

namespace SyscallKit.Conformance;

/// <summary>The calls with which handlers end and calls go on, as Linux has them; any other number waits as the record says.</summary>
internal sealed class RestartKernel(RestartCase recorded) : ISyscallTable
{
    public const int RtSigreturn = 15;
    public const int Ia32RtSigreturn = 173;
    private const int RestartSyscall = 219;
    private const int Ia32RestartSyscall = 0;

    public SyscallTable Table { get; } = new([], [], []);

    /// <summary>Whether what the call waits for has happened.</summary>
    public bool HasHappened { get; set; }

    public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) => nr switch
    {
        RtSigreturn => TaskSignals.Of(context.Task).RtSigreturn(context),
        RestartSyscall => context.RestartSyscall(),
        _ => Wait(context),
    };

    public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => nr switch
    {
        Ia32RtSigreturn => TaskSignals.Of(context.Task).CompatRtSigreturn(context),
        Ia32RestartSyscall => context.RestartSyscall(),
        _ => Wait(context),
    };

    private long Wait(SyscallContext context)
    {
        Func<SyscallTask, RestartKernel, long?> attempt = static (_, kernel) => kernel.Attempt();
        return !recorded.Waits ? (recorded.Ends ?? recorded.Leaves).Value
            : recorded.Leaves.Error == Errno.ERESTART_RESTARTBLOCK ? context.WaitRestartable(this, attempt)
            : context.WaitInterruptible(this, attempt, recorded.Leaves.Error);
    }

    private long? Attempt() => HasHappened ? recorded.Ends?.Value : null;
}
