using System;
using System.Collections.Generic;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Conformance;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Tests.Processor;

/// <summary>What holds for every instruction in every state.</summary>
[TestFixture]
public sealed class InstructionPropertyTests
{
    private const int Samples = 20_000;

    private static readonly string[] s_mnemonics = ["SYSCALL", "SYSRET", "SYSENTER", "SYSEXIT", "SWAPGS", "RDMSR", "WRMSR"];

    private static readonly uint[] s_msrs =
    [
        Msr.SysenterCs, Msr.SysenterEsp, Msr.SysenterEip, Msr.Efer, Msr.Star, Msr.Lstar, Msr.Cstar, Msr.Fmask, Msr.FsBase, Msr.GsBase,
        Msr.KernelGsBase, 0x173, 0x177, 0xc000_0085, 0xc000_007f, 0xc000_00ff, 0xc000_0103, 0x1b,
    ];

    private static readonly ulong[] s_eferValues = [0, 1, 0x100, 0x500, 0x501, 0xd01, 0x101, 0x901, 0x1501, 0x2501, 0x4501, 0x8501, 0x1_0501, 2, 0x1_0000_0501];

    /// <summary>A state, an instruction, and for RDMSR and WRMSR often an MSR that exists.</summary>
    private static Gen<(ProcessorState State, RecordedInstruction Instruction)> Steps(Gen<ProcessorState> states) => Gen.Select(
        states, Gen.OneOf(s_mnemonics), States.Form, Gen.OneOf(s_msrs), Gen.OneOf(s_eferValues), Gen.Int[0, 3],
        static (state, mnemonic, form, msr, efer, dice) =>
        {
            if (mnemonic.EndsWith("MSR", StringComparison.Ordinal) && dice != 0)
            {
                state.Rcx = state.Rcx >> 32 << 32 | msr;
                if (msr == Msr.Efer)
                    (state.Rax, state.Rdx) = (efer, efer >> 32);
            }

            if (mnemonic is "SYSRET" or "SYSEXIT" or "SWAPGS" or "WRMSR" && dice >= 2 && state.Cpl != 0 && state.Mode != ProcessorMode.Virtual8086)
                ToKernel(ref state);
            return (state, new RecordedInstruction(mnemonic, form));
        });

    private static void ToKernel(ref ProcessorState state)
    {
        state.Cpl = 0;
        state.Cs.Attributes &= ~SegmentAttributes.DplMask;
        state.Ss.Attributes &= ~SegmentAttributes.DplMask;
    }

    private static string Print((ProcessorState State, RecordedInstruction Instruction) step) =>
        step.Instruction + "\n" + StateText.Describe(step.State);

    [Test]
    public void GeneratedStatesAreValid() => States.Valid.Sample(
        static state => state.TryValidate(out _), iter: Samples, print: static state => (state.TryValidate(out string? problem), problem) + StateText.Describe(state));

    [Test]
    public void EveryModeIsGeneratedAndDerived()
    {
        HashSet<ProcessorMode> seen = [];
        States.Valid.Sample(state => { lock (seen) seen.Add(state.Mode); }, iter: 1_000);

        Assert.That(seen, Is.EquivalentTo(Enum.GetValues<ProcessorMode>()));
    }

    [Test]
    public void InstructionsDoWhatTheManualsSay() => Steps(States.Valid).Sample(
        static step =>
        {
            ProcessorState expected = step.State;
            Fault expectedFault = Manual.Execute(step.Instruction.Mnemonic, ref expected, step.Instruction.Form);
            ProcessorState actual = step.State;
            Fault fault = step.Instruction.Execute(ref actual);
            return fault == expectedFault && StateText.AreSame(in expected, in actual);
        },
        iter: 10 * Samples, print: Print);

    [Test]
    public void AFaultingInstructionChangesNothing() => Steps(Gen.OneOf(States.Valid, States.Any)).Sample(
        static step =>
        {
            ProcessorState after = step.State;
            return !step.Instruction.Execute(ref after).IsRaised || StateText.AreSame(in after, step.State);
        },
        iter: Samples, print: Print);

    [Test]
    public void NoStateRaisesADotNetException() => Steps(States.Any).Sample(
        static step =>
        {
            ProcessorState state = step.State;
            _ = step.Instruction.Execute(ref state);
            _ = state.Mode;
            _ = state.TryValidate(out _);
            _ = Instruction.Int(ref state, step.Instruction.Form, (byte)state.Rax, new InterruptGate(state.Rbx, state.Rcx), LinuxGdt.Descriptors, state.Rdx);
            _ = Instruction.Iret(ref state, step.Instruction.Form, LinuxGdt.Descriptors);
        },
        iter: Samples, print: Print);

    [Test]
    public void ACompletedInstructionLeavesAValidState() => Steps(States.Valid).Sample(
        static step =>
        {
            ProcessorState after = step.State;
            bool isRealModeSyscall = step.Instruction.Mnemonic == "SYSCALL" && after.Mode == ProcessorMode.Real;
            return step.Instruction.Execute(ref after).IsRaised || isRealModeSyscall || after.TryValidate(out _);
        },
        iter: Samples, print: Print);

    [Test]
    public void SyscallThenSysretReturnsToTheSamePlaceWithTheFlagsOfTheManual() => States.Valid.Where(static s => s.Mode == ProcessorMode.Long64).Sample(
        static state =>
        {
            state.Efer |= Efer.SCE;
            state.Rip = (ulong)(uint)state.Rip;
            ProcessorState after = state;
            if (Instruction.Syscall(ref after, InstructionForm.Plain).IsRaised || after.Cpl != 0 || after.Rip != state.Lstar)
                return false;
            if (Instruction.Sysret(ref after, InstructionForm.RexW).IsRaised)
                return false;
            return after.Rip == state.Rip + 2 && after.Rsp == state.Rsp && after.Cpl == 3
                && after.Rflags == (state.Rflags & ~(Rflags.RF | Rflags.VM)) && after.Mode == ProcessorMode.Long64;
        },
        iter: Samples, print: StateText.Describe);

    /// <summary>The list of differences, as documented: outside it the vendors agree.</summary>
    [Test]
    public void IntelAndAmdDifferOnlyWhereTheManualsDo() => Steps(States.Valid).Sample(
        static step =>
        {
            ProcessorState intel = step.State with { Vendor = Vendor.Intel, SysenterEsp = (uint)step.State.SysenterEsp, SysenterEip = (uint)step.State.SysenterEip };
            ProcessorState amd = intel with { Vendor = Vendor.Amd };
            ProcessorMode mode = intel.Mode;
            bool mayDiffer = step.Instruction.Mnemonic switch
            {
                "SYSCALL" => mode != ProcessorMode.Long64,
                "SYSRET" => true,
                "SYSENTER" or "SYSEXIT" => intel.IsLongMode,
                "WRMSR" => (uint)intel.Rcx is Msr.Efer or Msr.Fmask or Msr.SysenterEsp or Msr.SysenterEip,
                _ => false,
            };
            Fault intelFault = step.Instruction.Execute(ref intel);
            Fault amdFault = step.Instruction.Execute(ref amd);
            if (step.Instruction.Mnemonic == "SYSRET" && mode == ProcessorMode.Long64 && !intelFault.IsRaised)
            {
                // In 64-bit mode all that remains of SYSRET is SS.
                amd.Ss = intel.Ss;
                mayDiffer = false;
            }

            return mayDiffer || intelFault == amdFault && StateText.AreSame(in intel, amd with { Vendor = Vendor.Intel });
        },
        iter: 2 * Samples, print: Print);

    [Test]
    public void NothingIsAllocated()
    {
        (ProcessorState State, RecordedInstruction Instruction)[] steps = Steps(Gen.OneOf(States.Valid, States.Any)).Array[500].Single();
        InterruptGate gate = InterruptGate.Interrupt(0xffff_ffff_8100_0000, LinuxGdt.KernelCs, 3);
        for (int i = 0; i < 10; i++)
            Execute(); // the first rounds compile
        Assert.That(Allocation.Of(Execute), Is.Zero);

        void Execute()
        {
            foreach ((ProcessorState start, RecordedInstruction instruction) in steps)
            {
                ProcessorState state = start;
                instruction.Execute(ref state);
                Instruction.Int(ref state, InstructionForm.Plain, 0x80, in gate, LinuxGdt.Descriptors, 0xffff_8880_0000_4000);
                Instruction.Iret(ref state, InstructionForm.RexW, LinuxGdt.Descriptors);
            }
        }
    }
}
