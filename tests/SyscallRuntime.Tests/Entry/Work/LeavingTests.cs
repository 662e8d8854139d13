using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>A task can be left at any stage, and goes on from exactly there.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LeavingTests
{
    private readonly WorkKernel _kernel = new();

    private static IEnumerable<SyscallStage> Worked => WorkKernel.Whole.Where(static stage => stage != SyscallStage.Call);

    /// <summary>Wherever it is left, and on whichever processor it goes on: the stages are those of an uninterrupted call, and so are the registers.</summary>
    [Test]
    public void TheCallEndsAsIfItHadNotBeenLeft([ValueSource(nameof(Worked))] SyscallStage stage, [Values] EntryKind kind, [Values] bool isStop, [Values] bool onAnother)
    {
        WorkKernel plain = new();
        Cpu uninterrupted = plain.Boot(kind, WorkKernel.All);
        plain.Call(uninterrupted, kind);

        Cpu first = _kernel.Boot(kind, WorkKernel.All);
        Cpu second = onAnother ? _kernel.Boot(kind, SyscallWork.Tracepoint, 1) : first;
        SyscallTask task = first.Task;
        bool isProbe = stage is SyscallStage.EnterTracepoint or SyscallStage.ExitTracepoint;
        TaskState expected = isStop && !isProbe ? TaskState.Stopped : TaskState.Suspended;
        _kernel.Do = (_, at) => at.Stage != stage || at.IsBack ? WorkResult.Continue : isStop ? WorkResult.Stop : WorkResult.Suspend;

        Assert.That(_kernel.Call(first, kind), Is.EqualTo(Fault.None));
        Assert.That((first.Outcome, task.State, task.IsSuspended, task.Left.Stage), Is.EqualTo((SyscallOutcome.Suspended, expected, true, stage)));
        Assert.That(() => _kernel.Call(first, kind), Throws.InvalidOperationException, "it makes no other call");
        SyscallTask idle = new(0, "swapper/0", task.Memory);
        idle.SetRegisters(UserState.Long64());
        first.SwitchTo(idle);
        Assert.That((first.Work, first.Outcome), Is.EqualTo((SyscallWork.Tracepoint, SyscallOutcome.Plain)), "of the other task");
        second.SwitchTo(task);
        Assert.That((second.Outcome, second.Work & ~SyscallWork.ToUser), Is.EqualTo((SyscallOutcome.Suspended, WorkKernel.All & ~SyscallWork.ToUser)));

        Assert.That(_kernel.Entry.Resume(second), Is.EqualTo(Fault.None));
        Assert.That((second.Outcome, task.State), Is.EqualTo((SyscallOutcome.Edited, TaskState.Running)));
        // A worker is asked again where it left the task; a probe has seen the call.
        Assert.That(_kernel.Log, Is.EqualTo(WorkKernel.Whole.SelectMany(each => Enumerable.Repeat(each, each == stage && !isProbe ? 2 : 1))));
        ProcessorState registers = second.State with { KernelGsBase = uninterrupted.State.KernelGsBase, SysenterEsp = uninterrupted.State.SysenterEsp };
        Assert.That(registers, Is.EqualTo(uninterrupted.State));
    }

    /// <summary>A result given from outside: before the handler it takes the call's place, behind it the result's.</summary>
    [Test]
    public void AResultTakesTheCallsPlace([ValueSource(nameof(Worked))] SyscallStage stage, [Values] EntryKind kind)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        _kernel.Do = (_, at) => at.Stage == stage && !at.IsBack ? WorkResult.Suspend : WorkResult.Continue;
        _kernel.Call(cpu, kind);
        _kernel.Log.Clear();
        Assert.That(_kernel.Entry.Resume(cpu, 77), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rax, cpu.State.Cpl), Is.EqualTo((77UL, (byte)3)));
        bool isAskedAgain = stage is not (SyscallStage.EnterTracepoint or SyscallStage.ExitTracepoint);
        Assert.That(_kernel.Log, Is.EqualTo(stage < SyscallStage.Call
            ? [.. WorkKernel.Exit, .. WorkKernel.ToUser]
            : WorkKernel.Whole.Where(each => isAskedAgain ? each >= stage : each > stage)));
    }

    [Test]
    public void ItCanBeLeftAtEveryStageOfOneCall([Values] EntryKind kind)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        _kernel.Do = static (_, at) => at.IsBack ? WorkResult.Continue : WorkResult.Stop;
        _kernel.Call(cpu, kind);
        List<SyscallStage> left = [];
        while (cpu.Task.IsSuspended)
        {
            left.Add(cpu.Task.Left.Stage);
            _kernel.Entry.Resume(cpu);
        }

        Assert.That(left, Is.EqualTo(Worked));
        Assert.That(((long)cpu.State.Rax, cpu.State.Cpl, _kernel.Log.Count(static stage => stage == SyscallStage.Call)), Is.EqualTo((TestKernel.Pid, (byte)3, 1)));
    }

    /// <summary>Whoever throws, at whichever stage: his changes are gone, and the stage can be done again.</summary>
    [Test]
    public void AWorkerThatThrowsHasDoneNothing([ValueSource(nameof(Worked))] SyscallStage stage, [Values] EntryKind kind)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        PtRegs before = default;
        bool isBad = true;
        _kernel.Do = (cpu, at) =>
        {
            ref PtRegs regs = ref new SyscallContext(cpu).EditRegs();
            if (at.Stage == stage && isBad)
            {
                before = regs;
                (regs.r15, regs.orig_ax, regs.ax, regs.ip) = (1, 2, 3, 4);
                throw new NotSupportedException("bad worker");
            }

            // What an earlier stage did stays.
            regs.bx++;
            return WorkResult.Continue;
        };
        Assert.That(() => _kernel.Call(cpu, kind), Throws.TypeOf<NotSupportedException>());
        Assert.That((cpu.Task.State, cpu.Task.Left.Stage, cpu.Task.Left.IsBack, cpu.Outcome), Is.EqualTo((TaskState.Suspended, stage, false, SyscallOutcome.Suspended)));
        Assert.That(cpu.Regs, Is.EqualTo(before));

        isBad = false;
        Assert.That(_kernel.Entry.Resume(cpu), Is.EqualTo(Fault.None));
        Assert.That(_kernel.Log, Is.EqualTo(WorkKernel.Whole.SelectMany(each => Enumerable.Repeat(each, each == stage ? 2 : 1))));
        Assert.That((long)cpu.State.Rax, Is.EqualTo(TestKernel.Pid));
    }

    /// <summary>A handler that throws takes back what it changed itself, and not what was changed before it was called; it can be called again.</summary>
    [Test]
    public void AHandlerThatThrewCanBeCalledAgain([Values] bool isWorkedOn)
    {
        int calls = 0;
        _kernel.Table.Add(SyscallAbi.X64, TestKernel.Getpid, "getpid", (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().r14 += 0x100;
            return ++calls == 1 ? throw new NotSupportedException() : (long)regs.bx;
        });
        _kernel.Do = static (cpu, at) =>
        {
            if (at.Stage == SyscallStage.EnterTrace)
                new SyscallContext(cpu).EditRegs().bx = 9;
            return WorkResult.Continue;
        };
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, isWorkedOn ? SyscallWork.Trace : SyscallWork.None);
        (cpu.State.Rbx, cpu.State.R14) = (8, 0x55);
        Assert.That(() => _kernel.Call(cpu, EntryKind.Syscall64), Throws.TypeOf<SyscallHandlerException>());
        Assert.That((cpu.Regs.r14, cpu.Regs.bx), Is.EqualTo((0x55UL, isWorkedOn ? 9UL : 8UL)));
        Assert.That(_kernel.Entry.Resume(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rax, cpu.State.R14, calls), Is.EqualTo((isWorkedOn ? 9UL : 8UL, 0x155UL, 2)));
    }

    [Test]
    public void ACallThatItsHandlerSuspendedNeedsAResult([Values] EntryKind kind)
    {
        Handler handler = static (SyscallContext context, in PtRegs regs) =>
        {
            context.Suspend();
            return 0;
        };
        _kernel.Table.Add(SyscallAbi.X64, TestKernel.Getpid, "getpid", handler);
        _kernel.Table.Add(SyscallAbi.Ia32, TestKernel.Ia32Getpid, "getpid", handler);
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        _kernel.Call(cpu, kind);
        Assert.That(() => _kernel.Entry.Resume(cpu), Throws.InvalidOperationException.With.Message.Contains("result"));
        Assert.That(cpu.Task.State, Is.EqualTo(TaskState.Suspended), "nothing has changed");
        _kernel.Log.Clear();
        Assert.That(_kernel.Entry.Resume(cpu, 5), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rax, _kernel.Log), Is.EqualTo((5UL, (SyscallStage[])[.. WorkKernel.Exit, .. WorkKernel.ToUser])));
    }

    [Test]
    public void AChildOfForkIsWorkedOnAtItsEnd()
    {
        SyscallTask child = new(200, "child", new SyscallKit.Memory.SimulatedMemory());
        _kernel.Table.Add(SyscallAbi.X64, TestKernel.Getpid, "fork", (SyscallContext context, in PtRegs regs) =>
        {
            context.CopyThread(child);
            return child.Pid;
        });
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        _kernel.Call(cpu, EntryKind.Syscall64);
        child.SetWorker(SyscallStage.Signals, cpu.Task.WorkerOf(SyscallStage.Signals));
        child.SetWork(SyscallWork.SignalPending);
        cpu.SwitchTo(child);
        Assert.That((_kernel.Entry.Resume(cpu, 0), _kernel.Log), Is.EqualTo((Fault.None, new[] { SyscallStage.Signals })));
    }
}
