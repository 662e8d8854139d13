// Mirrors kernel/signal.c: kill_something_info, do_send_specific, check_kill_permission.
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Signaling;

namespace SyscallKit.Linux.Signaling;

/// <content>Sending.</content>
public partial class SignalCalls
{
    private const int SI_TKILL = -6;
    private const int LastSignal = 64;

    public override long Kill(SyscallContext context, int pid, int sig)
    {
        SigInfo info = FromUser(context.Task, sig, SigInfo.SI_USER);
        switch (pid)
        {
            case > 0:
                return SendToProcess(context.Task, pid, in info);
            case int.MinValue:
                return -Errno.ESRCH;
            case -1:
                return SendToOthers(context.Task, in info);
            default:
                return SendToGroup(context.Task, -pid, in info);
        }
    }

    public override long Tkill(SyscallContext context, int pid, int sig) =>
        pid <= 0 ? -Errno.EINVAL : SendToThread(context.Task, null, pid, FromUser(context.Task, sig, SI_TKILL));

    public override long Tgkill(SyscallContext context, int tgid, int pid, int sig) =>
        pid <= 0 || tgid <= 0 ? -Errno.EINVAL : SendToThread(context.Task, tgid, pid, FromUser(context.Task, sig, SI_TKILL));

    public override long RtSigqueueinfo(SyscallContext context, int pid, int sig, UserPtr<siginfo> uinfo) =>
        ReadInfo(context, sig, uinfo, out SigInfo info) is var error and not 0 ? error
        : Pretends(context.Task, pid, in info) ? -Errno.EPERM
        : SendToProcess(context.Task, pid, in info);

    public override long RtTgsigqueueinfo(SyscallContext context, int tgid, int pid, int sig, UserPtr<siginfo> uinfo) =>
        ReadInfo(context, sig, uinfo, out SigInfo info) is var error and not 0 ? error
        : pid <= 0 || tgid <= 0 ? -Errno.EINVAL
        : Pretends(context.Task, pid, in info) ? -Errno.EPERM
        : SendToThread(context.Task, tgid, pid, info);

    private SigInfo FromUser(SyscallTask sender, int signal, int code) =>
        new() { si_signo = signal, si_code = code, si_pid = sender.Tgid, si_uid = kernel.UserOf(sender) };

    private static long ReadInfo(SyscallContext context, int signal, UserPtr uinfo, out SigInfo info) =>
        SigInfoCopy.Read(context.Memory, uinfo, signal, context.Task.InCompatSyscall, out info);

    /// <summary>Nobody can send in the kernel's name, or in that of <c>kill</c>, but to himself.</summary>
    private static bool Pretends(SyscallTask sender, int pid, in SigInfo info) => info.si_code is >= 0 or SI_TKILL && sender.Pid != pid;

    /// <summary><c>kill_pid_info</c>: any thread's id means its process.</summary>
    private long SendToProcess(SyscallTask sender, int pid, in SigInfo info) =>
        kernel.FindThread(pid) is { } target ? Send(sender, target, in info, toGroup: true) : -Errno.ESRCH;

    private long SendToThread(SyscallTask sender, int? tgid, int pid, in SigInfo info) =>
        kernel.FindThread(pid) is { } target && (tgid ?? target.Task.Tgid) == target.Task.Tgid ? Send(sender, target, in info, toGroup: false) : -Errno.ESRCH;

    /// <summary><c>__kill_pgrp_info</c>: one that gets it is enough.</summary>
    private long SendToGroup(SyscallTask sender, int pgid, in SigInfo info)
    {
        long result = -Errno.ESRCH;
        foreach (TaskSignals target in kernel.FindGroup(sender, pgid))
        {
            long error = Send(sender, target, in info, toGroup: true);
            if (result != 0)
                result = error;
        }

        return result;
    }

    private long SendToOthers(SyscallTask sender, in SigInfo info)
    {
        long result = -Errno.ESRCH;
        foreach (TaskSignals target in kernel.FindOthers(sender))
        {
            long error = Send(sender, target, in info, toGroup: true);
            if (error != -Errno.EPERM)
                result = error;
            else if (result == -Errno.ESRCH)
                result = 0;
        }

        return result;
    }

    private long Send(SyscallTask sender, TaskSignals target, in SigInfo info, bool toGroup)
    {
        if (info.si_signo is < 0 or > LastSignal)
            return -Errno.EINVAL;
        if (sender.Tgid != target.Task.Tgid && !kernel.MaySend(sender, target.Task, info.si_signo))
            return -Errno.EPERM;
        return info.si_signo == 0 ? 0 : toGroup ? target.SendToGroup(in info) : target.Send(in info);
    }
}
