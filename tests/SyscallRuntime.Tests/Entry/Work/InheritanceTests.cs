using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>What a child takes over, what a new program loses, and the last stop of a task.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class InheritanceTests
{
    private readonly WorkKernel _kernel = new();

    [Test]
    public void AWorkerIsAskedOnceForEachOfItsStages()
    {
        List<(string, SyscallStage, int)> log = [];
        Cpu cpu = TestKernel.Boot(_kernel.Entry, UserState.Long64(Vendor.Amd), 0);
        Heir heir = new(log);
        cpu.Task.SetWorker(SyscallStage.EnterTrace, heir);
        cpu.Task.SetWorker(SyscallStage.ExitTrace, heir);
        cpu.Task.NoNewPrivs = true;
        cpu.Task.NoNewPrivs = false;
        SyscallTask child = new(7, "child", new SimulatedMemory());
        new SyscallContext(cpu).CopyThread(child);
        new SyscallContext(cpu).StartThread(0x1000, 0x2000);
        Assert.That(log, Is.EqualTo(new[]
        {
            ("fork", SyscallStage.EnterTrace, 7), ("fork", SyscallStage.ExitTrace, 7),
            ("exec", SyscallStage.EnterTrace, cpu.Task.Pid), ("exec", SyscallStage.ExitTrace, cpu.Task.Pid),
        }));
        Assert.That((child.NoNewPrivs, child.Work), Is.EqualTo((true, SyscallWork.None)));
    }

    [Test]
    public void ATracerThatWantsItSeesATaskDie([Values] EntryKind kind, [Values] bool wantsIt)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        cpu.Task.Tracer = new LastWords(wantsIt);
        TaskDeath death = new(9, HasCore: false);
        _kernel.Do = (cpu, at) =>
        {
            if (at.Stage == SyscallStage.EnterSeccomp)
                cpu.Task.Die(death);
            return WorkResult.Continue;
        };
        Assert.That(_kernel.Call(cpu, kind), Is.EqualTo(Fault.None));
        Assert.That(cpu.Task.State, Is.EqualTo(wantsIt ? TaskState.Stopped : TaskState.Dead));
        int stages = _kernel.Log.Count;
        if (wantsIt)
            _kernel.Entry.Resume(cpu);
        Assert.That((cpu.Task.Death, cpu.Outcome, _kernel.Log.Count), Is.EqualTo(((TaskDeath?)death, SyscallOutcome.Dead, stages)));
    }

    private sealed class Heir(List<(string, SyscallStage, int)> log) : ISyscallWorker
    {
        public WorkResult Do(Cpu cpu, ResumePoint at) => WorkResult.Continue;

        public void Fork(SyscallStage stage, SyscallTask parent, SyscallTask child) => log.Add(("fork", stage, child.Pid));

        public void Exec(SyscallStage stage, SyscallTask task) => log.Add(("exec", stage, task.Pid));
    }

    private sealed class LastWords(bool wantsIt) : ITaskTracer
    {
        public bool SuspendsSeccomp => false;

        public bool BeginSeccompStop(ushort data) => false;

        public void BeginSignalStop(in SigInfo info)
        {
        }

        public SigInfo EndSignalStop() => default;

        public bool EndStep() => false;

        public void BeginHandlerStop()
        {
        }

        public bool BeginExitStop(TaskDeath death) => wantsIt;
    }
}
