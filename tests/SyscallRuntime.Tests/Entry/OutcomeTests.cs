using System;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>What is said of a call is what has become of the registers.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutcomeTests
{
    private const int Number = 500;

    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;

    public OutcomeTests() => _entry = new LinuxEntry(_table);

    /// <summary>After a plain call all that has changed is in <see cref="RegisterExchange.ResultRegisters"/>, whatever the registers were, and with a probe or without.</summary>
    [Test]
    public void APlainCallChangesOnlyItsResult() => Gen.Select(Gen.ULong.Array[15], Gen.Bool, Gen.Bool, Gen.OneOf(Gen.ULong[0, 0x7fff_ffff_efff], Gen.ULong)).Sample((general, isInt80, isTraced, rip) =>
    {
        TestKernel table = new();
        LinuxEntry entry = new(table);
        if (isTraced)
            entry.RegisterProbe(new RecordingProbe());
        ProcessorState state = isInt80 ? UserState.Compat32() : UserState.Long64();
        general.CopyTo(PtRegs.AsSpan(ref PtRegs.Of(ref state)));
        state.Rip = isInt80 ? (uint)rip : rip;
        Cpu cpu = TestKernel.Boot(entry, in state);
        ProcessorState before = cpu.State;
        Fault fault = isInt80 ? entry.Int80(cpu) : entry.Syscall(cpu);
        if (fault.IsRaised)
            return cpu.Outcome == SyscallOutcome.Faulted;

        ProcessorState expected = before;
        (expected.Rax, expected.Rcx, expected.R11) = (cpu.State.Rax, isInt80 ? before.Rcx : cpu.State.Rcx, isInt80 ? before.R11 : cpu.State.R11);
        (expected.Rip, expected.Frame, expected.Cs, expected.Ss) = (isInt80 ? (uint)(before.Rip + 2) : before.Rip + 2, cpu.State.Frame, cpu.State.Cs, cpu.State.Ss);
        return cpu.Outcome == SyscallOutcome.Plain && cpu.State.Equals(expected);
    });

    [Test]
    public void AnEditIsSaidOfTheCallThatMadeItAndNotOfTheNext([Values] bool isTraced)
    {
        if (isTraced)
            _entry.RegisterProbe(new RecordingProbe());
        Cpu cpu = Boot(static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().r15 = 7;
            return 0;
        });

        Assert.That((Call(cpu, Number), cpu.Outcome, cpu.State.R15), Is.EqualTo((Fault.None, SyscallOutcome.Edited, 7UL)));
        Assert.That((Call(cpu, TestKernel.Getpid), cpu.Outcome), Is.EqualTo((Fault.None, SyscallOutcome.Plain)));
    }

    [Test]
    public void AProbeThatEditsIsSaidToo()
    {
        _entry.RegisterProbe(new EditingProbe(static (ref PtRegs regs) => regs.r15 = 7));
        Cpu cpu = Boot(static (SyscallContext context, in PtRegs regs) => 0);
        Assert.That((Call(cpu, Number), cpu.Outcome, cpu.State.R15), Is.EqualTo((Fault.None, SyscallOutcome.Edited, 7UL)));
    }

    [Test]
    public void ASuspendedCallIsEditedOnceItIsResumed()
    {
        Cpu cpu = Boot(static (SyscallContext context, in PtRegs regs) =>
        {
            context.Suspend();
            return 0;
        });
        Assert.That((Call(cpu, Number), cpu.Outcome), Is.EqualTo((Fault.None, SyscallOutcome.Suspended)));
        SyscallTask waiting = cpu.Task;
        cpu.SwitchTo(new SyscallTask(2, "other", waiting.Memory));
        Assert.That(cpu.Outcome, Is.EqualTo(SyscallOutcome.Plain), "the other task has made no call");
        cpu.SwitchTo(waiting);
        Assert.That(cpu.Outcome, Is.EqualTo(SyscallOutcome.Suspended));
        Assert.That((_entry.Resume(cpu, 1), cpu.Outcome), Is.EqualTo((Fault.None, SyscallOutcome.Edited)));
    }

    [Test]
    public void AHandlerThatThrowsLeavesTheCallSuspended()
    {
        Cpu cpu = Boot(static (SyscallContext context, in PtRegs regs) => throw new InvalidOperationException());
        Assert.That(() => Call(cpu, Number), Throws.TypeOf<SyscallHandlerException>());
        Assert.That(cpu.Outcome, Is.EqualTo(SyscallOutcome.Suspended));
    }

    [Test]
    public void FaultsOfTheInstructionAndOfTheWayBack()
    {
        Cpu cpu = Boot(static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().ip = 0x8000_0000_0000;
            return 0;
        });
        Assert.That((Call(cpu, Number), cpu.Outcome, cpu.State.Cpl), Is.EqualTo((Fault.GeneralProtection, SyscallOutcome.Faulted, (byte)3)), "IRET");
        cpu.State.Rip = UserState.Rip;
        Assert.That((Call(cpu, TestKernel.Getpid), cpu.Outcome), Is.EqualTo((Fault.None, SyscallOutcome.Plain)), "the signal has been delivered");
        cpu.State.Rip = 0x7fff_ffff_ffff;
        Assert.That((Call(cpu, TestKernel.Getpid).IsRaised, cpu.Outcome), Is.EqualTo((true, SyscallOutcome.Faulted)), "the call at the last canonical address");
        cpu.State.Rip = UserState.Rip;
        cpu.State.Efer &= ~Efer.SCE;
        Assert.That((Call(cpu, TestKernel.Getpid), cpu.Outcome), Is.EqualTo((Fault.InvalidOpcode, SyscallOutcome.Faulted)), "SYSCALL");
        Assert.That((_entry.ReturnFromFork(cpu), cpu.Outcome), Is.EqualTo((Fault.InvalidOpcode, SyscallOutcome.Faulted)));
    }

    [Test]
    public void The32BitEntriesThatReturnElsewhereEdit([Values] Vendor vendor, [Values] bool hasStack)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Compat32(vendor));
        cpu.State.Rax = TestKernel.Ia32Getpid;
        cpu.State.Rbp = cpu.State.Rsp = hasStack ? UserState.Rsp : 0;
        Fault fault = vendor == Vendor.Intel ? _entry.Sysenter(cpu) : _entry.Syscall(cpu);
        Assert.That((fault, cpu.Outcome), Is.EqualTo((Fault.None, SyscallOutcome.Edited)));
        Assert.That((long)cpu.State.Rax, Is.EqualTo(hasStack ? TestKernel.Pid : unchecked((uint)-Errno.EFAULT)).Or.EqualTo(-Errno.EFAULT));
    }

    [Test]
    public void AtAnotherKernelsEntryPointAnyRegisterMayBeAnother()
    {
        Cpu cpu = Boot(static (SyscallContext context, in PtRegs regs) => 0);
        cpu.State.Lstar = 0xffff_ffff_9000_0000;
        Assert.That((Call(cpu, Number), cpu.Outcome, cpu.State.Rip), Is.EqualTo((Fault.None, SyscallOutcome.Edited, 0xffff_ffff_9000_0000UL)));
    }

    private Cpu Boot(Handler handler)
    {
        _table.Add(SyscallAbi.X64, Number, "call", handler);
        return TestKernel.Boot(_entry, UserState.Long64());
    }

    private Fault Call(Cpu cpu, int number)
    {
        cpu.State.Rax = (uint)number;
        return _entry.Syscall(cpu);
    }
}
