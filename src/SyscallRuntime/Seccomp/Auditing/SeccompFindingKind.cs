namespace SyscallKit.Seccomp.Auditing;

/// <summary>How calls come past filters.</summary>
public enum SeccompFindingKind
{
    /// <summary>The architecture is not looked at: numbers of i386 calls are taken for those of 64-bit calls.</summary>
    ArchitectureUnchecked,

    /// <summary>By <c>int 0x80</c> calls are let through that 64-bit code may not make. It takes a table to see.</summary>
    Compat,

    /// <summary>With the bit of x32 in their number calls are let through that may not be made without.</summary>
    X32,

    /// <summary>Numbers that no kernel uses yet are let through: calls that are added later.</summary>
    FutureCalls,

    /// <summary>Not all ways through the filters were gone: for these numbers something else may happen too.</summary>
    Incomplete,
}
