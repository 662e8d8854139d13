using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>kcmp(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IKcmpOperations
{
    [Operation(KcmpType.KCMP_FILE)]
    [return: Value<KcmpResult>]
    long KCMP_FILE([Fd] int idx1, [Fd] int idx2);

    [Operation(KcmpType.KCMP_VM)]
    [Operation(KcmpType.KCMP_FILES)]
    [Operation(KcmpType.KCMP_FS)]
    [Operation(KcmpType.KCMP_SIGHAND)]
    [Operation(KcmpType.KCMP_IO)]
    [Operation(KcmpType.KCMP_SYSVSEM)]
    [return: Value<KcmpResult>]
    long KCMP_VM([Meaning(ArgumentKind.Unused)] ulong idx1, [Meaning(ArgumentKind.Unused)] ulong idx2);

    [Operation(KcmpType.KCMP_EPOLL_TFD)]
    [return: Value<KcmpResult>]
    long KCMP_EPOLL_TFD([Fd] int idx1, [In] ReadOnlyUserPtr<kcmp_epoll_slot> idx2);
}
