using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using Abi = SyscallKit.Linux.Abi;

namespace Tiny.Kernel;

/// <summary>Processes: who they are, how they begin, end and are waited for (kernel/fork.c, exit.c, signal.c, sys.c, fs/exec.c).</summary>
public sealed partial class ProcessSyscalls(ProcessTable processes, Scheduler scheduler, ProgramLoader loader)
{
    private const int LargestSignal = 64;

    [Syscall(39, Ia32 = 20)]
    public int GetPid(SyscallTask task) => task.Tgid;

    [Syscall(186, Ia32 = 224)]
    public int GetTid(SyscallTask task) => task.Pid;

    [Syscall(110, Ia32 = 64)]
    public int GetPPid(Process process) => process.Parent?.Pid ?? 0;

    [Syscall(102, Ia32 = 199, Ia32TableName = "getuid32")]
    public long GetUid() => 0;

    [Syscall(104, Ia32 = 200, Ia32TableName = "getgid32")]
    public long GetGid() => 0;

    [Syscall(107, Ia32 = 201, Ia32TableName = "geteuid32")]
    public long GetEUid() => 0;

    [Syscall(108, Ia32 = 202, Ia32TableName = "getegid32")]
    public long GetEGid() => 0;

    [Syscall(57, Ia32 = 2)]
    public long Fork(SyscallContext context, Process parent) => processes.Fork(context, parent);

    [Syscall(59, Ia32 = 11)]
    public long ExecVe(SyscallContext context, Process process, [Path] string filename, ReadOnlyUserPtr argv, ReadOnlyUserPtr envp) =>
        loader.Execute(context, process, filename, argv);

    [Syscall(60, Ia32 = 1, NoReturn = true)]
    public void Exit(SyscallContext context, Process process, [Meaning(ArgumentKind.ExitCode)] int error_code) => Exit(context, process, WaitStatus.Exited(error_code));

    [Syscall(231, Ia32 = 252, Name = "exit_group", NoReturn = true)]
    public void ExitGroup(SyscallContext context, Process process, [Meaning(ArgumentKind.ExitCode)] int error_code) => Exit(context, process, WaitStatus.Exited(error_code));

    [Syscall(61, Ia32 = 114)]
    public long Wait4(SyscallContext context, Process parent, [Pid] int upid, UserPtr<int> stat_addr, [Flags<Abi.WaitOptions>] WaitOptions options, UserPtr ru)
    {
        if ((options & ~WaitOptions.All) != 0)
            return -Errno.EINVAL;
        if (upid == int.MinValue)
            return -Errno.ESRCH;

        int usageSize = parent.InCompatSyscall ? 72 : 144;
        return scheduler.WaitFor(context, () =>
        {
            // There are no process groups: 0 and below mean any child.
            bool hasChild = false;
            foreach (Process child in parent.Children)
            {
                if (upid > 0 && child.Pid != upid)
                    continue;
                hasChild = true;
                if (child.Ended is { } status)
                    return Report(parent, child, status, stat_addr, ru, usageSize);
            }

            return !hasChild ? -Errno.ECHILD : (options & WaitOptions.WNOHANG) != 0 ? 0 : null;
        });
    }

    [Syscall(62, Ia32 = 37)]
    public long Kill(SyscallContext context, Process process, [Pid] int pid, [Signal] int sig)
    {
        // There are no process groups to which 0 or a negative number could refer.
        Process? target = pid > 0 ? processes.Find(pid) : null;
        if (sig is < 0 or > LargestSignal)
            return -Errno.EINVAL;
        if (target is null)
            return -Errno.ESRCH;
        if (sig != 0)
            processes.Send(target, (Signal)sig);
        if (process.Ended is not null)
            context.Suspend();
        return 0;
    }

    [Syscall(24, Ia32 = 158, Name = "sched_yield")]
    public int SchedYield() => 0; // Every call ends a turn.

    [Syscall(158, Name = "arch_prctl")]
    public long ArchPrCtl(SyscallContext context, [Value<Abi.ArchPrctlOptions>] int option, ulong arg2)
    {
        const int ARCH_SET_GS = 0x1001, ARCH_SET_FS = 0x1002, ARCH_GET_FS = 0x1003, ARCH_GET_GS = 0x1004;
        switch (option)
        {
            case ARCH_SET_GS or ARCH_SET_FS when arg2 >= UserAccess.TaskSizeMax:
                return -Errno.EPERM;
            case ARCH_SET_FS:
                context.EditProcessor().Fs.Base = arg2;
                return 0;
            case ARCH_SET_GS:
                // In the kernel SWAPGS has put the user's base aside.
                context.EditProcessor().KernelGsBase = arg2;
                return 0;
            case ARCH_GET_FS:
                return context.Memory.PutUser((UserPtr<ulong>)arg2, context.Processor.Fs.Base);
            case ARCH_GET_GS:
                return context.Memory.PutUser((UserPtr<ulong>)arg2, context.Processor.KernelGsBase);
            default:
                return -Errno.EINVAL;
        }
    }

    private void Exit(SyscallContext context, Process process, WaitStatus status)
    {
        processes.End(process, status);
        context.Suspend();
    }

    private long Report(Process parent, Process child, WaitStatus status, UserPtr<int> stat_addr, UserPtr ru, int usageSize)
    {
        processes.Reap(child);
        if (!ru.IsNull && parent.Memory.ClearUser(ru, (ulong)usageSize) != 0)
            return -Errno.EFAULT;
        return stat_addr.IsNull || parent.Memory.PutUser(stat_addr, status.Bits) == 0 ? child.Pid : -Errno.EFAULT;
    }
}
