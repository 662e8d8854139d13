using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>clone(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ICloneOperations
{
    [Operation(CloneFlags.CLONE_PARENT_SETTID)]
    [Operation(CloneFlags.CLONE_PIDFD)]
    [return: Pid]
    long CLONE_PARENT_SETTID([Out] UserPtr<int> parent_tidptr);

    [Operation(CloneFlags.CLONE_CHILD_SETTID)]
    [Operation(CloneFlags.CLONE_CHILD_CLEARTID)]
    [return: Pid]
    long CLONE_CHILD_SETTID([Out] UserPtr<int> child_tidptr);

    [Operation(CloneFlags.CLONE_SETTLS)]
    [return: Pid]
    long CLONE_SETTLS([Meaning(ArgumentKind.Address)] ulong tls);
}
