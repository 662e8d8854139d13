using System;

namespace SyscallKit.Kernel;

/// <summary>A global descriptor table in the layout of Linux on x86-64 (arch/x86/include/asm/segment.h, arch/x86/kernel/cpu/common.c).</summary>
public static class LinuxGdt
{
    /// <summary>32-bit kernel code, __KERNEL32_CS.</summary>
    public const ushort Kernel32Cs = 0x08;

    /// <summary>64-bit kernel code, __KERNEL_CS.</summary>
    public const ushort KernelCs = 0x10;

    /// <summary>Kernel data and stack, __KERNEL_DS.</summary>
    public const ushort KernelDs = 0x18;

    /// <summary>32-bit user code, __USER32_CS, with RPL 3.</summary>
    public const ushort User32Cs = 0x23;

    /// <summary>User data and stack, __USER_DS, with RPL 3: between the two code segments, where SYSRET looks for it.</summary>
    public const ushort UserDs = 0x2b;

    /// <summary>64-bit user code, __USER_CS, with RPL 3.</summary>
    public const ushort UserCs = 0x33;

    /// <summary>
    /// The sixteen entries: null, kernel32 code, kernel code, kernel data, user32 code, user data, user code; from the eighth on those that
    /// differ by processor or task (TSS, LDT, TLS, CPU number), which are empty here.
    /// </summary>
    public static ReadOnlySpan<ulong> Descriptors =>
    [
        0,
        0x00cf_9b00_0000_ffff,
        0x00af_9b00_0000_ffff,
        0x00cf_9300_0000_ffff,
        0x00cf_fb00_0000_ffff,
        0x00cf_f300_0000_ffff,
        0x00af_fb00_0000_ffff,
        0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
}
