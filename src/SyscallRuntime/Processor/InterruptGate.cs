namespace SyscallKit.Processor;

/// <summary>A 64-bit interrupt or trap gate, the 16-byte entry of an IDT in IA-32e mode (Intel SDM vol. 3A, 6.14.1).</summary>
/// <param name="Low">The lower quadword of the entry.</param>
/// <param name="High">The upper quadword of the entry.</param>
public readonly record struct InterruptGate(ulong Low, ulong High)
{
    private const ulong TypeInterrupt = 14;
    private const ulong TypeTrap = 15;

    /// <summary>A gate whose handler starts with interrupts off.</summary>
    /// <param name="offset">Address of the handler.</param>
    /// <param name="selector">Its code segment.</param>
    /// <param name="privilege">DPL, 0 to 3: the least privileged CPL that may use the gate with INT n. Linux: 3 for vector 0x80.</param>
    /// <returns>The gate.</returns>
    public static InterruptGate Interrupt(ulong offset, ushort selector, byte privilege = 0) => Create(TypeInterrupt, offset, selector, privilege);

    /// <summary>A gate whose handler starts with RFLAGS.IF as it was.</summary>
    /// <param name="offset">Address of the handler.</param>
    /// <param name="selector">Its code segment.</param>
    /// <param name="privilege">DPL, 0 to 3: the least privileged CPL that may use the gate with INT n.</param>
    /// <returns>The gate.</returns>
    public static InterruptGate Trap(ulong offset, ushort selector, byte privilege = 0) => Create(TypeTrap, offset, selector, privilege);

    /// <summary>Address of the handler.</summary>
    public ulong Offset => Low & 0xffff | Low >> 32 & 0xffff_0000 | High << 32;

    /// <summary>The handler's code segment.</summary>
    public ushort Selector => (ushort)(Low >> 16);

    /// <summary>Which entry of the interrupt stack table the handler runs on; 0: none.</summary>
    public int Ist => (int)(Low >> 32 & 7);

    /// <summary>DPL, 0 to 3.</summary>
    public byte Privilege => (byte)(Low >> 45 & 3);

    /// <summary>P: the entry is in use.</summary>
    public bool IsPresent => (Low >> 47 & 1) != 0;

    /// <summary>Whether the entry is a 64-bit interrupt or trap gate at all.</summary>
    public bool IsGate => (Low >> 40 & 0x1e) == TypeInterrupt;

    /// <summary>Whether IF is cleared on the way in.</summary>
    public bool ClearsInterruptFlag => (Low >> 40 & 0x1f) == TypeInterrupt;

    private static InterruptGate Create(ulong type, ulong offset, ushort selector, byte privilege) =>
        new(offset & 0xffff | (ulong)selector << 16 | type << 40 | (ulong)(privilege & 3) << 45 | 1UL << 47 | (offset & 0xffff_0000) << 32, offset >> 32);
}
