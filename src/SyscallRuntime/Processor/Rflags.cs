namespace SyscallKit.Processor;

/// <summary>The bits of RFLAGS (Intel SDM vol. 1, 3.4.3).</summary>
public static class Rflags
{
    /// <summary>Carry.</summary>
    public const ulong CF = 1 << 0;

    /// <summary>Bit 1, which always reads 1.</summary>
    public const ulong Fixed = 1 << 1;

    /// <summary>Parity.</summary>
    public const ulong PF = 1 << 2;

    /// <summary>Auxiliary carry.</summary>
    public const ulong AF = 1 << 4;

    /// <summary>Zero.</summary>
    public const ulong ZF = 1 << 6;

    /// <summary>Sign.</summary>
    public const ulong SF = 1 << 7;

    /// <summary>Trap: single step.</summary>
    public const ulong TF = 1 << 8;

    /// <summary>Interrupt enable.</summary>
    public const ulong IF = 1 << 9;

    /// <summary>Direction.</summary>
    public const ulong DF = 1 << 10;

    /// <summary>Overflow.</summary>
    public const ulong OF = 1 << 11;

    /// <summary>I/O privilege level, two bits.</summary>
    public const ulong IOPL = 3 << 12;

    /// <summary>Nested task.</summary>
    public const ulong NT = 1 << 14;

    /// <summary>Resume.</summary>
    public const ulong RF = 1 << 16;

    /// <summary>Virtual-8086 mode.</summary>
    public const ulong VM = 1 << 17;

    /// <summary>Alignment check.</summary>
    public const ulong AC = 1 << 18;

    /// <summary>Virtual interrupt flag.</summary>
    public const ulong VIF = 1 << 19;

    /// <summary>Virtual interrupt pending.</summary>
    public const ulong VIP = 1 << 20;

    /// <summary>CPUID can be used.</summary>
    public const ulong ID = 1 << 21;
}
