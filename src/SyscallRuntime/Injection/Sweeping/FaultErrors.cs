using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Injection.Sweeping;

/// <summary>The errors that a call is documented to give, each number once.</summary>
/// <param name="abi">The call's table.</param>
/// <param name="entry">The call.</param>
/// <returns>The errors.</returns>
public delegate ImmutableArray<Errno> FaultErrors(SyscallAbi abi, SyscallTableEntry entry);
