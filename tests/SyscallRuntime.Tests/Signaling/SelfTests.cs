using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Signaling;

namespace SyscallKit.Tests.Signaling;

/// <summary>What tools/testing/selftests/x86/sigreturn.c and tools/testing/selftests/sigaltstack try, restated.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SelfTests
{
    private const int SIGUSR1 = 10;
    private const int SIGSEGV = 11;
    private const ulong CsOffset = 144;
    private const ulong SsOffset = 150;
    private const ulong UcontextContext = 40;
    private const ulong StackSize = 8192;
    private const ulong AltStack = 0x7ffe_0000;

    private readonly SignalKernel _kernel = new();

    /// <summary>sigreturn: a handler may return to the other kind of code, with any usable ss. cs and ss that nobody can run with come back as the fault of IRET.</summary>
    [TestCase(0x33, 0x2b, true)]
    [TestCase(0x23, 0x2b, true)]
    [TestCase(0x30, 0x28, true)]
    [TestCase(0x33, 0x28, true)]
    [TestCase(0x1b, 0x2b, false)]
    [TestCase(0x33, 0x53, false)]
    [TestCase(0x2b, 0x2b, false)]
    [TestCase(0x0, 0x2b, false)]
    public void AHandlerReturnsToAnyCode(int cs, int ss, bool isUsable)
    {
        Cpu cpu = _kernel.Boot();
        SignalKernel.Handle(cpu, SIGUSR1);
        Raise(cpu, SIGUSR1);
        ulong context = cpu.State.Rdx + UcontextContext;
        Poke(cpu, context + CsOffset, (ushort)cs);
        Poke(cpu, context + SsOffset, (ushort)ss);
        Fault fault = _kernel.Return(cpu);
        Assert.That(fault.IsRaised, Is.EqualTo(!isUsable));
        Assert.That(cpu.State.Cpl, Is.EqualTo(3));
        if (isUsable)
            Assert.That((cpu.State.Cs.Selector, cpu.State.Ss.Selector), Is.EqualTo(((ushort)(cs | 3), (ushort)(ss | 3))));
    }

    /// <summary>Programs of old leave ss alone, or wrong: without UC_STRICT_RESTORE_SS it is mended in 64-bit code.</summary>
    [Test]
    public void AWrongSsIsMendedUnlessTheFrameSaysOtherwise([Values] bool isStrict, [Values(0, 0x10, 0x53)] int ss)
    {
        Cpu cpu = _kernel.Boot();
        SignalKernel.Handle(cpu, SIGUSR1);
        Raise(cpu, SIGUSR1);
        Assert.That(SignalKernel.Read64(cpu, cpu.State.Rdx), Is.EqualTo(6UL), "UC_SIGCONTEXT_SS and UC_STRICT_RESTORE_SS");
        Poke(cpu, cpu.State.Rdx, (ushort)(isStrict ? 6 : 2));
        Poke(cpu, cpu.State.Rdx + UcontextContext + SsOffset, (ushort)ss);
        Assert.That(_kernel.Return(cpu).IsRaised, Is.EqualTo(isStrict));
        if (!isStrict)
            Assert.That(cpu.State.Ss.Selector, Is.EqualTo(0x2b));
    }

    /// <summary>Only the flags that user code can change come back.</summary>
    [Test]
    public void AFrameSetsNoFlagOfTheKernels()
    {
        Cpu cpu = _kernel.Boot();
        SignalKernel.Handle(cpu, SIGUSR1);
        ulong before = cpu.State.Rflags;
        Raise(cpu, SIGUSR1);
        Poke(cpu, cpu.State.Rdx + UcontextContext + 136, ~Rflags.TF);
        _kernel.Return(cpu);
        Assert.That(cpu.State.Rflags & ~Rflags.RF, Is.EqualTo(before | SignalFrame64.Flags & ~(Rflags.TF | Rflags.RF)));
    }

    /// <summary>The stack is used if the handler wants it and is not on it; while it is in use it cannot be changed, and the frame cannot leave it.</summary>
    [Test]
    public void TheAlternateStackIsUsedOnce([Values] bool disarms)
    {
        Cpu cpu = _kernel.Boot();
        Map(cpu, AltStack, StackSize);
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        uint flags = disarms ? SignalStack.SS_AUTODISARM : 0;
        Assert.That(signals.SetStack(new SignalStack(AltStack, flags, StackSize), cpu.State.Rsp), Is.Zero);
        SignalKernel.Handle(cpu, SIGUSR1, SignalAction.SA_SIGINFO | SignalAction.SA_ONSTACK | SignalAction.SA_NODEFER);
        ulong sp = cpu.State.Rsp;
        Raise(cpu, SIGUSR1);
        Assert.That(cpu.State.Rsp, Is.InRange(AltStack, AltStack + StackSize));
        Assert.That(signals.GetStack(cpu.State.Rsp).Flags, Is.EqualTo(disarms ? SignalStack.SS_DISABLE : SignalStack.SS_ONSTACK));
        Assert.That(signals.SetStack(default, cpu.State.Rsp), Is.EqualTo(disarms ? -Errno.ENOMEM : -Errno.EPERM));
        ulong first = cpu.State.Rsp;
        Raise(cpu, SIGUSR1);
        Assert.That(cpu.State.Rsp, Is.LessThan(first).And.GreaterThan(first - 1024), "the second frame lies under the first");
        _kernel.Return(cpu);
        _kernel.Return(cpu);
        Assert.That((cpu.State.Rsp, signals.GetStack(sp)), Is.EqualTo((sp, new SignalStack(AltStack, flags, StackSize))), "the frame has put it back");
    }

    [Test]
    public void AFrameThatWouldLeaveTheStackIsNotBuilt([Values] bool isHandled)
    {
        Cpu cpu = _kernel.Boot();
        // There is memory under the stack, too.
        Map(cpu, AltStack - StackSize, 2 * StackSize);
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        signals.SetStack(new SignalStack(AltStack, 0, StackSize), cpu.State.Rsp);
        SignalKernel.Handle(cpu, SIGUSR1, SignalAction.SA_SIGINFO | SignalAction.SA_ONSTACK);
        if (isHandled)
            SignalKernel.Handle(cpu, SIGSEGV, handler: SignalKernel.Handler + 1);
        cpu.State.Rsp = AltStack + 200;
        Raise(cpu, SIGUSR1);
        // The handler of SIGSEGV has the same stack to go to, and none of the room.
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(SIGSEGV, HasCore: true)));
    }

    [TestCase(0u, 0UL, Errno.ENOMEM)]
    [TestCase(0u, 2047UL, Errno.ENOMEM)]
    [TestCase(0u, 2048UL, 0)]
    [TestCase(1u, 2048UL, 0)]
    [TestCase(2u, 0UL, 0)]
    [TestCase(3u, 2048UL, Errno.EINVAL)]
    [TestCase(4u, 2048UL, Errno.EINVAL)]
    [TestCase(0x8000_0001u, 2048UL, 0)]
    [TestCase(0x4000_0000u, 2048UL, Errno.EINVAL)]
    public void WhatSigaltstackTakes(uint flags, ulong size, int error)
    {
        TaskSignals signals = TaskSignals.Of(_kernel.Boot().Task);
        Assert.That(signals.SetStack(new SignalStack(AltStack, flags, size), 0), Is.EqualTo(-(long)error));
    }

    private void Raise(Cpu cpu, int signal)
    {
        cpu.Task.SendSignal(SignalKernel.Info(signal));
        _kernel.Entry.Interrupt(cpu);
    }

    private static void Map(Cpu cpu, ulong address, ulong size) => ((SimulatedMemory)cpu.Task.Memory).Map(address, size, PageProtection.Read | PageProtection.Write);

    private static void Poke<T>(Cpu cpu, ulong address, T value)
        where T : unmanaged => Assert.That(cpu.Task.Memory.PutUser(new UserPtr<T>(address), value), Is.Zero);
}
