using System;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Tests.Entry;
using SyscallKit.Tests.Processor;

namespace SyscallKit.Tests.Kernel;

/// <summary>Hand-over to and from an engine that runs the user code.</summary>
[TestFixture]
public sealed class RegisterExchangeTests
{
    [Test]
    public void StoreGivesBackWhatLoadTook() => Gen.Select(States.Valid, Gen.ULong.Array[RegisterExchange.Count]).Sample(static (state, registers) =>
    {
        ulong[] back = new ulong[RegisterExchange.Count];
        RegisterExchange.Load(ref state, registers);
        RegisterExchange.Store(in state, back);
        return back.AsSpan().SequenceEqual(registers);
    });

    [Test]
    public void TheOrderIsThatOfTheInstructionEncoding()
    {
        ulong[] registers = new ulong[RegisterExchange.Count];
        for (int i = 0; i < registers.Length; i++)
            registers[i] = (ulong)i;
        ProcessorState state = default;
        RegisterExchange.Load(ref state, registers);

        Assert.That(
            new[] { state.Rax, state.Rcx, state.Rdx, state.Rbx, state.Rsp, state.Rbp, state.Rsi, state.Rdi, state.R8, state.R9, state.R10, state.R11, state.R12, state.R13, state.R14, state.R15, state.Rip, state.Rflags, state.Fs.Base, state.Gs.Base },
            Is.EqualTo(registers));
        Assert.That(Enum.GetValues<EngineRegister>(), Has.Length.EqualTo(RegisterExchange.Count));
    }

    [Test]
    public void AShortSpanIsRefusedByName()
    {
        ProcessorState state = default;

        Assert.That(() => RegisterExchange.Load(ref state, new ulong[3]), Throws.ArgumentException.With.Message.Contains("holds 3 registers; there are 20"));
        Assert.That(() => RegisterExchange.Store(in state, new ulong[19]), Throws.ArgumentException.With.Message.Contains("holds 19 registers"));
    }

    [Test]
    public void APlainCallTakesTenRegistersAndGivesThree()
    {
        ProcessorState state = default;
        Cpu cpu = new(0, default, new SyscallTask(1, "test", new SimulatedMemory()));

        Assert.That((RegisterExchange.CallRegisters.Length, RegisterExchange.ResultRegisters.Length), Is.EqualTo((10, 3)));
        Assert.That(() => RegisterExchange.LoadCall(cpu, new ulong[9]), Throws.ArgumentException.With.Message.Contains("holds 9 registers; there are 10 in CallRegisters"));
        Assert.That(() => RegisterExchange.StoreCall(in state, new ulong[2]), Throws.ArgumentException.With.Message.Contains("holds 2 registers; there are 3 in ResultRegisters"));
        Assert.That(() => RegisterExchange.LoadCall(cpu, new ulong[10]), Throws.InvalidOperationException.With.Message.Contains("no Engine"), "nobody could be asked for the others");
    }

    /// <summary>However a call ends, what it was not given is there as if it had been: on the processor, and in a child.</summary>
    [Test]
    public void WhatIsLeftOutIsMissedByNobody([Values] HandOver.Kind kind) => Gen.ULong.Array[RegisterExchange.Count].Sample(registers =>
    {
        registers[(int)EngineRegister.Rip] = UserState.Rip;
        registers[(int)EngineRegister.Rflags] = 0x246;
        HandOver lean = new(kind, registers), full = new(kind, registers);
        lean.RunLean();
        full.RunFull();
        return lean.Outcome == full.Outcome && lean.Seen.AsSpan().SequenceEqual(full.Seen);
    });

    /// <summary>The example of the documentation: what the hook does is seen by the engine that it was called from.</summary>
    [Test]
    public void AnEngineGoesOnBehindTheCallWithItsResult()
    {
        HookedEngine engine = new(static (SyscallContext context, in PtRegs regs) => 4711);

        Assert.That(engine.Run(), Is.True);
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rcx], engine[EngineRegister.R11], engine[EngineRegister.Rflags], engine[EngineRegister.Rax]),
            Is.EqualTo((0x40_1002UL, 0x40_1002UL, 0x246UL, 0x246UL, 4711UL)));
        Assert.That((engine.Reads, engine.Writes), Is.EqualTo((10, 3)));
    }

    [Test]
    public void AnEngineGoesOnWhereTheHandlerSays()
    {
        HookedEngine engine = new(static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().ip = 0x1234;
            return 0;
        });

        Assert.That(engine.Run(), Is.True);
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rbx]), Is.EqualTo((0x1234UL, 0x1bUL)));
        Assert.That((engine.Reads, engine.Writes), Is.EqualTo((18, 0)), "the others are read once it is known that they are needed");
    }

    /// <summary>Whoever looks at a register that was left out finds the engine's.</summary>
    [Test]
    public void RegistersThatWereLeftOutAreFetchedWhenLookedAt()
    {
        ulong bx = 0, rbx = 0;
        HookedEngine engine = new((SyscallContext context, in PtRegs regs) =>
        {
            bx = context.Regs.bx;
            rbx = context.Processor.Rbx;
            return 0;
        });

        engine.Run();

        Assert.That((bx, rbx, engine.Reads), Is.EqualTo((0x1bUL, 0x1bUL, 18)));
    }

    [Test]
    public void AnEngineStopsWhenTheTaskIsSuspended()
    {
        HookedEngine engine = new(static (SyscallContext context, in PtRegs regs) =>
        {
            context.Suspend();
            return 0;
        });

        Assert.That(engine.Run(), Is.False, "a write of RIP would cancel the stop");
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rsp]), Is.EqualTo((0x40_1002UL, 0x7000UL)), "the guest's, not the kernel's");

        engine.Resume(7);
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rax], engine[EngineRegister.Rsp], engine[EngineRegister.Rbx]), Is.EqualTo((0x40_1002UL, 7UL, 0x7000UL, 0x1bUL)));
    }
}
