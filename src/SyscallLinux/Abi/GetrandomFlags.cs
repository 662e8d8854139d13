using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which random bytes, and whether they are waited for.</summary>
[Flags]
public enum GetrandomFlags : uint
{
    GRND_NONBLOCK = 0x1,
    GRND_RANDOM = 0x2,
    GRND_INSECURE = 0x4,
}
