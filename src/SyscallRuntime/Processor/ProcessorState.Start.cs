using SyscallKit.Kernel;

namespace SyscallKit.Processor;

public partial struct ProcessorState
{
    private const SegmentAttributes RealModeAttributes =
        SegmentAttributes.Present | SegmentAttributes.CodeOrData | SegmentAttributes.DataWriteAccessed;

    private const ulong LinuxCr0 = Processor.Cr0.PG | Processor.Cr0.AM | Processor.Cr0.WP | Processor.Cr0.NE | Processor.Cr0.ET | Processor.Cr0.PE;
    private const ulong LinuxCr4 = Processor.Cr4.PAE | Processor.Cr4.PGE | Processor.Cr4.FSGSBASE;
    private const ulong LinuxEfer = Processor.Efer.SCE | Processor.Efer.LME | Processor.Efer.LMA | Processor.Efer.NXE;

    /// <summary>A processor after RESET: real mode, about to fetch from fffffff0h (Intel SDM vol. 3A, table 10-1).</summary>
    /// <param name="vendor">Whose rules it follows.</param>
    /// <param name="linearAddressWidth">Implemented linear-address bits: 48 or 57.</param>
    /// <returns>The state.</returns>
    public static ProcessorState Reset(Vendor vendor, byte linearAddressWidth = 48)
    {
        SegmentRegister data = new(0, 0xffff, RealModeAttributes, 0);
        return new ProcessorState
        {
            Vendor = vendor,
            LinearAddressWidth = linearAddressWidth,
            Cr0 = Processor.Cr0.CD | Processor.Cr0.NW | Processor.Cr0.ET,
            Rflags = Processor.Rflags.Fixed,
            Rip = 0xfff0,
            Cs = new SegmentRegister(0xffff_0000, 0xffff, RealModeAttributes, 0xf000),
            Ss = data,
            Ds = data,
            Es = data,
            Fs = data,
            Gs = data,
        };
    }

    /// <summary>A 64-bit Linux process before its first instruction: CPL 3, CS 33h, SS 2bh, interrupts on, every other register 0.</summary>
    /// <param name="vendor">Whose rules the processor follows.</param>
    /// <param name="rip">Where it begins.</param>
    /// <param name="rsp">Its stack pointer.</param>
    /// <returns>The state. STAR, LSTAR and the other MSRs of the entry path are 0: the kernel's start-up writes them.</returns>
    public static ProcessorState LinuxUser64(Vendor vendor, ulong rip, ulong rsp) => LinuxUser(vendor, rip, rsp) with
    {
        Cs = FixedSegment.UserCode64(LinuxGdt.UserCs),
    };

    /// <summary>A 32-bit Linux process on a 64-bit kernel before its first instruction: CPL 3, CS 23h, SS, DS and ES 2bh, interrupts on, every other register 0.</summary>
    /// <param name="vendor">Whose rules the processor follows.</param>
    /// <param name="eip">Where it begins.</param>
    /// <param name="esp">Its stack pointer.</param>
    /// <returns>The state. STAR, CSTAR and the other MSRs of the entry path are 0: the kernel's start-up writes them.</returns>
    public static ProcessorState LinuxUser32(Vendor vendor, uint eip, uint esp) => LinuxUser(vendor, eip, esp) with
    {
        Cs = FixedSegment.UserCode32(LinuxGdt.User32Cs),
        Ds = FixedSegment.UserStack(LinuxGdt.UserDs),
        Es = FixedSegment.UserStack(LinuxGdt.UserDs),
    };

    private static ProcessorState LinuxUser(Vendor vendor, ulong rip, ulong rsp) => new()
    {
        Vendor = vendor,
        LinearAddressWidth = 48,
        Cr0 = LinuxCr0,
        Cr4 = LinuxCr4,
        Efer = LinuxEfer,
        Rflags = Processor.Rflags.IF | Processor.Rflags.Fixed,
        Rip = rip,
        Rsp = rsp,
        Cpl = 3,
        Ss = FixedSegment.UserStack(LinuxGdt.UserDs),
    };
}
