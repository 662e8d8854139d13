using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a new shadow stack is prepared.</summary>
[Flags]
public enum ShadowStackFlags : uint
{
    SHADOW_STACK_SET_TOKEN = 0x1,
    SHADOW_STACK_SET_MARKER = 0x2,
}
