using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SyscallKit.Processor;

public partial struct ProcessorState
{
    /// <summary>Bits 3, 5, 15 and 22 up are always 0 (SDM vol. 1, 3.4.3).</summary>
    private const ulong ReservedRflags = ~0x3f_ffffUL | 1 << 3 | 1 << 5 | 1 << 15;

    /// <summary>
    /// Whether a processor can be in this state: to be asked once when a state comes from outside, such as a file or another engine.
    /// The instructions themselves give defined results for any state.
    /// </summary>
    /// <param name="problem">What cannot be, naming the bits; null if the state is valid.</param>
    /// <returns>True if the state is valid.</returns>
    /// <remarks>
    /// Tolerated, because software can bring it about: a non-canonical RIP or RSP, any selector, CS as real mode left it, SS.DPL other
    /// than CPL on AMD after SYSRET, upper register halves outside 64-bit mode.
    /// </remarks>
    public readonly bool TryValidate([NotNullWhen(false)] out string? problem)
    {
        problem = IdentityProblem() ?? ModeProblem() ?? FlagsProblem() ?? PrivilegeProblem() ?? SegmentProblem() ?? AddressProblem();
        return problem is null;
    }

    private readonly string? IdentityProblem()
    {
        if (Vendor is not (Vendor.Intel or Vendor.Amd))
            return "the vendor is neither Intel nor AMD";
        if (LinearAddressWidth is not (48 or 57))
            return "the linear-address width is " + Decimal(LinearAddressWidth) + ": it is 48 or 57";
        if (Cpl > 3)
            return "CPL is " + Decimal(Cpl) + ": it is 0 to 3";
        return null;
    }

    private readonly string? ModeProblem()
    {
        bool hasPaging = (Cr0 & Processor.Cr0.PG) != 0;
        bool isEnabled = (Efer & Processor.Efer.LME) != 0;
        if (Cr0 >> 32 != 0)
            return "CR0[63:32] (reserved) is " + Hex(Cr0 >> 32);
        if (hasPaging && (Cr0 & Processor.Cr0.PE) == 0)
            return "CR0.PG (bit 31) is set without CR0.PE (bit 0)";
        if ((Cr0 & (Processor.Cr0.NW | Processor.Cr0.CD)) == Processor.Cr0.NW)
            return "CR0.NW (bit 29) is set without CR0.CD (bit 30)";
        if ((Efer & ~VendorRules.WritableEfer(Vendor)) is ulong reserved and not 0)
            return "EFER has reserved bits set: " + Hex(reserved);
        if (IsLongMode && (Cr0 & Processor.Cr0.PE) == 0)
            return "EFER.LMA (bit 10) is set without CR0.PE (bit 0)";
        if (IsLongMode && !hasPaging)
            return "EFER.LMA (bit 10) is set without CR0.PG (bit 31)";
        if (IsLongMode && !isEnabled)
            return "EFER.LMA (bit 10) is set without EFER.LME (bit 8)";
        if (!IsLongMode && isEnabled && hasPaging)
            return "EFER.LME (bit 8) and CR0.PG (bit 31) are set without EFER.LMA (bit 10)";
        if (IsLongMode && (Cr4 & Processor.Cr4.PAE) == 0)
            return "EFER.LMA (bit 10) is set without CR4.PAE (bit 5)";
        if ((Cr4 & Processor.Cr4.LA57) != 0 && LinearAddressWidth != 57)
            return "CR4.LA57 (bit 12) is set with a linear-address width of 48";
        if ((Cr4 & Processor.Cr4.CET) != 0)
            return "CR4.CET (bit 23) is set: control-flow enforcement is not emulated";
        if ((Cr4 & Processor.Cr4.FRED) != 0)
            return "CR4.FRED (bit 32) is set: FRED is not emulated";
        return null;
    }

    private readonly string? FlagsProblem()
    {
        if ((Rflags & Processor.Rflags.Fixed) == 0)
            return "RFLAGS bit 1 is 0: it always reads 1";
        if ((Rflags & ReservedRflags) is ulong reserved and not 0)
            return "RFLAGS has reserved bits set: " + Hex(reserved);
        if ((Rflags & Processor.Rflags.VM) == 0)
            return null;
        if ((Cr0 & Processor.Cr0.PE) == 0)
            return "RFLAGS.VM (bit 17) is set without CR0.PE (bit 0)";
        return IsLongMode ? "RFLAGS.VM (bit 17) and EFER.LMA (bit 10) are both set" : null;
    }

    private readonly string? PrivilegeProblem()
    {
        ProcessorMode mode = Mode;
        if (mode == ProcessorMode.Real)
            return Cpl != 0 ? "CPL is " + Decimal(Cpl) + " in real mode (CR0.PE = 0): it is 0" : null;
        if (mode == ProcessorMode.Virtual8086)
            return Cpl != 3 ? "CPL is " + Decimal(Cpl) + " in virtual-8086 mode (RFLAGS.VM = 1): it is 3" : null;
        if (Cs.IsConforming ? Cs.Privilege > Cpl : Cs.Privilege != Cpl)
            return "CS.DPL is " + Decimal(Cs.Privilege) + " with CPL " + Decimal(Cpl);
        // On AMD SYSRET leaves the cache of SS.
        if (Vendor == Vendor.Intel && Ss.IsPresent && Ss.Privilege != Cpl)
            return "SS.DPL is " + Decimal(Ss.Privilege) + " with CPL " + Decimal(Cpl);
        return null;
    }

    private readonly string? SegmentProblem()
    {
        if (IsLongMode && Cs.IsLong && (Cs.Attributes & SegmentAttributes.Default32) != 0)
            return "CS.L and CS.D are both set";
        return SegmentProblem("CS", in Cs) ?? SegmentProblem("SS", in Ss) ?? SegmentProblem("DS", in Ds)
            ?? SegmentProblem("ES", in Es) ?? SegmentProblem("FS", in Fs) ?? SegmentProblem("GS", in Gs);
    }

    /// <summary>What no descriptor can say (SDM vol. 3A, 3.4.5; vol. 3C, 26.3.1.2).</summary>
    private static string? SegmentProblem(string name, in SegmentRegister segment)
    {
        if (((ulong)segment.Attributes & 0x0f00) is ulong reserved and not 0)
            return name + " has reserved attribute bits set: " + Hex(reserved);
        if (!segment.IsPresent)
            return null;
        if ((segment.Attributes & SegmentAttributes.CodeOrData) == 0)
            return name + ".S is 0: a system segment";
        bool countsPages = (segment.Attributes & SegmentAttributes.Granularity) != 0;
        if (countsPages && (segment.Limit & 0xfff) != 0xfff)
            return name + ".G is 1 with limit " + Hex(segment.Limit) + ", whose bits 11-0 are not all 1";
        if (!countsPages && segment.Limit > 0xf_ffff)
            return name + ".G is 0 with limit " + Hex(segment.Limit) + ", which has more than 20 bits";
        return null;
    }

    private readonly string? AddressProblem()
    {
        if (!Is64BitMode && Rip >> 32 != 0)
            return "RIP[63:32] is " + Hex(Rip >> 32) + " outside 64-bit mode";
        string? problem = WideBaseProblem("CS", in Cs) ?? WideBaseProblem("SS", in Ss) ?? WideBaseProblem("DS", in Ds) ?? WideBaseProblem("ES", in Es)
            ?? CanonicalProblem("FS.base", Fs.Base) ?? CanonicalProblem("GS.base", Gs.Base) ?? CanonicalProblem("IA32_KERNEL_GS_BASE", KernelGsBase)
            ?? CanonicalProblem("IA32_LSTAR", Lstar) ?? CanonicalProblem("IA32_CSTAR", Cstar);
        if (problem is not null)
            return problem;
        if (VendorRules.SysenterAddressesAre64Bit(Vendor))
            problem = CanonicalProblem("IA32_SYSENTER_ESP", SysenterEsp) ?? CanonicalProblem("IA32_SYSENTER_EIP", SysenterEip);
        if (problem is null && VendorRules.FmaskRefusesUpperHalf(Vendor) && Fmask >> 32 != 0)
            return "IA32_FMASK[63:32] (reserved) is " + Hex(Fmask >> 32);
        return problem;
    }

    private static string? WideBaseProblem(string name, in SegmentRegister segment) =>
        segment.Base >> 32 != 0 ? name + ".base is " + Hex(segment.Base) + ": only FS and GS have more than 32 bits" : null;

    private readonly string? CanonicalProblem(string name, ulong address) =>
        CanonicalAddress.IsStorable(in this, address)
            ? null
            : name + " is " + Hex(address) + ", not canonical: bits 63-" + Decimal(LinearAddressWidth - 1) + " differ";

    private static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);
}
