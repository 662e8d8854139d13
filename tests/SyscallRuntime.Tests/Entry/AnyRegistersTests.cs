using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>Properties over any register values.</summary>
[TestFixture]
public sealed class AnyRegistersTests
{
    /// <summary>The flags that 64-bit user code may have set.</summary>
    private const ulong UserFlags = 0x3d_7fd5;

    private static readonly ulong[] s_interesting =
    [
        0, TestKernel.Getpid, TestKernel.Ia32Getpid, ulong.MaxValue, UserState.Rsp,
        0x7fff_ffff_effd, 0x7fff_ffff_effe, 0x7fff_ffff_f000, 0x7fff_ffff_fffe, 0x8000_0000_0000, 0xffff_8000_0000_0000,
    ];

    private static readonly Gen<ulong> s_value = Gen.OneOf(
        Gen.ULong,
        Gen.UInt.Select(static value => (ulong)value),
        Gen.Int.Select(static value => (ulong)value),
        Gen.Int[-64, 1024].Select(static value => (ulong)value),
        Gen.Int[0, s_interesting.Length - 1].Select(static index => s_interesting[index]));

    private static readonly Gen<ulong[]> s_registers = s_value.Array[15];

    [Test]
    public void A64BitCallLeavesWhatTheRulesSay() =>
        Gen.Select(s_registers, s_value, s_value, Gen.Bool).Sample(static (registers, rip, flags, isAmd) =>
        {
            TestKernel table = new();
            LinuxEntry entry = new(table);
            ProcessorState user = UserState.Long64(isAmd ? Vendor.Amd : Vendor.Intel);
            registers.CopyTo(PtRegs.AsSpan(ref PtRegs.Of(ref user)));
            user.Rip = rip;
            user.Rflags = flags & UserFlags | Rflags.Fixed | Rflags.IF;
            Cpu cpu = TestKernel.Boot(entry, in user);
            user = cpu.State;

            Fault fault = entry.Syscall(cpu);

            int nr = (int)user.Rax;
            ulong next = unchecked(user.Rip + 2);
            bool canonical = next is < 0x8000_0000_0000 or >= 0xffff_8000_0000_0000;
            bool sysret = next < 0x7fff_ffff_f000 && (user.Rflags & Rflags.TF) == 0;
            ProcessorState expected = user;
            expected.Rip = expected.Rcx = next;
            expected.R11 = user.Rflags & ~Rflags.RF;
            expected.Rflags = expected.R11;
            expected.Rax = (ulong)(nr == TestKernel.Getpid ? TestKernel.Pid : -38);
            expected.Ss = isAmd && sysret ? FixedSegment.KernelStack(0x2b) : FixedSegment.UserStack(0x2b);
            expected.Frame = cpu.State.Frame;
            return fault == (canonical ? Fault.None : Fault.GeneralProtection)
                && cpu.State.Equals(expected)
                && table.Calls.Count == (nr == -1 ? 0 : 1)
                && (nr == -1 || table.Calls[0].Nr == nr);
        });

    [Test]
    public void A32BitCallLeavesWhatTheRulesSay() =>
        Gen.Select(s_registers, Gen.UInt, s_value, Gen.Int[0, 2], Gen.Bool).Sample(static (registers, rip, flags, way, goodStack) =>
        {
            TestKernel table = new();
            LinuxEntry entry = new(table);
            ProcessorState user = UserState.Compat32(way == 1 ? Vendor.Amd : Vendor.Intel);
            registers.CopyTo(PtRegs.AsSpan(ref PtRegs.Of(ref user)));
            user.Rip = rip;
            user.Rflags = flags & UserFlags & ~Rflags.RF | Rflags.Fixed | Rflags.IF;
            if (goodStack)
                user.Rbp = UserState.Rsp;
            else
                user.Rsp = user.Rbp;
            Cpu cpu = TestKernel.Boot(entry, in user);
            user = cpu.State;
            ulong stack = way == 1 ? user.Rsp : user.Rbp;
            bool reads = cpu.Task.Memory.GetUser(new UserPtr<uint>((uint)stack), out uint arg6) == 0;

            Fault fault = way switch { 0 => entry.Sysenter(cpu), 1 => entry.Syscall(cpu), _ => entry.Int80(cpu) };

            int nr = (int)user.Rax;
            ulong result = (ulong)(nr == TestKernel.Ia32Getpid ? TestKernel.Pid : -38);
            ProcessorState expected = user;
            if (way == 2)
            {
                expected.Rip = (uint)(user.Rip + 2);
                expected.Rsp = (uint)user.Rsp;
                expected.Rax = result;
            }
            else
            {
                bool sysret = reads && (user.Rflags & Rflags.TF) == 0;
                expected.Rip = 0xf7fc_7549;
                expected.Rsp = sysret ? stack : (uint)stack;
                expected.Rax = reads ? result : unchecked((ulong)-14L);
                if (way == 1)
                    (expected.Rcx, expected.R11) = (user.Rbp, user.Rflags);
                expected.Rbp = user.Rbp & 0xffff_ffff_0000_0000 | arg6;
                if (sysret)
                {
                    (expected.Rcx, expected.R8, expected.R9, expected.R10, expected.R11) = (expected.Rip, 0, 0, 0, user.Rflags);
                    (expected.R12, expected.R13, expected.R14, expected.R15) = (0, 0, 0, 0);
                }

                expected.Ss = way == 1 && sysret ? FixedSegment.KernelStack(0x2b) : FixedSegment.UserStack(0x2b);
            }

            expected.Frame = cpu.State.Frame;
            int calls = nr == -1 || (way != 2 && !reads) ? 0 : 1;
            return fault == Fault.None && cpu.State.Equals(expected) && table.Calls.Count == calls && !cpu.Task.InCompatSyscall;
        });

    /// <summary>No state at all, one that no processor can be in included, raises an exception; a fault of the instruction changes nothing.</summary>
    [Test]
    public void NothingRaisesAnException()
    {
        Gen<byte[]> state = Gen.Byte.Array[Unsafe.SizeOf<ProcessorState>()];
        Gen.Select(state, Gen.Int[0, 2], Gen.Int[0, 255], Gen.Int[0, 31]).Sample(static (bytes, way, plausible, form) =>
        {
            TestKernel table = new();
            LinuxEntry entry = new(table) { Ia32Emulation = (plausible & 1) != 0 };
            Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
            ProcessorState real = cpu.State;
            ProcessorState garbage = MemoryMarshal.Read<ProcessorState>(bytes);
            cpu.State = garbage;
            if ((plausible & 2) != 0)
                (cpu.State.Efer, cpu.State.Cr0, cpu.State.Cr4) = (real.Efer, real.Cr0, real.Cr4);
            if ((plausible & 4) != 0)
                (cpu.State.Star, cpu.State.Lstar, cpu.State.Cstar, cpu.State.Fmask) = (real.Star, real.Lstar, real.Cstar, real.Fmask);
            if ((plausible & 8) != 0)
                (cpu.State.SysenterCs, cpu.State.SysenterEsp, cpu.State.SysenterEip) = (real.SysenterCs, real.SysenterEsp, real.SysenterEip);
            if ((plausible & 16) != 0)
                (cpu.State.Cs, cpu.State.Ss) = (real.Cs, real.Ss);
            if ((plausible & 32) != 0)
                (cpu.State.Cpl, cpu.State.Vendor, cpu.State.LinearAddressWidth) = (3, (plausible & 64) != 0 ? Vendor.Amd : Vendor.Intel, 48);
            InstructionForm encoding = new((byte)(form & 15), (Prefixes)(form >> 2));

            _ = way switch { 0 => entry.Syscall(cpu, encoding), 1 => entry.Sysenter(cpu, encoding), _ => entry.Int80(cpu, encoding) };
        }, iter: 20_000);
    }
}
