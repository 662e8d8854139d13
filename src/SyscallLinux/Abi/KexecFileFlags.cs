using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is loaded with a new kernel's file.</summary>
[Flags]
public enum KexecFileFlags : uint
{
    KEXEC_FILE_UNLOAD = 0x1,
    KEXEC_FILE_ON_CRASH = 0x2,
    KEXEC_FILE_NO_INITRAMFS = 0x4,
    KEXEC_FILE_DEBUG = 0x8,
    KEXEC_FILE_NO_CMA = 0x10,
    KEXEC_FILE_FORCE_DTB = 0x20,
}
