using System;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>An interrupt of user code: what is due is done, and nothing else happens to the code.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class InterruptTests
{
    private readonly WorkKernel _kernel = new();

    [Test]
    public void OnlyTheWayToUserModeIsWorkedOn([Values] EntryKind kind, [Values] bool isDue)
    {
        Cpu cpu = _kernel.Boot(kind, isDue ? WorkKernel.All : WorkKernel.All & ~SyscallWork.ToUser);
        ProcessorState before = cpu.State;
        _kernel.Do = static (cpu, _) =>
        {
            Assert.That((cpu.State.Cpl, cpu.Regs.orig_ax), Is.EqualTo(((byte)0, ulong.MaxValue)), "in the kernel, and in no call");
            return WorkResult.Continue;
        };
        Assert.That(_kernel.Entry.Interrupt(cpu), Is.EqualTo(Fault.None));
        Assert.That(_kernel.Log, Is.EqualTo(isDue ? WorkKernel.ToUser : []));
        Assert.That((cpu.State.Rax, cpu.State.Rcx, cpu.State.Rip, cpu.State.Rsp, cpu.State.R11, cpu.State.Rflags, cpu.State.Cs, cpu.State.Ss),
            Is.EqualTo((before.Rax, before.Rcx, before.Rip, before.Rsp, before.R11, before.Rflags, before.Cs, before.Ss)));
        Assert.That((cpu.State.Cpl, cpu.State.Gs.Base, cpu.State.KernelGsBase), Is.EqualTo(((byte)3, before.Gs.Base, before.KernelGsBase)));
    }

    [Test]
    public void AForcedSignalThatNobodyHandlesKills([Values] EntryKind kind)
    {
        Cpu cpu = TestKernel.Boot(_kernel.Entry, UserState.Long64(Vendor.Amd), 0);
        cpu.Task.ForceSignal(new SigInfo { si_signo = 11 });
        Assert.That(cpu.Task.State, Is.EqualTo(TaskState.Running), "not yet");
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(11, HasCore: true)));
    }

    [TestCase(17), TestCase(18), TestCase(19), TestCase(20), TestCase(21), TestCase(22), TestCase(23), TestCase(28)]
    public void WhatIsIgnoredOrStopsDoesNothing(int signal)
    {
        Cpu cpu = TestKernel.Boot(_kernel.Entry, UserState.Long64(Vendor.Amd), 0);
        cpu.Task.SendSignal(new SigInfo { si_signo = signal });
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.Task.State, Is.EqualTo(TaskState.Running));
    }

    [Test]
    public void InTheKernelNothingIsInterrupted()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, WorkKernel.All);
        _kernel.Do = static (_, at) => at.Stage == SyscallStage.EnterTrace ? WorkResult.Stop : WorkResult.Continue;
        _kernel.Call(cpu, EntryKind.Syscall64);
        Assert.That(() => _kernel.Entry.Interrupt(cpu), Throws.InvalidOperationException.With.Message.Contains("is in the kernel"));
    }

    [Test]
    public void NoSignalButOneToSixtyFour([Values(0, -1, 65)] int signal)
    {
        SyscallTask task = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None).Task;
        Assert.That(() => task.SendSignal(new SigInfo { si_signo = signal }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => task.ForceSignal(new SigInfo { si_signo = signal }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
