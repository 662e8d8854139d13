using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>What both manuals say alike.</summary>
internal static class Manual
{
    public static Fault Execute(string mnemonic, ref ProcessorState state, InstructionForm form) => state.Vendor == Vendor.Intel
        ? IntelManual.Execute(mnemonic, ref state, form)
        : AmdManual.Execute(mnemonic, ref state, form);

    public static bool Lma(in ProcessorState s) => (s.Efer & 0x400) != 0;

    public static bool CsL(in ProcessorState s) => ((uint)s.Cs.Attributes & 0x2000) != 0;

    public static Fault Protection(in ProcessorState s) => (s.Cr0 & 1) == 0 ? Fault.GeneralProtectionWithoutCode : Fault.GeneralProtection;

    public static bool Canonical(ulong address, int width)
    {
        for (int bit = width; bit < 64; bit++)
        {
            if ((address >> bit & 1) != (address >> width - 1 & 1))
                return false;
        }

        return true;
    }

    /// <summary>Base 0, limit FFFFFh with G = 1, S = 1, P = 1; code has D = 1 unless L = 1, the stack has B = 1.</summary>
    public static SegmentRegister Segment(ulong selector, int type, int dpl, bool l) =>
        new(0, 0xffff_ffff, (SegmentAttributes)(type | 1 << 4 | dpl << 5 | 1 << 7 | (l ? 1 << 13 : 1 << 14) | 1 << 15), (ushort)selector);

    public static void Advance(ref ProcessorState s, byte length) =>
        s.Rip = Lma(s) && CsL(s) ? s.Rip + length : s.Rip + length & 0xffff_ffff;

    public static Fault Swapgs(ref ProcessorState s, byte length)
    {
        if (!Lma(s) || !CsL(s))
            return Fault.InvalidOpcode;
        if (s.Cpl != 0)
            return Fault.GeneralProtection;
        ulong saved = s.Gs.Base;
        s.Gs.Base = s.KernelGsBase;
        s.KernelGsBase = saved;
        Advance(ref s, length);
        return Fault.None;
    }

    public static Fault Rdmsr(ref ProcessorState s, byte length)
    {
        ulong? value = s.Cpl != 0 ? null : (uint)s.Rcx switch
        {
            0x174 => s.SysenterCs,
            0x175 => s.SysenterEsp,
            0x176 => s.SysenterEip,
            0xc0000080 => s.Efer,
            0xc0000081 => s.Star,
            0xc0000082 => s.Lstar,
            0xc0000083 => s.Cstar,
            0xc0000084 => s.Fmask,
            0xc0000100 => s.Fs.Base,
            0xc0000101 => s.Gs.Base,
            0xc0000102 => s.KernelGsBase,
            _ => null,
        };
        if (value is not { } read)
            return Protection(s);
        s.Rax = read & 0xffff_ffff;
        s.Rdx = read >> 32;
        Advance(ref s, length);
        return Fault.None;
    }

    public static void Store(ref ProcessorState s, uint msr, ulong value)
    {
        switch (msr)
        {
            case 0x174: s.SysenterCs = value & 0xffff_ffff; break;
            case 0x175: s.SysenterEsp = value; break;
            case 0x176: s.SysenterEip = value; break;
            case 0xc0000080: s.Efer = value & ~0x400UL | s.Efer & 0x400; break;
            case 0xc0000081: s.Star = value; break;
            case 0xc0000082: s.Lstar = value; break;
            case 0xc0000083: s.Cstar = value; break;
            case 0xc0000084: s.Fmask = value; break;
            case 0xc0000100: s.Fs.Base = value; break;
            case 0xc0000101: s.Gs.Base = value; break;
            default: s.KernelGsBase = value; break;
        }
    }
}
