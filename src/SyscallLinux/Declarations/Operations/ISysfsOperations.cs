using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>sysfs(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ISysfsOperations
{
    [Operation(SysfsOption.SYSFS_NAME_TO_INDEX)]
    [return: Meaning(ArgumentKind.Number)]
    long SYSFS_NAME_TO_INDEX([CString] ReadOnlyUserPtr<byte> arg1, [Meaning(ArgumentKind.Unused)] ulong arg2);

    [Operation(SysfsOption.SYSFS_INDEX_TO_NAME)]
    [return: Meaning(ArgumentKind.Zero)]
    long SYSFS_INDEX_TO_NAME([Meaning(ArgumentKind.Number)] ulong arg1, [Out] UserPtr arg2);

    [Operation(SysfsOption.SYSFS_COUNT)]
    [return: Meaning(ArgumentKind.Count)]
    long SYSFS_COUNT([Meaning(ArgumentKind.Unused)] ulong arg1, [Meaning(ArgumentKind.Unused)] ulong arg2);
}
