using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>seccomp(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ISeccompOperations
{
    [Operation(SeccompOp.SECCOMP_SET_MODE_STRICT)]
    [return: Meaning(ArgumentKind.Zero)]
    long SECCOMP_SET_MODE_STRICT([Meaning(ArgumentKind.Unused)] uint flags, [Meaning(ArgumentKind.Unused)] UserPtr uargs);

    [Operation(SeccompOp.SECCOMP_SET_MODE_FILTER)]
    [return: Meaning(ArgumentKind.Vary)]
    long SECCOMP_SET_MODE_FILTER([Flags<SeccompFilterFlags>] uint flags, [In] ReadOnlyUserPtr<sock_fprog> uargs);

    [Operation(SeccompOp.SECCOMP_GET_ACTION_AVAIL)]
    [return: Meaning(ArgumentKind.Zero)]
    long SECCOMP_GET_ACTION_AVAIL([Meaning(ArgumentKind.Unused)] uint flags, [In] ReadOnlyUserPtr<u32> uargs);

    [Operation(SeccompOp.SECCOMP_GET_NOTIF_SIZES)]
    [return: Meaning(ArgumentKind.Zero)]
    long SECCOMP_GET_NOTIF_SIZES([Meaning(ArgumentKind.Unused)] uint flags, [Out] UserPtr<seccomp_notif_sizes> uargs);
}
