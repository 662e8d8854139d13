using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Features of shadow stacks.</summary>
[Flags]
public enum ArchShstkFeatures : uint
{
    ARCH_SHSTK_SHSTK = 0x1,
    ARCH_SHSTK_WRSS = 0x2,
}
