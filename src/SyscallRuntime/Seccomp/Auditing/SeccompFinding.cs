using System.Collections.Immutable;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Something that a reader of filters should know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Abi">The table of the numbers.</param>
/// <param name="Numbers">The numbers that come past, or the first of a range of them.</param>
/// <param name="Message">The same in words.</param>
public sealed record SeccompFinding(SeccompFindingKind Kind, SyscallAbi Abi, ImmutableArray<int> Numbers, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
