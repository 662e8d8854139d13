using System;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

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

    /// <summary>The example of the documentation: what the hook does is seen by the engine that it was called from.</summary>
    [Test]
    public void AnEngineGoesOnBehindTheCallWithItsResult()
    {
        HookedEngine engine = new(static (SyscallContext context, in PtRegs regs) => 4711);

        Assert.That(engine.Run(), Is.False);
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rcx], engine[EngineRegister.R11], engine[EngineRegister.Rflags], engine[EngineRegister.Rax]),
            Is.EqualTo((0x40_1002UL, 0x40_1002UL, 0x246UL, 0x246UL, 4711UL)));
        Assert.That(engine.RipWrites, Is.Zero, "RIP is left to the engine");
    }

    [Test]
    public void AnEngineGoesOnWhereTheHandlerSays()
    {
        HookedEngine engine = new(static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().ip = 0x1234;
            return 0;
        });

        Assert.That(engine.Run(), Is.False);
        Assert.That(engine[EngineRegister.Rip], Is.EqualTo(0x1234));
    }

    [Test]
    public void AnEngineStopsWhenTheTaskIsSuspended()
    {
        HookedEngine engine = new(static (SyscallContext context, in PtRegs regs) =>
        {
            context.Suspend();
            return 0;
        });

        Assert.That(engine.Run(), Is.True, "a write of RIP would cancel the stop");
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rsp]), Is.EqualTo((0x40_1002UL, 0x7000UL)), "the guest's, not the kernel's");

        engine.Resume(7);
        Assert.That((engine[EngineRegister.Rip], engine[EngineRegister.Rax], engine[EngineRegister.Rsp]), Is.EqualTo((0x40_1002UL, 7UL, 0x7000UL)));
    }
}
