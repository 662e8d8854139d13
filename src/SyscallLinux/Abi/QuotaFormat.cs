namespace SyscallKit.Linux.Abi;

/// <summary>Formats of quota files.</summary>
public enum QuotaFormat
{
    QFMT_VFS_OLD = 1,
    QFMT_VFS_V0 = 2,
    QFMT_OCFS2 = 3,
    QFMT_VFS_V1 = 4,
    QFMT_SHMEM = 5,
}
