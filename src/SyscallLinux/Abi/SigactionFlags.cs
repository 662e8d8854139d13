using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a signal is delivered to its handler.</summary>
[Flags]
public enum SigactionFlags : uint
{
    SA_RESTORER = 0x4000000,
    SA_ONSTACK = 0x8000000,
    SA_RESTART = 0x10000000,
    SA_NODEFER = 0x40000000,
    SA_RESETHAND = 0x80000000,
    SA_SIGINFO = 0x4,
    SA_NOCLDSTOP = 0x1,
    SA_NOCLDWAIT = 0x2,
    SA_UNSUPPORTED = 0x400,
    SA_EXPOSE_TAGBITS = 0x800,
}
