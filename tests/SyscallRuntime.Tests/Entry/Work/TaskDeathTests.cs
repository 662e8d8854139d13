using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>A task that has died makes no call, wherever it died.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TaskDeathTests
{
    private static readonly TaskDeath s_sigsys = new(31, HasCore: true);

    private readonly WorkKernel _kernel = new();

    private static IEnumerable<SyscallStage> Worked => WorkKernel.Whole.Where(static stage => stage != SyscallStage.Call);

    [Test]
    public void AtAnyStageItIsTheEndOfTheCall([ValueSource(nameof(Worked))] SyscallStage stage, [Values] EntryKind kind, [Values] WorkResult result)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        _kernel.Do = (cpu, at) =>
        {
            if (at.Stage != stage)
                return WorkResult.Continue;
            cpu.Task.Die(s_sigsys);
            return result;
        };
        Assert.That(_kernel.Call(cpu, kind), Is.EqualTo(Fault.None));
        Assert.That(_kernel.Log[^1], Is.EqualTo(stage));
        AssertDead(cpu, kind);
    }

    [Test]
    public void InItsHandler([Values] EntryKind kind)
    {
        Handler exit = static (SyscallContext context, in PtRegs regs) =>
        {
            context.Task.Die(new TaskDeath(9, HasCore: false));
            context.Task.Die(s_sigsys);
            return 0;
        };
        _kernel.Table.Add(SyscallAbi.X64, TestKernel.Getpid, "exit", exit);
        _kernel.Table.Add(SyscallAbi.Ia32, TestKernel.Ia32Getpid, "exit", exit);
        Cpu cpu = _kernel.Boot(kind, SyscallWork.None);
        Assert.That(_kernel.Call(cpu, kind), Is.EqualTo(Fault.None));
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(9, HasCore: false)), "once");
        AssertDead(cpu, kind);
    }

    [Test]
    public void OutsideOfACallOrLeftInOne([Values] EntryKind kind, [Values] bool isLeft)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        if (isLeft)
        {
            _kernel.Do = static (_, at) => at.Stage == SyscallStage.EnterTrace ? WorkResult.Stop : WorkResult.Continue;
            _kernel.Call(cpu, kind);
        }

        cpu.Task.Die(s_sigsys);
        AssertDead(cpu, kind);
    }

    [Test]
    public void OnNoProcessor()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        SyscallTask other = new(2, "other", new SimulatedMemory());
        other.SetRegisters(UserState.Long64());
        other.Die(s_sigsys);
        Assert.That(cpu.Outcome, Is.EqualTo(SyscallOutcome.Plain));
        cpu.SwitchTo(other);
        AssertDead(cpu, EntryKind.Syscall64);
    }

    private void AssertDead(Cpu cpu, EntryKind kind)
    {
        SyscallTask task = cpu.Task;
        ProcessorState state = cpu.State;
        Assert.That((task.State, task.IsSuspended, task.IsWaiting, cpu.Outcome), Is.EqualTo((TaskState.Dead, false, false, SyscallOutcome.Dead)));
        string message = $"signal {task.Death!.Value.Signal}";
        Assert.That(() => _kernel.Call(cpu, kind), Throws.InvalidOperationException.With.Message.Contains(message));
        Assert.That(() => _kernel.Entry.ReturnFromFork(cpu), Throws.InvalidOperationException.With.Message.Contains(message));
        Assert.That(() => _kernel.Entry.Resume(cpu), Throws.InvalidOperationException);
        Assert.That(() => _kernel.Entry.Resume(cpu, 0), Throws.InvalidOperationException);
        Assert.That(cpu.State, Is.EqualTo(state));

        _kernel.Do = static (_, _) => WorkResult.Continue;
        SyscallTask next = new(7, "next", new SimulatedMemory());
        next.SetRegisters(UserState.Long64() with { Rax = TestKernel.Getpid });
        cpu.SwitchTo(next);
        _kernel.Table.Add(SyscallAbi.X64, TestKernel.Getpid, "getpid", static (SyscallContext context, in PtRegs regs) => 1);
        Assert.That((_kernel.Entry.Syscall(cpu), cpu.State.Rax), Is.EqualTo((Fault.None, 1UL)), "the processor is free");
        cpu.SwitchTo(task);
        Assert.That(cpu.Outcome, Is.EqualTo(SyscallOutcome.Dead));
    }
}
