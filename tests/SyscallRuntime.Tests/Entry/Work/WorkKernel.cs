using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>A kernel whose tasks have a worker at every stage, which writes down that it ran.</summary>
internal sealed class WorkKernel
{
    public const SyscallWork All = SyscallWork.Enter | SyscallWork.Exit | SyscallWork.ToUser;

    public WorkKernel()
    {
        Entry = new LinuxEntry(Table);
        Table.Add(SyscallAbi.X64, TestKernel.Getpid, "getpid", Handle);
        Table.Add(SyscallAbi.Ia32, TestKernel.Ia32Getpid, "getpid", Handle);
        Entry.RegisterProbe(new Probe(this));
    }

    public static SyscallStage[] Enter { get; } = Stages(SyscallStage.EnterUserDispatch, SyscallStage.EnterFail);

    public static SyscallStage[] Exit { get; } = Stages(SyscallStage.ExitUserDispatch, SyscallStage.ExitTrace);

    public static SyscallStage[] ToUser { get; } = Stages(SyscallStage.Signals, SyscallStage.NotifyResume);

    /// <summary>All stages of a call, in order.</summary>
    public static SyscallStage[] Whole { get; } = [.. Enter, SyscallStage.Call, .. Exit, .. ToUser];

    public TestKernel Table { get; } = new();

    public LinuxEntry Entry { get; }

    /// <summary>The stages that were worked on, in order; <see cref="SyscallStage.Call"/> for the handler.</summary>
    public List<SyscallStage> Log { get; } = [];

    /// <summary>What a stage does besides; by itself it goes on.</summary>
    public Func<Cpu, ResumePoint, WorkResult> Do { get; set; } = static (_, _) => WorkResult.Continue;

    /// <summary>A processor before a call by one of the ways in, of a task with work of its own.</summary>
    public Cpu Boot(EntryKind kind, SyscallWork work, int index = 0)
    {
        Cpu cpu = TestKernel.Boot(Entry, kind switch
        {
            EntryKind.Syscall64 or EntryKind.Int80 => UserState.Long64(Vendor.Amd),
            EntryKind.Sysenter32 => UserState.Compat32(Vendor.Intel),
            _ => UserState.Compat32(Vendor.Amd),
        }, index);
        foreach (SyscallStage stage in Whole.Where(static stage => stage is not (SyscallStage.Call or SyscallStage.EnterTracepoint or SyscallStage.ExitTracepoint)))
            cpu.Task.SetWorker(stage, new TestWorker(Note));
        cpu.Task.SetWork(work & ~SyscallWork.Tracepoint);
        if ((work & SyscallWork.Tracepoint) == 0)
            cpu.ClearWork(SyscallWork.Tracepoint);
        cpu.State.Rax = (uint)(kind == EntryKind.Syscall64 ? TestKernel.Getpid : TestKernel.Ia32Getpid);
        return cpu;
    }

    public Fault Call(Cpu cpu, EntryKind kind) => kind switch
    {
        EntryKind.Int80 => Entry.Int80(cpu),
        EntryKind.Sysenter32 => Entry.Sysenter(cpu),
        _ => Entry.Syscall(cpu),
    };

    private static SyscallStage[] Stages(SyscallStage first, SyscallStage last) =>
        [.. Enumerable.Range((int)first, last - first + 1).Select(static stage => (SyscallStage)stage)];

    private WorkResult Note(Cpu cpu, ResumePoint at)
    {
        Log.Add(at.Stage);
        // What is done is not due any more.
        if (at.Stage >= SyscallStage.Signals)
            cpu.Task.ClearWork(at.Stage == SyscallStage.Signals ? SyscallWork.SignalPending : SyscallWork.NotifyResume);
        return Do(cpu, at);
    }

    private long Handle(SyscallContext context, in PtRegs regs)
    {
        Log.Add(SyscallStage.Call);
        return TestKernel.Pid;
    }

    private sealed class Probe(WorkKernel kernel) : ISyscallProbe
    {
        public void SysEnter(Cpu cpu, in PtRegs regs, long id) => Note(cpu, SyscallStage.EnterTracepoint);

        public void SysExit(Cpu cpu, in PtRegs regs, long ret) => Note(cpu, SyscallStage.ExitTracepoint);

        private void Note(Cpu cpu, SyscallStage stage)
        {
            if (kernel.Note(cpu, new ResumePoint(stage, SyscallReturnPath.Iret, SyscallWork.Tracepoint)) >= WorkResult.Suspend)
                new SyscallContext(cpu).Suspend();
        }
    }
}
