using System;
using System.Collections.Generic;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Tests.Processor;

/// <summary>INT through a gate and back by IRETQ (Intel SDM vol. 2A, INT n and IRET; vol. 3A, 6.14).</summary>
[TestFixture]
public sealed class InterruptTests
{
    private const ulong Handler = 0xffff_ffff_8100_0000;
    private const ulong KernelStack = 0xffff_8880_0000_4008;
    private const ulong ErrorFlags = Rflags.TF | Rflags.NT | Rflags.RF | Rflags.VM;

    private static readonly InterruptGate s_int80 = InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs, 3);

    private static ProcessorState User64 => LinuxUser.Start64(Vendor.Intel, 0x40_1000, 0x7fff_ffff_0000);

    private static ProcessorState User32 => LinuxUser.Start32(Vendor.Amd, 0x804_8000, 0xffff_d000);

    private static Fault Int80(ref ProcessorState state, InterruptGate gate) =>
        Instruction.Int(ref state, InstructionForm.Plain, 0x80, in gate, LinuxGdt.Descriptors, KernelStack);

    private static Fault Iretq(ref ProcessorState state) => Instruction.Iret(ref state, new InstructionForm(2, Prefixes.RexW), LinuxGdt.Descriptors);

    [Test]
    public void IntPushesTheFrameAndSwitchesToTheKernelStack()
    {
        ProcessorState state = User32;
        state.Rflags = 0x24_4fd7;
        state.Frame.ErrorCode = 0x1234;

        Assert.That(Int80(ref state, s_int80), Is.EqualTo(Fault.None));
        Assert.Multiple(() =>
        {
            Assert.That(state.Frame, Is.EqualTo(new InterruptFrame { ErrorCode = 0x1234, Rip = 0x804_8002, Cs = 0x23, Rflags = 0x24_4fd7, Rsp = 0xffff_d000, Ss = 0x2b }));
            Assert.That(state.Rip, Is.EqualTo(Handler));
            Assert.That(state.Rsp, Is.EqualTo(0xffff_8880_0000_4000 - 40), "aligned to 16 bytes, below five quadwords");
            Assert.That(state.Rflags, Is.EqualTo(0x24_0cd7), "IF, TF and NT are cleared");
            Assert.That(state.Cs, Is.EqualTo(FixedSegment.KernelCode64(LinuxGdt.KernelCs)));
            Assert.That(state.Ss, Is.EqualTo(default(SegmentRegister)), "null, with RPL 0");
            Assert.That(state.Cpl, Is.Zero);
            Assert.That(state.TryValidate(out string? problem), Is.True, problem);
        });
    }

    [Test]
    public void ATrapGateLeavesTheInterruptFlag()
    {
        ProcessorState state = User64;

        Assert.That(Int80(ref state, InterruptGate.Trap(Handler, LinuxGdt.KernelCs, 3)), Is.EqualTo(Fault.None));
        Assert.That(state.Rflags, Is.EqualTo(0x202));
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        ulong present = s_int80.Low;
        yield return new TestCaseData(InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs), Fault.GeneralProtectionWith(0x402)).SetArgDisplayNames("DPL 0");
        yield return new TestCaseData(default(InterruptGate), Fault.GeneralProtectionWith(0x402)).SetArgDisplayNames("no gate");
        yield return new TestCaseData(new InterruptGate(present & ~(1UL << 47), s_int80.High), Fault.NotPresentWith(0x402)).SetArgDisplayNames("not present");
        yield return new TestCaseData(InterruptGate.Interrupt(Handler, 0, 3), Fault.GeneralProtectionWith(0)).SetArgDisplayNames("null selector");
        yield return new TestCaseData(InterruptGate.Interrupt(Handler, 0x80, 3), Fault.GeneralProtectionWith(0x80)).SetArgDisplayNames("beyond the GDT");
        yield return new TestCaseData(InterruptGate.Interrupt(Handler, 0x14, 3), Fault.GeneralProtectionWith(0x14)).SetArgDisplayNames("in the LDT");
        yield return new TestCaseData(InterruptGate.Interrupt(Handler, LinuxGdt.KernelDs, 3), Fault.GeneralProtectionWith(0x18)).SetArgDisplayNames("data");
        yield return new TestCaseData(InterruptGate.Interrupt(Handler, LinuxGdt.Kernel32Cs, 3), Fault.GeneralProtectionWith(0x08)).SetArgDisplayNames("32-bit code");
        yield return new TestCaseData(InterruptGate.Interrupt(0x8000_0000_0000, LinuxGdt.KernelCs, 3), Fault.GeneralProtection).SetArgDisplayNames("non-canonical");
    }

    [TestCaseSource(nameof(Refusals))]
    public void IntIsRefused(InterruptGate gate, Fault expected)
    {
        ProcessorState state = User64;

        Assert.That(Int80(ref state, gate), Is.EqualTo(expected));
        Assert.That(StateText.Differences(User64, in state), Is.Empty);
    }

    /// <summary>Measured on Linux: <c>int 0x81</c> from user code gives #GP with error code 1034.</summary>
    [Test]
    public void TheErrorCodeNamesTheVector()
    {
        ProcessorState state = User64;
        Fault fault = Instruction.Int(ref state, InstructionForm.Plain, 0x81, InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs), LinuxGdt.Descriptors, KernelStack);

        Assert.That(fault.ErrorCode, Is.EqualTo(1034));
        Assert.That(fault.ToString(), Is.EqualTo("#GP(40a)"));
    }

    [Test]
    public void ANonCanonicalKernelStackIsAStackFault()
    {
        ProcessorState state = User64;
        Fault fault = Instruction.Int(ref state, InstructionForm.Plain, 0x80, in s_int80, LinuxGdt.Descriptors, 0x8000_0000_0010);

        Assert.That(fault, Is.EqualTo(Fault.StackFaultWith(0)));
        Assert.That(StateText.Differences(User64, in state), Is.Empty);
    }

    [Test]
    public void OutsideLongModeThereIsNo64BitGate()
    {
        ProcessorState state = ProcessorState.Reset(Vendor.Intel);

        Assert.That(Int80(ref state, s_int80), Is.EqualTo(Fault.GeneralProtectionWith(0x402)));
    }

    [Test]
    public void WithinTheKernelTheStackStays()
    {
        ProcessorState state = User64;
        Int80(ref state, s_int80);
        state.Rsp = 0xffff_8880_0000_3ff8;

        Assert.That(Int80(ref state, s_int80), Is.EqualTo(Fault.None));
        Assert.That(state.Rsp, Is.EqualTo(0xffff_8880_0000_3ff0 - 40));
        Assert.That(state.Frame.Rsp, Is.EqualTo(0xffff_8880_0000_3ff8));
        Assert.That(state.Cpl, Is.Zero);
    }

    [Test]
    public void IretqReturnsWhereIntCameFrom() => Gen.Select(Gen.Bool, Gen.UInt, States.Number, Gen.ULong).Sample(static (is64, eip, rsp, flags) =>
    {
        ProcessorState start = is64
            ? LinuxUser.Start64(Vendor.Intel, eip & 0xffff_fffc, rsp)
            : LinuxUser.Start32(Vendor.Amd, eip & 0xffff_fffc, (uint)rsp);
        start.Rflags = flags & 0x3c_7fd7 | Rflags.Fixed;
        ProcessorState state = start;
        if (Int80(ref state, s_int80).IsRaised || Iretq(ref state).IsRaised)
            return false;
        state.Rip -= 2;
        state.Frame = default;
        return StateText.AreSame(in start, in state);
    }, iter: 10_000);

    [Test]
    public void IretqLoadsRfButNeverVm()
    {
        ProcessorState state = User64;
        Int80(ref state, s_int80);
        state.Frame.Rflags |= Rflags.RF | Rflags.VM;
        Iretq(ref state);

        Assert.That(state.Rflags, Is.EqualTo(0x202 | Rflags.RF));
    }

    [Test]
    public void OutsideTheKernelIretqKeepsIoplAndInterruptFlag()
    {
        ProcessorState state = User64;
        state.Frame = new InterruptFrame { Rip = 0x1000, Cs = 0x33, Rflags = Rflags.IOPL | Rflags.CF | Rflags.VIF | Rflags.VIP, Rsp = 8, Ss = 0x2b };

        Assert.That(Iretq(ref state), Is.EqualTo(Fault.None));
        Assert.That(state.Rflags, Is.EqualTo(Rflags.IF | Rflags.Fixed | Rflags.CF));
    }

    [Test]
    public void IretqToOuterCodeTakesAwayTheKernelsDataSegments()
    {
        ProcessorState state = User32;
        Int80(ref state, s_int80);
        state.Ds = FixedSegment.KernelStack(LinuxGdt.KernelDs);
        Iretq(ref state);

        Assert.That(state.Ds, Is.EqualTo(default(SegmentRegister)));
        Assert.That(state.Es, Is.EqualTo(User32.Es));
    }

    [Test]
    public void IretqWithinTheKernelMayHaveANullStackSegment()
    {
        ProcessorState state = User64;
        Int80(ref state, s_int80);
        state.Frame = new InterruptFrame { Rip = Handler, Cs = LinuxGdt.KernelCs, Rflags = 2, Rsp = 0x10, Ss = 0 };

        Assert.That(Iretq(ref state), Is.EqualTo(Fault.None));
        Assert.That((state.Cpl, state.Rsp, state.Ss.Selector), Is.EqualTo(((byte)0, 0x10UL, (ushort)0)));
    }

    [TestCase(0x33UL, 0x2bUL, 0x8000_0000_0000UL, "#GP(0)", Description = "non-canonical RIP")]
    [TestCase(0x23UL, 0x2bUL, 0x8000_0000_0000UL, "#GP(0)", Description = "non-canonical RIP, to 32-bit code")]
    [TestCase(0UL, 0x2bUL, 0UL, "#GP(0)", Description = "null CS")]
    [TestCase(3UL, 0x2bUL, 0UL, "#GP(0)", Description = "null CS with an RPL")]
    [TestCase(0x37UL, 0x2bUL, 0UL, "#GP(34)", Description = "CS in the LDT")]
    [TestCase(0x83UL, 0x2bUL, 0UL, "#GP(80)", Description = "CS beyond the GDT")]
    [TestCase(0x2bUL, 0x2bUL, 0UL, "#GP(28)", Description = "CS is data")]
    [TestCase(0x30UL, 0x2bUL, 0UL, "#GP(30)", Description = "RPL is not DPL")]
    [TestCase(0x33UL, 0UL, 0UL, "#GP(0)", Description = "null SS at CPL 3")]
    [TestCase(0x33UL, 0x28UL, 0UL, "#GP(28)", Description = "RPLs differ")]
    [TestCase(0x33UL, 0x33UL, 0UL, "#GP(30)", Description = "SS is code")]
    [TestCase(0x33UL, 0x1bUL, 0UL, "#GP(18)", Description = "SS is the kernel's")]
    [TestCase(0x33UL, 0x7bUL, 0UL, "#GP(78)", Description = "SS is empty")]
    public void IretqIsRefused(ulong cs, ulong ss, ulong rip, string expected)
    {
        ProcessorState state = User64;
        Int80(ref state, s_int80);
        (state.Frame.Cs, state.Frame.Ss, state.Frame.Rip) = (cs, ss, rip);
        ProcessorState before = state;

        Assert.That(Iretq(ref state).ToString(), Is.EqualTo(expected));
        Assert.That(StateText.Differences(in before, in state), Is.Empty);
    }

    [Test]
    public void AbsentSegmentsHaveTheirOwnFaults()
    {
        ulong[] gdt = LinuxGdt.Descriptors.ToArray();
        gdt[LinuxGdt.UserDs >> 3] &= ~(1UL << 47);
        ProcessorState state = User64;
        Int80(ref state, s_int80);
        Fault stack = Instruction.Iret(ref state, InstructionForm.RexW, gdt);
        gdt[LinuxGdt.UserCs >> 3] &= ~(1UL << 47);
        Fault code = Instruction.Iret(ref state, InstructionForm.RexW, gdt);
        ProcessorState user = User64;
        gdt[LinuxGdt.KernelCs >> 3] &= ~(1UL << 47);
        Fault entry = Instruction.Int(ref user, InstructionForm.Plain, 0x80, in s_int80, gdt, KernelStack);

        Assert.That((stack, code, entry), Is.EqualTo((Fault.StackFaultWith(0x28), Fault.NotPresentWith(0x30), Fault.NotPresentWith(0x10))));
        Assert.That((stack.Name, code.Name), Is.EqualTo(("#SS", "#NP")));
    }

    [Test]
    public void NestedTaskAndOtherFormsAreRefused()
    {
        ProcessorState state = User64;
        Int80(ref state, s_int80);
        ProcessorState nested = state with { Rflags = state.Rflags | Rflags.NT };
        ProcessorState compat = User32;

        Assert.That(Iretq(ref nested), Is.EqualTo(Fault.GeneralProtection));
        Assert.That(Instruction.Iret(ref state, InstructionForm.Plain, LinuxGdt.Descriptors), Is.EqualTo(Fault.InvalidOpcode));
        Assert.That(Instruction.Iret(ref state, new InstructionForm(3, Prefixes.RexW | Prefixes.Lock), LinuxGdt.Descriptors), Is.EqualTo(Fault.InvalidOpcode));
        Assert.That(Iretq(ref compat), Is.EqualTo(Fault.InvalidOpcode));
        InstructionForm tooLong = new(16, Prefixes.RexW | Prefixes.Lock);
        Assert.That(Instruction.Iret(ref compat, tooLong, LinuxGdt.Descriptors), Is.EqualTo(Fault.GeneralProtection), "before all else");
        Assert.That(Instruction.Int(ref compat, tooLong, 0x80, in s_int80, LinuxGdt.Descriptors, KernelStack), Is.EqualTo(Fault.GeneralProtection));
        Assert.That(Instruction.Int(ref compat, new InstructionForm(3, Prefixes.Lock), 0x80, in s_int80, LinuxGdt.Descriptors, 0), Is.EqualTo(Fault.InvalidOpcode));
    }

    [Test]
    public void AFaultIsDeliveredToTheHandlerOfItsVector()
    {
        InterruptTable table = new(LinuxGdt.Descriptors, KernelStack);
        List<(byte Vector, InterruptFrame Frame, byte Cpl)> seen = [];
        table.Set(13, InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs), (ref ProcessorState state, byte vector) => seen.Add((vector, state.Frame, state.Cpl)));
        ProcessorState state = User64;
        Fault fault = Instruction.Swapgs(ref state, new InstructionForm(3));

        Assert.That(table.Deliver(ref state, fault), Is.EqualTo(Fault.None));
        Assert.That(seen, Has.Count.EqualTo(1));
        Assert.That(seen[0], Is.EqualTo(((byte)13, new InterruptFrame { Rip = 0x40_1000, Cs = 0x33, Rflags = 0x202 | Rflags.RF, Rsp = 0x7fff_ffff_0000, Ss = 0x2b }, (byte)0)));
        Assert.That(state.Rsp, Is.EqualTo(0xffff_8880_0000_4000 - 48), "the error code lies below the frame");
        Assert.That(state.Rflags & ErrorFlags, Is.Zero);
    }

    [Test]
    public void AFaultWithoutAGateIsAnotherFaultAndChangesNothing()
    {
        InterruptTable table = new(LinuxGdt.Descriptors, KernelStack);
        ProcessorState state = User64;

        Assert.That(table.Deliver(ref state, Fault.InvalidOpcode), Is.EqualTo(Fault.GeneralProtectionWith(6 * 8 + 2 + 1)));
        Assert.That(table.Deliver(ref state, Fault.None), Is.EqualTo(Fault.None));
        Assert.That(StateText.Differences(User64, in state), Is.Empty);
    }

    [Test]
    public void AGateMayNameAStack()
    {
        InterruptTable table = new(LinuxGdt.Descriptors, KernelStack);
        InterruptGate plain = InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs, 3);
        ulong stackPointer = 0;
        table.SetStack(3, 0xffff_8880_0000_9000);
        table.Set(3, plain with { Low = plain.Low | 3UL << 32 }, (ref ProcessorState state, byte _) => stackPointer = state.Rsp);
        ProcessorState state = User64;

        Assert.That(table.Interrupt(ref state, new InstructionForm(1), 3), Is.EqualTo(Fault.None));
        Assert.That(stackPointer, Is.EqualTo(0xffff_8880_0000_9000 - 40));
        Assert.That(static () => new InterruptTable(default, 0).SetStack(8, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void DeliveringAllocatesNothing()
    {
        InterruptTable table = new(LinuxGdt.Descriptors, KernelStack);
        table.Set(6, InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs), static (ref ProcessorState _, byte _) => { });
        ProcessorState start = User64;
        Deliver();
        Assert.That(Allocation.Of(Deliver), Is.Zero);

        void Deliver()
        {
            for (int i = 0; i < 500; i++)
            {
                ProcessorState state = start;
                table.Deliver(ref state, Fault.InvalidOpcode);
            }
        }
    }

    [Test]
    public void AGateIsWhatTheManualLaysOut()
    {
        InterruptGate gate = InterruptGate.Interrupt(0x1122_3344_5566_7788, 0x10, 3);

        Assert.That(gate, Is.EqualTo(new InterruptGate(0x5566_ee00_0010_7788, 0x1122_3344)));
        Assert.That((gate.Offset, gate.Selector, gate.Ist, gate.Privilege), Is.EqualTo((0x1122_3344_5566_7788UL, (ushort)0x10, 0, (byte)3)));
        Assert.That(gate.IsGate && gate.IsPresent && gate.ClearsInterruptFlag, Is.True);
        Assert.That(InterruptGate.Trap(0, 0x10).ClearsInterruptFlag, Is.False);
    }
}
