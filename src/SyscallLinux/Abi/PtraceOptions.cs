using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which stops a tracer wants.</summary>
[Flags]
public enum PtraceOptions : uint
{
    PTRACE_O_TRACESYSGOOD = 0x1,
    PTRACE_O_TRACEFORK = 0x2,
    PTRACE_O_TRACEVFORK = 0x4,
    PTRACE_O_TRACECLONE = 0x8,
    PTRACE_O_TRACEEXEC = 0x10,
    PTRACE_O_TRACEVFORKDONE = 0x20,
    PTRACE_O_TRACEEXIT = 0x40,
    PTRACE_O_TRACESECCOMP = 0x80,
    PTRACE_O_EXITKILL = 0x100000,
    PTRACE_O_SUSPEND_SECCOMP = 0x200000,
}
