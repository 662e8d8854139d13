namespace SyscallKit.Processor;

/// <summary>The bits of CR4 that matter to system calls (Intel SDM vol. 3A, 2.5).</summary>
public static class Cr4
{
    /// <summary>Physical-address extension: required by IA-32e mode.</summary>
    public const ulong PAE = 1 << 5;

    /// <summary>Global pages.</summary>
    public const ulong PGE = 1 << 7;

    /// <summary>57-bit linear addresses (five-level paging).</summary>
    public const ulong LA57 = 1 << 12;

    /// <summary>RDFSBASE, WRGSBASE and their like are enabled.</summary>
    public const ulong FSGSBASE = 1 << 16;

    /// <summary>Control-flow enforcement, which this library does not emulate.</summary>
    public const ulong CET = 1 << 23;

    /// <summary>Flexible return and event delivery, which this library does not emulate.</summary>
    public const ulong FRED = 1UL << 32;
}
