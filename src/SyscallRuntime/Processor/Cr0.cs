namespace SyscallKit.Processor;

/// <summary>The bits of CR0 that decide about modes (Intel SDM vol. 3A, 2.5).</summary>
public static class Cr0
{
    /// <summary>Protected mode.</summary>
    public const ulong PE = 1 << 0;

    /// <summary>Extension type: always 1 since the 486.</summary>
    public const ulong ET = 1 << 4;

    /// <summary>Native x87 error reporting.</summary>
    public const ulong NE = 1 << 5;

    /// <summary>Read-only pages bind the kernel too.</summary>
    public const ulong WP = 1 << 16;

    /// <summary>Alignment checks at CPL 3 if RFLAGS.AC is set.</summary>
    public const ulong AM = 1 << 18;

    /// <summary>Not write-through.</summary>
    public const ulong NW = 1 << 29;

    /// <summary>Cache disable.</summary>
    public const ulong CD = 1 << 30;

    /// <summary>Paging.</summary>
    public const ulong PG = 1UL << 31;
}
