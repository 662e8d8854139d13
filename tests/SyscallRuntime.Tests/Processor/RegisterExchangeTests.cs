using System;
using CsCheck;
using NUnit.Framework;
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

    /// <summary>The example of the documentation, with a stand-in for Unicorn: RIP is at the instruction in the hook, and 2 is added after it.</summary>
    [Test]
    public void AnEngineHandsOverAtItsSyscallHookAndTakesBackTheResult()
    {
        ulong[] engine = new ulong[RegisterExchange.Count];
        engine[(int)EngineRegister.Rip] = 0x40_1000;
        engine[(int)EngineRegister.Rflags] = 0x246;
        engine[(int)EngineRegister.Rax] = 39;
        ProcessorState kernel = ProcessorState.LinuxUser64(Vendor.Intel, 0, 0) with
        {
            Star = 0x0023_0010_0000_0000, Lstar = 0xffff_ffff_8100_0000, Fmask = 0x25_7fd5,
        };

        RegisterExchange.Load(ref kernel, engine);
        Assert.That(Instruction.Syscall(ref kernel, InstructionForm.Plain), Is.EqualTo(Fault.None));
        kernel.Rax = 4711;
        Assert.That(Instruction.Sysret(ref kernel, InstructionForm.RexW), Is.EqualTo(Fault.None));
        RegisterExchange.Store(in kernel, engine);
        engine[(int)EngineRegister.Rip] -= 2;

        engine[(int)EngineRegister.Rip] += 2;
        Assert.That(engine[(int)EngineRegister.Rip], Is.EqualTo(0x40_1002));
        Assert.That(engine[(int)EngineRegister.Rcx], Is.EqualTo(0x40_1002));
        Assert.That(engine[(int)EngineRegister.R11], Is.EqualTo(0x246));
        Assert.That(engine[(int)EngineRegister.Rflags], Is.EqualTo(0x246));
        Assert.That(engine[(int)EngineRegister.Rax], Is.EqualTo(4711));
    }
}
