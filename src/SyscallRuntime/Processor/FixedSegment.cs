namespace SyscallKit.Processor;

/// <summary>
/// The descriptor caches that SYSCALL, SYSRET, SYSENTER and SYSEXIT load without looking at a descriptor: flat, present, accessed
/// (Intel SDM vol. 2B, the Operation sections of the four; AMD APM vol. 2, 6.1).
/// </summary>
/// <remarks>Only the selector varies. That the descriptors in memory say the same is software's duty: see <see cref="DescriptorCheck"/>.</remarks>
public static class FixedSegment
{
    private const SegmentAttributes Common = SegmentAttributes.CodeOrData | SegmentAttributes.Present | SegmentAttributes.Granularity;

    private const SegmentAttributes Code64 = Common | SegmentAttributes.CodeReadAccessed | SegmentAttributes.Long;
    private const SegmentAttributes Code32 = Common | SegmentAttributes.CodeReadAccessed | SegmentAttributes.Default32;
    private const SegmentAttributes Data = Common | SegmentAttributes.DataWriteAccessed | SegmentAttributes.Default32;

    /// <summary>64-bit code at CPL 0.</summary>
    /// <param name="selector">The selector; bits 15-0 count.</param>
    /// <returns>The segment register.</returns>
    public static SegmentRegister KernelCode64(uint selector) => SegmentRegister.Flat(Code64, selector);

    /// <summary>32-bit code at CPL 0.</summary>
    /// <param name="selector">The selector; bits 15-0 count.</param>
    /// <returns>The segment register.</returns>
    public static SegmentRegister KernelCode32(uint selector) => SegmentRegister.Flat(Code32, selector);

    /// <summary>The stack at CPL 0.</summary>
    /// <param name="selector">The selector; bits 15-0 count.</param>
    /// <returns>The segment register.</returns>
    public static SegmentRegister KernelStack(uint selector) => SegmentRegister.Flat(Data, selector);

    /// <summary>64-bit code at CPL 3.</summary>
    /// <param name="selector">The selector; bits 15-0 count.</param>
    /// <returns>The segment register.</returns>
    public static SegmentRegister UserCode64(uint selector) => SegmentRegister.Flat(Code64 | SegmentAttributes.DplMask, selector);

    /// <summary>32-bit code at CPL 3.</summary>
    /// <param name="selector">The selector; bits 15-0 count.</param>
    /// <returns>The segment register.</returns>
    public static SegmentRegister UserCode32(uint selector) => SegmentRegister.Flat(Code32 | SegmentAttributes.DplMask, selector);

    /// <summary>The stack at CPL 3.</summary>
    /// <param name="selector">The selector; bits 15-0 count.</param>
    /// <returns>The segment register.</returns>
    public static SegmentRegister UserStack(uint selector) => SegmentRegister.Flat(Data | SegmentAttributes.DplMask, selector);
}
