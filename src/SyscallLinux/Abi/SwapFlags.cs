using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a swap area is used; the low bits are its priority.</summary>
[Flags]
public enum SwapFlags : uint
{
    SWAP_FLAG_PREFER = 0x8000,
    SWAP_FLAG_DISCARD = 0x10000,
    SWAP_FLAG_DISCARD_ONCE = 0x20000,
    SWAP_FLAG_DISCARD_PAGES = 0x40000,
}
