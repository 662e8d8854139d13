namespace SyscallKit.Signaling;

/// <summary>The last exception of a task, as its signal frames tell it (<c>thread_struct</c>: <c>trap_nr</c>, <c>error_code</c>, <c>cr2</c>).</summary>
/// <param name="TrapNr">The vector: 14 for a page fault.</param>
/// <param name="ErrorCode">The error code.</param>
/// <param name="Cr2">The address of the last page fault.</param>
public readonly record struct SignalTrap(ulong TrapNr, ulong ErrorCode, ulong Cr2);
