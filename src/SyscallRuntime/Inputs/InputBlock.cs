using System.Collections.Immutable;
using SyscallKit.Memory;

namespace SyscallKit.Inputs;

/// <summary>Memory that a call was made with. The pages around it are mapped whole, and hold zeros beside it; the page behind the last is not mapped.</summary>
/// <param name="Address">The first address.</param>
/// <param name="Contents">The bytes, all of which are mapped: at least one.</param>
/// <param name="Protection">What may be done with the pages.</param>
public sealed record InputBlock(ulong Address, ImmutableArray<byte> Contents, PageProtection Protection);
