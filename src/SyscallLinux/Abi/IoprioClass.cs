using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Classes of priority of input and output; the low 13 bits are the level.</summary>
[Flags]
public enum IoprioClass : uint
{
    [MaskedBy(0xe000)] IOPRIO_CLASS_NONE = 0,
    [MaskedBy(0xe000)] IOPRIO_CLASS_RT = 0x2000,
    [MaskedBy(0xe000)] IOPRIO_CLASS_BE = 0x4000,
    [MaskedBy(0xe000)] IOPRIO_CLASS_IDLE = 0x6000,
    [MaskedBy(0xe000)] IOPRIO_CLASS_INVALID = 0xe000,
}
