using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>quotactl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IQuotactlOperations
{
    [Operation(QuotaCmds.Q_SYNC)]
    [Operation(QuotaCmds.Q_QUOTAOFF)]
    [Operation(QuotaCmds.Q_XQUOTASYNC)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_SYNC([Meaning(ArgumentKind.Unused)] qid_t id, [Meaning(ArgumentKind.Unused)] UserPtr addr);

    [Operation(QuotaCmds.Q_QUOTAON)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_QUOTAON([Value<QuotaFormat>] qid_t id, [Path] ReadOnlyUserPtr<byte> addr);

    [Operation(QuotaCmds.Q_GETFMT)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_GETFMT([Meaning(ArgumentKind.Unused)] qid_t id, [Out] UserPtr<u32> addr);

    [Operation(QuotaCmds.Q_GETINFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_GETINFO([Meaning(ArgumentKind.Unused)] qid_t id, [Out] UserPtr<if_dqinfo> addr);

    [Operation(QuotaCmds.Q_SETINFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_SETINFO([Meaning(ArgumentKind.Unused)] qid_t id, [In] ReadOnlyUserPtr<if_dqinfo> addr);

    [Operation(QuotaCmds.Q_GETQUOTA)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_GETQUOTA([Meaning(ArgumentKind.Uid)] uint id, [Out] UserPtr<if_dqblk> addr);

    [Operation(QuotaCmds.Q_SETQUOTA)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_SETQUOTA([Meaning(ArgumentKind.Uid)] uint id, [In] ReadOnlyUserPtr<if_dqblk> addr);

    [Operation(QuotaCmds.Q_GETNEXTQUOTA)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_GETNEXTQUOTA([Meaning(ArgumentKind.Uid)] uint id, [Out] UserPtr<if_nextdqblk> addr);

    [Operation(QuotaCmds.Q_XQUOTAON)]
    [Operation(QuotaCmds.Q_XQUOTAOFF)]
    [Operation(QuotaCmds.Q_XQUOTARM)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_XQUOTAON([Meaning(ArgumentKind.Unused)] qid_t id, [In] ReadOnlyUserPtr<u32> addr);

    [Operation(QuotaCmds.Q_XGETQUOTA)]
    [Operation(QuotaCmds.Q_XGETNEXTQUOTA)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_XGETQUOTA([Meaning(ArgumentKind.Uid)] uint id, [Out] UserPtr<fs_disk_quota> addr);

    [Operation(QuotaCmds.Q_XSETQLIM)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_XSETQLIM([Meaning(ArgumentKind.Uid)] uint id, [In] ReadOnlyUserPtr<fs_disk_quota> addr);

    [Operation(QuotaCmds.Q_XGETQSTAT)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_XGETQSTAT([Meaning(ArgumentKind.Unused)] qid_t id, [Out] UserPtr<fs_quota_stat> addr);

    [Operation(QuotaCmds.Q_XGETQSTATV)]
    [return: Meaning(ArgumentKind.Zero)]
    long Q_XGETQSTATV([Meaning(ArgumentKind.Unused)] qid_t id, [InOut] UserPtr<fs_quota_statv> addr);
}
