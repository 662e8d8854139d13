using System;
using CsCheck;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>Random states and instruction forms.</summary>
internal static class States
{
    private const ulong ArithmeticFlags = Rflags.CF | Rflags.PF | Rflags.AF | Rflags.ZF | Rflags.SF | Rflags.DF | Rflags.OF;

    /// <summary>Numbers on which rules turn, among any numbers.</summary>
    public static readonly Gen<ulong> Number = Gen.OneOf(
        Gen.ULong,
        Gen.ULong[0, 0xffff],
        Gen.ULong[0, 0xffff_ffff],
        Gen.OneOf<ulong>(
            0, 1, 3, 4, 0x10, 0x23, 0x7fff_ffff_ffff, 0x8000_0000_0000, 0xffff_7fff_ffff_ffff, 0xffff_8000_0000_0000, ulong.MaxValue,
            0xff_ffff_ffff_ffff, 0x100_0000_0000_0000, 0xff00_0000_0000_0000, 0xffff_ffff, 0x1_0000_0000, 0x23_0010_0000_0000));

    /// <summary>States of no processor: every byte is arbitrary.</summary>
    public static readonly Gen<ProcessorState> Any = Gen.Select(Gen.Byte.Array[416], Number.Array[45], static (bytes, numbers) =>
    {
        ProcessorState state = default;
        Span<ProcessorState> one = new(ref state);
        Span<byte> raw = System.Runtime.InteropServices.MemoryMarshal.AsBytes(one);
        bytes.AsSpan(0, raw.Length).CopyTo(raw);
        state.Rcx = numbers[0];
        state.Rdx = numbers[1];
        return state;
    });

    /// <summary>States that a processor can be in, of all modes and both vendors.</summary>
    public static readonly Gen<ProcessorState> Valid = Gen.Select(
        Gen.Enum<ProcessorMode>(), Gen.Enum<Vendor>(), Gen.Byte[0, 3], Gen.Bool, Number.Array[40], Gen.UInt, static (mode, vendor, cpl, la57, n, dice) =>
            Build(mode, vendor, cpl, la57, n, dice));

    /// <summary>Encodings with every combination of prefixes.</summary>
    public static readonly Gen<InstructionForm> Form = Gen.Select(Gen.Byte[2, 17], Gen.Int[0, 11], static (length, prefixes) =>
        // LOCK in one of three: most cases should go further.
        new InstructionForm(length, (Prefixes)(prefixes & 3) | (prefixes >= 8 ? Prefixes.Lock : Prefixes.None)));

    private static ProcessorState Build(ProcessorMode mode, Vendor vendor, byte cpl, bool la57, ulong[] n, uint dice)
    {
        bool isLong = mode >= ProcessorMode.Compatibility16;
        byte privilege = mode switch { ProcessorMode.Real => 0, ProcessorMode.Virtual8086 => 3, _ => cpl };
        bool useLa57 = la57 && (dice & 1) != 0;
        byte width = (byte)(la57 ? 57 : 48);
        ProcessorState state = new()
        {
            Rax = n[0], Rcx = n[1], Rdx = n[2], Rbx = n[3], Rsp = n[4], Rbp = n[5], Rsi = n[6], Rdi = n[7],
            R8 = n[8], R9 = n[9], R10 = n[10], R11 = n[11], R12 = n[12], R13 = n[13], R14 = n[14], R15 = n[15],
            Rip = mode == ProcessorMode.Long64 ? n[16] : (uint)n[16],
            Rflags = Rflags.Fixed | n[17] & (ArithmeticFlags | Rflags.TF | Rflags.IF | Rflags.IOPL | Rflags.NT | Rflags.RF | Rflags.AC | Rflags.VIF | Rflags.VIP | Rflags.ID)
                | (mode == ProcessorMode.Virtual8086 ? Rflags.VM : 0),
            Cr0 = Cr0.ET | (mode == ProcessorMode.Real ? 0 : Cr0.PE | (isLong || (dice & 2) != 0 ? Cr0.PG : 0)),
            Cr4 = Cr4.PAE | (useLa57 ? Cr4.LA57 : 0),
            Star = n[18],
            Fmask = (uint)n[19],
            SysenterCs = (uint)n[20],
            Lstar = Canonical(n[21], width),
            Cstar = Canonical(n[22], width),
            KernelGsBase = Canonical(n[23], width),
            SysenterEsp = vendor == Vendor.Intel ? Canonical(n[24], width) : (uint)n[24],
            SysenterEip = vendor == Vendor.Intel ? Canonical(n[25], width) : (uint)n[25],
            Cpl = privilege,
            Vendor = vendor,
            LinearAddressWidth = width,
        };
        state.Efer = ((dice & 4) != 0 ? 0 : Efer.SCE) | (n[26] & Efer.NXE) | (isLong ? Efer.LME | Efer.LMA : 0)
            | (!isLong && (state.Cr0 & Cr0.PG) == 0 && (dice & 8) != 0 ? Efer.LME : 0);
        state.Cs = Code(mode, privilege, (ushort)n[27]);
        state.Ss = Data(privilege, (ushort)n[28], (uint)n[29]);
        state.Ds = Data((byte)(n[30] & 3), (ushort)n[30], (uint)n[31]);
        state.Es = (dice & 16) != 0 ? default : Data(3, (ushort)n[32], 0);
        state.Fs = Data(3, (ushort)n[33], 0) with { Base = Canonical(n[34], width) };
        state.Gs = Data(3, (ushort)n[35], 0) with { Base = Canonical(n[36], width) };
        state.Frame = new InterruptFrame { ErrorCode = n[37], Rip = n[38], Cs = n[39], Rflags = n[17], Rsp = n[4], Ss = n[28] };
        return state;
    }

    private static ulong Canonical(ulong value, int width) => (ulong)((long)(value << 64 - width) >> 64 - width);

    private static SegmentRegister Code(ProcessorMode mode, byte privilege, ushort selector) => mode switch
    {
        ProcessorMode.Real => new SegmentRegister((uint)selector << 4, 0xffff, (SegmentAttributes)0x93, selector),
        ProcessorMode.Virtual8086 => new SegmentRegister((uint)selector << 4, 0xffff, (SegmentAttributes)0xf3, selector),
        ProcessorMode.Protected16 or ProcessorMode.Compatibility16 => new SegmentRegister(0, 0xffff, (SegmentAttributes)(0x9b | privilege << 5), selector),
        ProcessorMode.Long64 => new SegmentRegister(0, 0xffff_ffff, (SegmentAttributes)(0xa09b | privilege << 5), selector),
        _ => new SegmentRegister(0, 0xffff_ffff, (SegmentAttributes)(0xc09b | privilege << 5), selector),
    };

    private static SegmentRegister Data(byte privilege, ushort selector, uint address) =>
        (address & 1) != 0
            ? new SegmentRegister(address, address & 0xf_ffff, (SegmentAttributes)(0x1097 | privilege << 5), selector)
            : new SegmentRegister(address, 0xffff_ffff, (SegmentAttributes)(0xc093 | privilege << 5), selector);
}
