namespace SyscallKit.Processor;

/// <summary>The bits of IA32_EFER, MSR c0000080h (Intel SDM vol. 4, table 2-2; AMD APM vol. 2, 3.1.7).</summary>
public static class Efer
{
    /// <summary>SYSCALL and SYSRET are enabled.</summary>
    public const ulong SCE = 1 << 0;

    /// <summary>IA-32e (long) mode is enabled: in force once paging is on.</summary>
    public const ulong LME = 1 << 8;

    /// <summary>IA-32e (long) mode is active. Read-only: the processor keeps it equal to LME and CR0.PG.</summary>
    public const ulong LMA = 1 << 10;

    /// <summary>Pages can forbid execution.</summary>
    public const ulong NXE = 1 << 11;

    /// <summary>AMD: secure virtual machine.</summary>
    public const ulong SVME = 1 << 12;

    /// <summary>AMD: segment limits in 64-bit mode.</summary>
    public const ulong LMSLE = 1 << 13;

    /// <summary>AMD: fast FXSAVE and FXRSTOR.</summary>
    public const ulong FFXSR = 1 << 14;

    /// <summary>AMD: translation cache extension.</summary>
    public const ulong TCE = 1 << 15;
}
