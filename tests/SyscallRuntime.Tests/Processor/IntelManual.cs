using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>
/// The Operation sections of the Intel SDM, vol. 2B, written down once more and in the manual's order, one test after the other. It shares
/// nothing with the library but the register file.
/// </summary>
internal static class IntelManual
{
    public static Fault Execute(string mnemonic, ref ProcessorState s, InstructionForm form)
    {
        if (form.Length > 15)
            return Manual.Protection(s);
        if ((form.Prefixes & Prefixes.Lock) != 0)
            return Fault.InvalidOpcode;
        Fault fault = mnemonic switch
        {
            "SYSCALL" => Syscall(ref s, form.Length),
            "SYSRET" => Sysret(ref s, (form.Prefixes & Prefixes.RexW) != 0),
            "SYSENTER" => Sysenter(ref s),
            "SYSEXIT" => Sysexit(ref s, (form.Prefixes & Prefixes.RexW) != 0),
            "SWAPGS" => Manual.Swapgs(ref s, form.Length),
            "RDMSR" => Manual.Rdmsr(ref s, form.Length),
            _ => Wrmsr(ref s, form.Length),
        };
        if (!fault.IsRaised)
            s.Rflags &= ~0x10000UL;
        return fault;
    }

    private static Fault Syscall(ref ProcessorState s, byte length)
    {
        if (!Manual.CsL(s) || !Manual.Lma(s) || (s.Efer & 1) == 0)
            return Fault.InvalidOpcode;
        s.Rcx = s.Rip + length;
        s.Rip = s.Lstar;
        s.R11 = s.Rflags & ~0x10000UL;
        s.Rflags = s.Rflags & ~s.Fmask | 2;
        s.Cs = Manual.Segment(s.Star >> 32 & 0xfffc, 11, dpl: 0, l: true);
        s.Ss = Manual.Segment((s.Star >> 32) + 8, 3, dpl: 0, l: false);
        s.Cpl = 0;
        return Fault.None;
    }

    private static Fault Sysret(ref ProcessorState s, bool is64)
    {
        if (!Manual.CsL(s) || !Manual.Lma(s) || (s.Efer & 1) == 0)
            return Fault.InvalidOpcode;
        if (s.Cpl != 0)
            return Fault.GeneralProtection;
        if (is64 && !Manual.Canonical(s.Rcx, (s.Cr4 & 0x1000) != 0 ? 57 : 48))
            return Fault.GeneralProtection;
        s.Rip = is64 ? s.Rcx : s.Rcx & 0xffff_ffff;
        s.Rflags = s.R11 & 0x3c7fd7 | 2;
        s.Cs = is64 ? Manual.Segment((s.Star >> 48) + 16 | 3, 11, dpl: 3, l: true) : Manual.Segment(s.Star >> 48 | 3, 11, dpl: 3, l: false);
        s.Ss = Manual.Segment((s.Star >> 48) + 8 | 3, 3, dpl: 3, l: false);
        s.Cpl = 3;
        return Fault.None;
    }

    private static Fault Sysenter(ref ProcessorState s)
    {
        if ((s.Cr0 & 1) == 0 || (s.SysenterCs & 0xfffc) == 0)
            return Manual.Protection(s);
        s.Rflags &= ~0x20200UL;
        s.Rsp = Manual.Lma(s) ? s.SysenterEsp : s.SysenterEsp & 0xffff_ffff;
        s.Rip = Manual.Lma(s) ? s.SysenterEip : s.SysenterEip & 0xffff_ffff;
        s.Cs = Manual.Segment(s.SysenterCs & 0xfffc, 11, dpl: 0, l: Manual.Lma(s));
        s.Ss = Manual.Segment((ulong)s.Cs.Selector + 8, 3, dpl: 0, l: false);
        s.Cpl = 0;
        return Fault.None;
    }

    private static Fault Sysexit(ref ProcessorState s, bool rexW)
    {
        bool is64 = rexW && Manual.CsL(s) && Manual.Lma(s);
        int width = (s.Cr4 & 0x1000) != 0 ? 57 : 48;
        if ((s.SysenterCs & 0xfffc) == 0 || (s.Cr0 & 1) == 0 || s.Cpl != 0)
            return Manual.Protection(s);
        if (is64 && (!Manual.Canonical(s.Rcx, width) || !Manual.Canonical(s.Rdx, width)))
            return Fault.GeneralProtection;
        s.Rsp = is64 ? s.Rcx : s.Rcx & 0xffff_ffff;
        s.Rip = is64 ? s.Rdx : s.Rdx & 0xffff_ffff;
        s.Cs = is64 ? Manual.Segment(s.SysenterCs + 32 | 3, 11, dpl: 3, l: true) : Manual.Segment(s.SysenterCs + 16 | 3, 11, dpl: 3, l: false);
        s.Ss = Manual.Segment((ulong)s.Cs.Selector + 8, 3, dpl: 3, l: false);
        s.Cpl = 3;
        return Fault.None;
    }

    private static Fault Wrmsr(ref ProcessorState s, byte length)
    {
        if (s.Cpl != 0)
            return Manual.Protection(s);
        uint msr = (uint)s.Rcx;
        ulong value = (s.Rdx & 0xffff_ffff) << 32 | s.Rax & 0xffff_ffff;
        bool isAddress = msr is 0x175 or 0x176 or 0xc0000082 or 0xc0000083 or 0xc0000100 or 0xc0000101 or 0xc0000102;
        bool isRefused = msr is not (0x174 or 0x175 or 0x176 or (>= 0xc0000080 and <= 0xc0000084) or (>= 0xc0000100 and <= 0xc0000102))
            || isAddress && !Manual.Canonical(value, s.LinearAddressWidth)
            || msr == 0xc0000084 && value > 0xffff_ffff
            || msr == 0xc0000080 && ((value & ~0xd01UL) != 0 || s.Cr0 >= 0x8000_0000 && (value & 0x100) != (s.Efer & 0x100));
        if (isRefused)
            return Manual.Protection(s);
        Manual.Store(ref s, msr, value);
        Manual.Advance(ref s, length);
        return Fault.None;
    }
}
