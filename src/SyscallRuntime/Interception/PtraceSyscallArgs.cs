using System.Runtime.CompilerServices;

namespace SyscallKit.Interception;

/// <summary>The six arguments of a call.</summary>
[InlineArray(Count)]
public struct PtraceSyscallArgs
{
    /// <summary>How many there are.</summary>
    public const int Count = 6;

    private ulong _first;
}
