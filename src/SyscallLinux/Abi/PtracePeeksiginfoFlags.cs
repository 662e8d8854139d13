using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which queue of signals a tracer looks at.</summary>
[Flags]
public enum PtracePeeksiginfoFlags : uint
{
    PTRACE_PEEKSIGINFO_SHARED = 0x1,
}
