using System;

namespace SyscallKit.Processor;

/// <summary>The instruction prefixes that system-call instructions react to. F2h, F3h and REX without W only make them longer.</summary>
[Flags]
public enum Prefixes : byte
{
    /// <summary>No prefix.</summary>
    None = 0,

    /// <summary>REX.W, 48h to 4Fh: 64-bit operand size.</summary>
    RexW = 1,

    /// <summary>66h: the other operand size; no system-call instruction changes with it.</summary>
    OperandSize = 2,

    /// <summary>F0h: #UD with each of these instructions.</summary>
    Lock = 4,
}
