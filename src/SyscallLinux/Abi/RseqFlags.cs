using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Whether a restartable sequence is registered or not.</summary>
[Flags]
public enum RseqFlags : uint
{
    RSEQ_FLAG_UNREGISTER = 0x1,
    RSEQ_FLAG_SLICE_EXT_DEFAULT_ON = 0x2,
}
