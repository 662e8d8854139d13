using System.Collections.Generic;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Linux.Signaling;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Signaling;

namespace SyscallLinux.Tests.Signaling;

/// <summary>A kernel that has the calls of signals and no others, and two processes of one group, of which the first has two threads.</summary>
[SyscallTable]
internal sealed partial class SignalTestKernel : ISignalKernel
{
    public const ulong Data = 0x10_0000;
    public const ulong Unmapped = 0x20_0000;

    [IncludeSyscalls]
    private readonly SignalCalls _signals;

    private readonly List<TaskSignals> _threads = [];

    public SignalTestKernel()
    {
        _signals = new SignalCalls(this);
        Entry = new LinuxEntry(this);
        Caller = Boot(10, 10, null);
        Thread = Boot(11, 10, TaskSignals.Of(Caller.Task).Group);
        Other = Boot(20, 20, null);
    }

    public LinuxEntry Entry { get; }

    public Cpu Caller { get; }

    public Cpu Thread { get; }

    public Cpu Other { get; }

    public HashSet<int> Protected { get; } = [];

    public long Now { get; set; }

    public TaskSignals? FindThread(int pid) => _threads.Find(thread => thread.Task.Pid == pid);

    public IEnumerable<TaskSignals> FindGroup(SyscallTask caller, int pgid) => pgid is 0 or 10 ? _threads.Where(static thread => thread.Task.Pid == thread.Task.Tgid) : [];

    public IEnumerable<TaskSignals> FindOthers(SyscallTask caller) => FindGroup(caller, 0).Where(thread => thread.Task.Tgid != caller.Tgid);

    public bool MaySend(SyscallTask sender, SyscallTask target, int signal) => !Protected.Contains(target.Tgid);

    public uint UserOf(SyscallTask task) => 1000;

    /// <summary>The first process makes a 64-bit call.</summary>
    public long Call(int nr, params ulong[] args)
    {
        ref ProcessorState state = ref Caller.State;
        state.Rax = (uint)nr;
        ulong[] all = [.. args, .. new ulong[6 - args.Length]];
        (state.Rdi, state.Rsi, state.Rdx, state.R10, state.R8, state.R9) = (all[0], all[1], all[2], all[3], all[4], all[5]);
        Entry.Syscall(Caller);
        return (long)Caller.State.Rax;
    }

    /// <summary>The first process makes a 32-bit call.</summary>
    public long Call32(int nr, params uint[] args)
    {
        ref ProcessorState state = ref Caller.State;
        state.Rax = (uint)nr;
        uint[] all = [.. args, .. new uint[6 - args.Length]];
        (state.Rbx, state.Rcx, state.Rdx, state.Rsi, state.Rdi, state.Rbp) = (all[0], all[1], all[2], all[3], all[4], all[5]);
        Entry.Int80(Caller);
        return (long)Caller.State.Rax;
    }

    private Cpu Boot(int pid, int tgid, SignalGroup? group)
    {
        SimulatedMemory memory = new();
        memory.Map(Data, 0x2000, PageProtection.Read | PageProtection.Write);
        Cpu cpu = new(_threads.Count, LinuxUser.Start64(Vendor.Amd, 0x1000, Data + 0x1f00), new SyscallTask(pid, "task", memory) { Tgid = tgid });
        Entry.syscall_init(cpu);
        _threads.Add(TaskSignals.Attach(cpu.Task, group));
        return cpu;
    }
}
