using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is not checked when a module is loaded.</summary>
[Flags]
public enum ModuleInitFlags : uint
{
    MODULE_INIT_IGNORE_MODVERSIONS = 0x1,
    MODULE_INIT_IGNORE_VERMAGIC = 0x2,
    MODULE_INIT_COMPRESSED_FILE = 0x4,
}
