using System;
using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Signaling;

namespace SyscallKit.Tests.Signaling;

/// <summary>The frames that handlers begin with, and the way back from them.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FrameTests
{
    private const int SIGUSR1 = 10;
    private const int SIGUSR2 = 12;
    private const ulong UserFlags = SignalFrame64.Flags & ~Rflags.TF;

    private readonly SignalKernel _kernel = new();

    /// <summary>Whatever the registers are, after the handler they are so again.</summary>
    [Test]
    public void BehindTheHandlerEverythingIsAsBefore([Values] bool is32Bit, [Values] bool isRt, [Values(1, 2, 3)] int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 300; round++)
        {
            Cpu cpu = _kernel.Boot(is32Bit);
            SignalKernel.Handle(cpu, SIGUSR1, isRt ? SignalAction.SA_SIGINFO : 0, is32Bit: is32Bit);
            Scramble(ref cpu.State, random, is32Bit);
            ProcessorState before = cpu.State;
            cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
            Assert.That(_kernel.Entry.Interrupt(cpu), Is.EqualTo(Fault.None));
            Assert.That(cpu.State.Rip, Is.EqualTo(SignalKernel.Handler));
            ulong sp = cpu.State.Rsp;
            Scramble(ref cpu.State, random, is32Bit);
            cpu.State.Rsp = sp;
            ulong high = cpu.State.R8;
            Assert.That(_kernel.Return(cpu, is32Bit, isRt), Is.EqualTo(Fault.None));
            // 32-bit frames know nothing of the other half of the registers.
            if (is32Bit)
                Assert.That(cpu.State.R8, Is.EqualTo(high));
            Assert.That(Visible(cpu.State, is32Bit), Is.EqualTo(Visible(before, is32Bit)));
            Assert.That(TaskSignals.Of(cpu.Task).Blocked, Is.EqualTo(SignalSet.Empty));
        }
    }

    /// <summary>facts: seen on a running kernel, with 2444 bytes for the FPU.</summary>
    [Test]
    public void TheFrameLiesWhereLinuxPutsIt()
    {
        Cpu cpu = _kernel.Boot();
        SimulatedMemory memory = (SimulatedMemory)cpu.Task.Memory;
        memory.Map(0x5eed_caf2_e000, 0x2000, PageProtection.Read | PageProtection.Write);
        cpu.Engine = new FpuEngine(2444);
        SignalKernel.Handle(cpu, SIGUSR1);
        cpu.State.Rsp = 0x5eed_caf3_0000;
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        _kernel.Entry.Interrupt(cpu);
        Assert.That((cpu.State.Rdi, cpu.State.Rdx, cpu.State.Rsi, cpu.State.Rax), Is.EqualTo((10UL, 0x5eed_caf2_f400UL, 0x5eed_caf2_f530UL, 0UL)));
        Assert.That(cpu.State.Rsp, Is.EqualTo(cpu.State.Rdx - 8));
        Assert.That(SignalKernel.Read64(cpu, cpu.State.Rdx + 224), Is.EqualTo(0x5eed_caf2_f5c0), "fpstate");
    }

    /// <summary>Two that are pending are two frames: the second handler interrupts the first at its first instruction.</summary>
    [Test]
    public void TheSecondFrameLiesOnTheFirst([Values] bool is32Bit)
    {
        Cpu cpu = _kernel.Boot(is32Bit);
        SignalKernel.Handle(cpu, SIGUSR1, is32Bit: is32Bit);
        SignalKernel.Handle(cpu, SIGUSR2, is32Bit: is32Bit, handler: SignalKernel.Handler + 0x100);
        ProcessorState before = cpu.State;
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR2));
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.State.Rip, Is.EqualTo(SignalKernel.Handler + 0x100), "the one that was delivered last runs first");
        Assert.That(TaskSignals.Of(cpu.Task).Blocked, Is.EqualTo(SignalSet.Of(SIGUSR1) | SignalSet.Of(SIGUSR2)));
        _kernel.Return(cpu, is32Bit);
        Assert.That((cpu.State.Rip, TaskSignals.Of(cpu.Task).Blocked), Is.EqualTo((SignalKernel.Handler, SignalSet.Of(SIGUSR1))));
        _kernel.Return(cpu, is32Bit);
        Assert.That(Visible(cpu.State, is32Bit), Is.EqualTo(Visible(before, is32Bit)));
    }

    [Test]
    public void ThirtyTwoBitFramesAreAlignedForTheirHandlers([Values] bool isRt, [Range(0, 17)] int offset)
    {
        Cpu cpu = _kernel.Boot(is32Bit: true);
        SignalKernel.Handle(cpu, SIGUSR1, isRt ? SignalAction.SA_SIGINFO : 0, is32Bit: true);
        cpu.State.Rsp += (uint)offset;
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        _kernel.Entry.Interrupt(cpu);
        Assert.That((cpu.State.Rsp + 4) % 16, Is.Zero);
        ulong frame = cpu.State.Rsp;
        Assert.That((SignalKernel.Read32(cpu, frame + 4), cpu.State.Rax), Is.EqualTo(((uint)SIGUSR1, (ulong)SIGUSR1)));
        (ulong, ulong) expected = isRt ? (frame + 16, frame + 144) : (0, 0);
        Assert.That((cpu.State.Rdx, cpu.State.Rcx), Is.EqualTo(expected));
        Assert.That((cpu.State.Cs.Selector, cpu.State.Ds.Selector), Is.EqualTo(((ushort)0x23, (ushort)0x2b)));
        if (isRt)
            Assert.That((SignalKernel.Read32(cpu, frame + 8), SignalKernel.Read32(cpu, frame + 12)), Is.EqualTo(((uint)frame + 16, (uint)frame + 144)));
        Assert.That(SignalKernel.Read64(cpu, frame + (isRt ? 260UL : 724)), Is.EqualTo(isRt ? 0x0080_cd00_0000_adb8UL : 0x80cd_0000_0077_b858UL));
    }

    /// <summary>The width is that of the call that set the handler, whatever code is interrupted.</summary>
    [Test]
    public void AHandlerOf64BitCodeRunsInIt()
    {
        Cpu cpu = _kernel.Boot(is32Bit: true);
        SignalKernel.Handle(cpu, SIGUSR1, is32Bit: false);
        ProcessorState before = cpu.State;
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        _kernel.Entry.Interrupt(cpu);
        Assert.That((cpu.State.Cs.Selector, SignalKernel.Read64(cpu, cpu.State.Rdx)), Is.EqualTo(((ushort)0x33, 2UL)), "UC_STRICT_RESTORE_SS is for 64-bit code");
        _kernel.Return(cpu);
        Assert.That(Visible(cpu.State, is32Bit: true), Is.EqualTo(Visible(before, is32Bit: true)));
    }

    internal static void Scramble(ref ProcessorState state, Random random, bool is32Bit)
    {
        ulong sp = state.Rsp;
        foreach (ref ulong register in PtRegs.AsSpan(ref PtRegs.Of(ref state))[..15])
            register = is32Bit ? (uint)random.NextInt64() : (ulong)random.NextInt64() << 1 ^ (ulong)random.NextInt64();
        state.Rflags = state.Rflags & ~UserFlags | (ulong)random.NextInt64() & UserFlags & ~Rflags.RF;
        state.Rip = is32Bit ? (uint)random.NextInt64() : (ulong)random.NextInt64() % UserAccess.TaskSizeMax;
        state.Rsp = sp;
    }

    internal static List<ulong> Visible(ProcessorState state, bool is32Bit)
    {
        Span<ulong> general = PtRegs.AsSpan(ref PtRegs.Of(ref state))[..15];
        // r15 to r12, bp, bx, r11 to r8, ax, cx, dx, si, di
        ulong[] registers = is32Bit ? [.. general[4..6], .. general[10..]] : [.. general];
        return [.. registers, state.Rip, state.Rsp, state.Rflags, state.Cs.Selector, state.Ss.Selector, state.Ds.Selector, state.Es.Selector, state.Cpl];
    }
}
