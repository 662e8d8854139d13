using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a new kernel is loaded, and for which architecture.</summary>
[Flags]
public enum KexecFlags : uint
{
    [MaskedBy(0xffff0000)] KEXEC_ARCH_386 = 0x30000,
    [MaskedBy(0xffff0000)] KEXEC_ARCH_X86_64 = 0x3e0000,
    [MaskedBy(0xffff0000)] KEXEC_ARCH_DEFAULT = 0,

    KEXEC_ON_CRASH = 0x1,
    KEXEC_PRESERVE_CONTEXT = 0x2,
    KEXEC_UPDATE_ELFCOREHDR = 0x4,
    KEXEC_CRASH_HOTPLUG_SUPPORT = 0x8,
}
