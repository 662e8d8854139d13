using System;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Signaling;

namespace SyscallKit.Tests.Signaling;

/// <summary>Stack pointers and memory that no frame fits into or comes from: SIGSEGV, and nothing else.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class HostileFrameTests
{
    private const int SIGUSR1 = 10;
    private const int SIGSEGV = 11;
    private const ulong Page = 0x7000_0000;

    private static readonly ulong[] s_pointers =
    [
        0, 1, 7, 8, 127, 128, 439, 440, 568, 1000, 4096, uint.MaxValue, 0x8000_0000, 0x7fff_ffff_f000, 0x7fff_ffff_ffff, 0x8000_0000_0000, 0xffff_8000_0000_0000,
        ulong.MaxValue - 127, ulong.MaxValue, long.MaxValue, Page, Page + 1, Page + 4095, Page + 4096, Page + 4096 + 440,
    ];

    private readonly SignalKernel _kernel = new();

    [Test]
    public void NoRoomForAFrameIsAForcedSigsegv([ValueSource(nameof(s_pointers))] ulong sp, [Values] bool is32Bit, [Values] bool isRt, [Values] bool hasFpu, [Values] bool isWritable)
    {
        Cpu cpu = Boot(is32Bit, isRt, isWritable);
        cpu.Engine = hasFpu ? new FpuEngine(832) : null;
        cpu.State.Rsp = sp;
        ProcessorState before = cpu.State;
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        Assert.That(_kernel.Entry.Interrupt(cpu).IsRaised, Is.False);
        if (cpu.Task.Death is { } death)
        {
            Assert.That(death, Is.EqualTo(new TaskDeath(SIGSEGV, HasCore: true)));
            Assert.That(PtRegs.Of(ref cpu.State).sp, Is.EqualTo(sp), "the core shows what was interrupted");
            return;
        }

        Assert.That(isWritable, "a frame was written");
        Assert.That(_kernel.Return(cpu, is32Bit, isRt).IsRaised, Is.False);
        Assert.That(FrameTests.Visible(cpu.State, is32Bit), Is.EqualTo(FrameTests.Visible(before, is32Bit)));
    }

    [Test]
    public void AFrameThatCannotBeReadIsAForcedSigsegv([ValueSource(nameof(s_pointers))] ulong sp, [Values] bool is32Bit, [Values] bool isRt)
    {
        Cpu cpu = Boot(is32Bit, isRt, isWritable: true);
        SignalKernel.Handle(cpu, SIGSEGV, SignalAction.SA_SIGINFO | SignalAction.SA_ONSTACK, is32Bit: is32Bit, handler: SignalKernel.Handler + 1);
        SimulatedMemory memory = (SimulatedMemory)cpu.Task.Memory;
        memory.Map(0x6000_0000, 8192, PageProtection.Read | PageProtection.Write);
        TaskSignals.Of(cpu.Task).SetStack(new SignalStack(0x6000_0000, 0, 8192), cpu.State.Rsp);
        cpu.State.Rsp = sp;
        cpu.State.Rax = (ulong)(!is32Bit ? SignalKernel.RtSigreturn : isRt ? SignalKernel.Ia32RtSigreturn : SignalKernel.Ia32Sigreturn);
        Fault fault = is32Bit ? _kernel.Entry.Int80(cpu) : _kernel.Entry.Syscall(cpu);
        // A page of zeros is a frame, too: it leads to address 0, with a cs of 3 that IRET refuses.
        if (fault.IsRaised)
            Assert.That((cpu.State.Rip, cpu.State.Rsp, cpu.State.Cs.Selector), Is.EqualTo((0UL, 0UL, (ushort)3)));
        else
            Assert.That((cpu.State.Rip, cpu.Task.Death), Is.EqualTo((SignalKernel.Handler + 1, (TaskDeath?)null)));
    }

    /// <summary>Any bytes as a frame: user code runs on, faults at IRET, or gets SIGSEGV.</summary>
    [Test]
    public void AnyBytesAreAFrameOrNone([Values] bool is32Bit, [Values] bool isRt, [Values(1, 2)] int seed)
    {
        Random random = new(seed);
        byte[] bytes = new byte[4096];
        for (int round = 0; round < 200; round++)
        {
            Cpu cpu = Boot(is32Bit, isRt, isWritable: true);
            cpu.Engine = new FpuEngine(64) { CanLoad = random.Next(2) == 0 };
            random.NextBytes(bytes);
            cpu.Task.Memory.Write(Page, bytes);
            cpu.State.Rsp = Page + 512 + (uint)random.Next(64);
            cpu.State.Rax = (ulong)(!is32Bit ? SignalKernel.RtSigreturn : isRt ? SignalKernel.Ia32RtSigreturn : SignalKernel.Ia32Sigreturn);
            Assert.That(() => is32Bit ? _kernel.Entry.Int80(cpu) : _kernel.Entry.Syscall(cpu), Throws.Nothing);
            Assert.That(cpu.State.Cpl == 3 || cpu.Task.Death is not null);
            const ulong Kernels = Rflags.IOPL | Rflags.VM | Rflags.VIF | Rflags.VIP;
            Assert.That(cpu.State.Rflags & Kernels, Is.Zero);
            Assert.That(TaskSignals.Of(cpu.Task).Blocked & SignalSet.Unblockable, Is.EqualTo(SignalSet.Empty));
        }
    }

    [Test]
    public void WithoutARestorerThereIsNo64BitFrame()
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals.Of(cpu.Task).SetAction(SIGUSR1, new SignalAction(SignalKernel.Handler, 0, SignalKernel.Restorer, default), out _);
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(SIGSEGV, HasCore: true)));
    }

    /// <summary>A SIGSEGV whose own frame cannot be built loses its handler: it would come back for ever.</summary>
    [Test]
    public void ASigsegvThatCannotBeHandledKills()
    {
        Cpu cpu = _kernel.Boot();
        SignalKernel.Handle(cpu, SIGSEGV, SignalAction.SA_NODEFER);
        cpu.State.Rsp = 0;
        cpu.Task.ForceSignal(SignalKernel.Info(SIGSEGV, 1));
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(SIGSEGV, HasCore: true)));
    }

    private Cpu Boot(bool is32Bit, bool isRt, bool isWritable)
    {
        Cpu cpu = _kernel.Boot(is32Bit);
        ((SimulatedMemory)cpu.Task.Memory).Map(Page, 4096, isWritable ? PageProtection.Read | PageProtection.Write : PageProtection.Read);
        SignalKernel.Handle(cpu, SIGUSR1, isRt ? SignalAction.SA_SIGINFO : 0, is32Bit: is32Bit);
        return cpu;
    }
}
