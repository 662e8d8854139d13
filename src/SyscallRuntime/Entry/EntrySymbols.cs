namespace SyscallKit.Entry;

/// <summary>Where the kernel's entry code, stacks and per-processor data lie: what <c>System.map</c> says of a real kernel.</summary>
/// <remarks>Only numbers: nothing has to be mapped there. The entry points must be distinct and in the kernel's half, from ffff_8000_0000_0000 on.</remarks>
public sealed record EntrySymbols
{
    /// <summary>The entry point of SYSCALL in 64-bit mode: LSTAR.</summary>
    public ulong entry_SYSCALL_64 { get; init; } = 0xffff_ffff_8200_0080;

    /// <summary>The entry point of SYSENTER: SYSENTER_EIP.</summary>
    public ulong entry_SYSENTER_compat { get; init; } = 0xffff_ffff_8200_1c80;

    /// <summary>The entry point of SYSCALL in compatibility mode, which only AMD has: CSTAR.</summary>
    public ulong entry_SYSCALL_compat { get; init; } = 0xffff_ffff_8200_1dc0;

    /// <summary>What CSTAR holds in a kernel without 32-bit calls.</summary>
    public ulong entry_SYSCALL32_ignore { get; init; } = 0xffff_ffff_8200_1f40;

    /// <summary>The handler of vector 0x80.</summary>
    public ulong asm_int80_emulation { get; init; } = 0xffff_ffff_8200_0f80;

    /// <summary>The GS base of processor 0 in the kernel, where its per-processor data begin.</summary>
    public ulong per_cpu_start { get; init; } = 0xffff_8880_7fc0_0000;

    /// <summary>How many bytes the per-processor data of one processor take: its stacks are the last 16 KiB (calls) and the 4 KiB before them
    /// (SYSENTER until it has changed over).</summary>
    public ulong per_cpu_unit_size { get; init; } = 0x4_0000;

    /// <summary>Where the 32-bit vDSO goes on after a call, whichever instruction made it. User code, below 2^32.</summary>
    public uint int80_landing_pad { get; init; } = 0xf7fc_7549;
}
