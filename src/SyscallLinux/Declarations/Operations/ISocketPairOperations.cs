using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>socketpair(2) by families: a protocol is one of the family's.</summary>
internal interface ISocketPairOperations
{
    [Operation(AddressFamily.AF_UNIX)]
    [return: Meaning(ArgumentKind.Zero)]
    long AF_UNIX([Meaning(ArgumentKind.Number)] int protocol);
}
