using System;
using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>Which random bytes <c>getrandom</c> gives (include/uapi/linux/random.h).</summary>
[Flags]
[CType("unsigned int")]
public enum RandomFlags : uint
{
    None = 0,
    GRND_NONBLOCK = 1,
    GRND_RANDOM = 2,
    GRND_INSECURE = 4,
}
