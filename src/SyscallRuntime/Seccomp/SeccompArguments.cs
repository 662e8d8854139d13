using System.Runtime.CompilerServices;

namespace SyscallKit.Seccomp;

/// <summary>The six arguments of a call, each of 64 bits.</summary>
[InlineArray(Count)]
public struct SeccompArguments
{
    /// <summary>How many there are.</summary>
    public const int Count = 6;

    private ulong _first;
}
