using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>States that no processor can be in are refused with the bits' names.</summary>
[TestFixture]
public sealed class ValidationTests
{
    private delegate void Change(ref ProcessorState state);

    private static TestCaseData Wrong(string message, Change change) => new TestCaseData(change, message).SetArgDisplayNames(message);

    private static IEnumerable<TestCaseData> Impossible()
    {
        yield return Wrong("the vendor is neither Intel nor AMD", static (ref ProcessorState s) => s.Vendor = (Vendor)2);
        yield return Wrong("the linear-address width is 0: it is 48 or 57", static (ref ProcessorState s) => s.LinearAddressWidth = 0);
        yield return Wrong("CPL is 4: it is 0 to 3", static (ref ProcessorState s) => s.Cpl = 4);
        yield return Wrong("CR0[63:32] (reserved) is 0x1", static (ref ProcessorState s) => s.Cr0 |= 1UL << 32);
        yield return Wrong("CR0.PG (bit 31) is set without CR0.PE (bit 0)", static (ref ProcessorState s) => s.Cr0 &= ~Cr0.PE);
        yield return Wrong("EFER.LMA (bit 10) is set without CR0.PE (bit 0)", static (ref ProcessorState s) => s.Cr0 = Cr0.ET);
        yield return Wrong("CR0.NW (bit 29) is set without CR0.CD (bit 30)", static (ref ProcessorState s) => s.Cr0 |= Cr0.NW);
        yield return Wrong("EFER has reserved bits set: 0x1000", static (ref ProcessorState s) => s.Efer |= Efer.SVME);
        yield return Wrong("EFER.LMA (bit 10) is set without CR0.PG (bit 31)", static (ref ProcessorState s) => s.Cr0 &= ~Cr0.PG);
        yield return Wrong("EFER.LMA (bit 10) is set without EFER.LME (bit 8)", static (ref ProcessorState s) => s.Efer &= ~Efer.LME);
        yield return Wrong("EFER.LME (bit 8) and CR0.PG (bit 31) are set without EFER.LMA (bit 10)", static (ref ProcessorState s) => s.Efer &= ~Efer.LMA);
        yield return Wrong("EFER.LMA (bit 10) is set without CR4.PAE (bit 5)", static (ref ProcessorState s) => s.Cr4 &= ~Cr4.PAE);
        yield return Wrong("CR4.LA57 (bit 12) is set with a linear-address width of 48", static (ref ProcessorState s) => s.Cr4 |= Cr4.LA57);
        yield return Wrong("CR4.CET (bit 23) is set: control-flow enforcement is not emulated", static (ref ProcessorState s) => s.Cr4 |= Cr4.CET);
        yield return Wrong("CR4.FRED (bit 32) is set: FRED is not emulated", static (ref ProcessorState s) => s.Cr4 |= Cr4.FRED);
        yield return Wrong("RFLAGS bit 1 is 0: it always reads 1", static (ref ProcessorState s) => s.Rflags = 0);
        yield return Wrong("RFLAGS has reserved bits set: 0x400028", static (ref ProcessorState s) => s.Rflags |= 0x40_0028);
        yield return Wrong("RFLAGS.VM (bit 17) and EFER.LMA (bit 10) are both set", static (ref ProcessorState s) => s.Rflags |= Rflags.VM);
        yield return Wrong("RFLAGS.VM (bit 17) is set without CR0.PE (bit 0)", static (ref ProcessorState s) =>
        {
            s = ProcessorState.Reset(Vendor.Amd);
            s.Rflags |= Rflags.VM;
        });
        yield return Wrong("CPL is 1 in real mode (CR0.PE = 0): it is 0", static (ref ProcessorState s) =>
        {
            s = ProcessorState.Reset(Vendor.Amd);
            s.Cpl = 1;
        });
        yield return Wrong("CPL is 0 in virtual-8086 mode (RFLAGS.VM = 1): it is 3", static (ref ProcessorState s) =>
        {
            s = ProcessorState.Reset(Vendor.Amd);
            s.Cr0 |= Cr0.PE;
            s.Rflags |= Rflags.VM;
        });
        yield return Wrong("CS.DPL is 3 with CPL 0", static (ref ProcessorState s) => s.Cpl = 0);
        yield return Wrong("SS.DPL is 0 with CPL 3", static (ref ProcessorState s) => s.Ss = FixedSegment.KernelStack(0x18));
        yield return Wrong("CS.L and CS.D are both set", static (ref ProcessorState s) => s.Cs.Attributes |= SegmentAttributes.Default32);
        yield return Wrong("DS has reserved attribute bits set: 0x100", static (ref ProcessorState s) => s.Ds.Attributes |= (SegmentAttributes)0x100);
        yield return Wrong("ES.S is 0: a system segment", static (ref ProcessorState s) => s.Es.Attributes = SegmentAttributes.Present);
        yield return Wrong("FS.G is 1 with limit 0x1000, whose bits 11-0 are not all 1", static (ref ProcessorState s) => s.Fs = FixedSegment.UserStack(0) with { Limit = 0x1000 });
        yield return Wrong("GS.G is 0 with limit 0x100000, which has more than 20 bits", static (ref ProcessorState s) => s.Gs = new SegmentRegister(0, 0x10_0000, (SegmentAttributes)0xf3, 0));
        yield return Wrong("RIP[63:32] is 0x1 outside 64-bit mode", static (ref ProcessorState s) => s = LinuxUser.Start32(Vendor.Intel, 0, 0) with { Rip = 1UL << 32 });
        yield return Wrong("SS.base is 0x100000000: only FS and GS have more than 32 bits", static (ref ProcessorState s) => s.Ss.Base = 1UL << 32);
        yield return Wrong("FS.base is 0x800000000000, not canonical: bits 63-47 differ", static (ref ProcessorState s) => s.Fs.Base = 1UL << 47);
        yield return Wrong("IA32_KERNEL_GS_BASE is 0x800000000000, not canonical: bits 63-47 differ", static (ref ProcessorState s) => s.KernelGsBase = 1UL << 47);
        yield return Wrong("IA32_LSTAR is 0x100000000000000, not canonical: bits 63-56 differ", static (ref ProcessorState s) => (s.LinearAddressWidth, s.Lstar) = (57, 1UL << 56));
        yield return Wrong("IA32_CSTAR is 0x800000000000, not canonical: bits 63-47 differ", static (ref ProcessorState s) => s.Cstar = 1UL << 47);
        yield return Wrong("IA32_SYSENTER_EIP is 0x800000000000, not canonical: bits 63-47 differ", static (ref ProcessorState s) => s.SysenterEip = 1UL << 47);
        yield return Wrong("IA32_FMASK[63:32] (reserved) is 0x1", static (ref ProcessorState s) => s.Fmask = 1UL << 32);
    }

    [TestCaseSource(nameof(Impossible))]
    public void AnImpossibleStateIsRefused(object change, string message)
    {
        ProcessorState state = LinuxUser.Start64(Vendor.Intel, 0x40_0000, 0x7fff_0000_0000);
        ((Change)change)(ref state);

        Assert.That(state.TryValidate(out string? problem), Is.False);
        Assert.That(problem, Is.EqualTo(message));
    }

    [Test]
    public void StartStatesAreValid([Values] Vendor vendor)
    {
        Assert.That(ProcessorState.Reset(vendor).TryValidate(out string? problem), Is.True, problem);
        Assert.That(ProcessorState.Reset(vendor).Mode, Is.EqualTo(ProcessorMode.Real));
        Assert.That(LinuxUser.Start64(vendor, 1, 2).TryValidate(out problem), Is.True, problem);
        Assert.That(LinuxUser.Start64(vendor, 1, 2).Mode, Is.EqualTo(ProcessorMode.Long64));
        Assert.That(LinuxUser.Start32(vendor, 1, 2).TryValidate(out problem), Is.True, problem);
        Assert.That(LinuxUser.Start32(vendor, 1, 2).Mode, Is.EqualTo(ProcessorMode.Compatibility32));
    }

    [Test]
    public void RealModeSegmentsAreToleratedRightAfterTheSwitchToProtectedMode()
    {
        ProcessorState state = ProcessorState.Reset(Vendor.Intel);
        state.Cr0 |= Cr0.PE;

        Assert.That(state.TryValidate(out string? problem), Is.True, problem);
        Assert.That(state.Mode, Is.EqualTo(ProcessorMode.Protected16));
    }
}
