using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of which none exists: must be 0.</summary>
[Flags]
public enum None : uint
{
}
