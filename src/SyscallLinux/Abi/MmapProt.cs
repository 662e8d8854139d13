using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What may be done with mapped memory.</summary>
[Flags]
public enum MmapProt : uint
{
    PROT_READ = 0x1,
    PROT_WRITE = 0x2,
    PROT_EXEC = 0x4,
    PROT_SEM = 0x8,
    PROT_GROWSDOWN = 0x1000000,
    PROT_GROWSUP = 0x2000000,
    PROT_NONE = 0,
}
