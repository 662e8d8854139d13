using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>Processors at user level under Linux, before an instruction that enters the kernel.</summary>
internal static class UserState
{
    public const ulong Rip = 0x40_1000;
    public const ulong StackPage = 0x7fff_0000;
    public const ulong Rsp = StackPage + 0x800;

    /// <summary>64-bit code; every general register holds something of its own.</summary>
    public static ProcessorState Long64(Vendor vendor = Vendor.Intel) => Create(vendor, FixedSegment.UserCode64(0x33));

    /// <summary>32-bit code on a 64-bit kernel: the upper halves are zero, as they are after a switch of modes.</summary>
    public static ProcessorState Compat32(Vendor vendor = Vendor.Intel)
    {
        ProcessorState state = Create(vendor, FixedSegment.UserCode32(0x23));
        foreach (ref ulong register in PtRegs.AsSpan(ref PtRegs.Of(ref state))[..15])
            register = (uint)register;
        state.Rbp = Rsp;
        return state;
    }

    private static ProcessorState Create(Vendor vendor, SegmentRegister code)
    {
        ProcessorState state = default;
        state.Vendor = vendor;
        state.LinearAddressWidth = 48;
        state.Cr0 = 0x8005_0033;
        state.Cr4 = 0x6f0;
        state.Efer = Efer.LME | Efer.LMA | Efer.NXE;
        state.Cpl = 3;
        state.Cs = code;
        state.Ss = state.Ds = state.Es = FixedSegment.UserStack(0x2b);
        state.Fs.Base = 0x7f00_0000_1000;
        state.Gs.Base = 0x7f00_0000_2000;
        state.Rflags = 0x246;
        state.Rip = Rip;
        ulong value = 0x1111_2222_3333_0000;
        foreach (ref ulong register in PtRegs.AsSpan(ref PtRegs.Of(ref state))[..15])
            register = ++value;
        state.Rsp = Rsp;
        return state;
    }
}
