namespace SyscallKit.Processor;

public partial struct ProcessorState
{
    private const SegmentAttributes RealModeAttributes =
        SegmentAttributes.Present | SegmentAttributes.CodeOrData | SegmentAttributes.DataWriteAccessed;

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
}
