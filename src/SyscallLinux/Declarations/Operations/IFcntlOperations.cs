using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>fcntl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IFcntlOperations
{
    [Operation(FcntlCmds.F_DUPFD)]
    [Operation(FcntlCmds.F_DUPFD_CLOEXEC)]
    [return: Fd]
    long F_DUPFD([Fd] int arg);

    [Operation(FcntlCmds.F_DUPFD_QUERY)]
    [return: Meaning(ArgumentKind.Boolean)]
    long F_DUPFD_QUERY([Fd] int arg);

    [Operation(FcntlCmds.F_GETFD)]
    [return: Flags<FdFlags>]
    long F_GETFD([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_SETFD)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETFD([Flags<FdFlags>] ulong arg);

    [Operation(FcntlCmds.F_GETFL)]
    [return: Flags<OpenFlags>]
    long F_GETFL([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_SETFL)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETFL([Flags<OpenFlags>] ulong arg);

    [Operation(FcntlCmds.F_GETLK)]
    [Operation(FcntlCmds.F_OFD_GETLK)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_GETLK([InOut] UserPtr<flock> arg);

    [Operation(FcntlCmds.F_SETLK)]
    [Operation(FcntlCmds.F_SETLKW)]
    [Operation(FcntlCmds.F_OFD_SETLK)]
    [Operation(FcntlCmds.F_OFD_SETLKW)]
    [Operation(FcntlCmds.F_CANCELLK)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETLK([In] ReadOnlyUserPtr<flock> arg);

    [Operation(FcntlCmds.F_GETOWN)]
    [return: Pid]
    long F_GETOWN([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_SETOWN)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETOWN([Pid] int arg);

    [Operation(FcntlCmds.F_GETOWN_EX)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_GETOWN_EX([Out] UserPtr<f_owner_ex> arg);

    [Operation(FcntlCmds.F_SETOWN_EX)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETOWN_EX([In] ReadOnlyUserPtr<f_owner_ex> arg);

    [Operation(FcntlCmds.F_GETOWNER_UIDS)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_GETOWNER_UIDS([Out(Fixed = 2)] UserPtr<uid_t> arg);

    [Operation(FcntlCmds.F_GETSIG)]
    [return: Signal]
    long F_GETSIG([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_SETSIG)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETSIG([Signal, Value<Signals>] int arg);

    [Operation(FcntlCmds.F_GETLEASE)]
    [return: Value<LockType>]
    long F_GETLEASE([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_SETLEASE)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETLEASE([Value<LockType>] ulong arg);

    [Operation(FcntlCmds.F_GETDELEG)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_GETDELEG([Out] UserPtr<delegation> arg);

    [Operation(FcntlCmds.F_SETDELEG)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SETDELEG([In] ReadOnlyUserPtr<delegation> arg);

    [Operation(FcntlCmds.F_NOTIFY)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_NOTIFY([Flags<NotifyMask>] ulong arg);

    [Operation(FcntlCmds.F_SETPIPE_SZ)]
    [return: Size]
    long F_SETPIPE_SZ([Size] ulong arg);

    [Operation(FcntlCmds.F_GETPIPE_SZ)]
    [return: Size]
    long F_GETPIPE_SZ([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_ADD_SEALS)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_ADD_SEALS([Flags<Seals>] ulong arg);

    [Operation(FcntlCmds.F_GET_SEALS)]
    [return: Flags<Seals>]
    long F_GET_SEALS([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(FcntlCmds.F_GET_RW_HINT)]
    [Operation(FcntlCmds.F_GET_FILE_RW_HINT)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_GET_RW_HINT([Out] UserPtr<u64> arg);

    [Operation(FcntlCmds.F_SET_RW_HINT)]
    [Operation(FcntlCmds.F_SET_FILE_RW_HINT)]
    [return: Meaning(ArgumentKind.Zero)]
    long F_SET_RW_HINT([In] ReadOnlyUserPtr<u64> arg);

    [Operation(FcntlCmds.F_CREATED_QUERY)]
    [return: Meaning(ArgumentKind.Boolean)]
    long F_CREATED_QUERY([Meaning(ArgumentKind.Unused)] ulong arg);
}
