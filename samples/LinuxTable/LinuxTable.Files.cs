using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Open files: opening, reading, writing, their offsets, sizes and caches.</content>
public sealed partial class LinuxTable
{
    // Opening and closing.

    [Syscall(2, Ia32 = 5)]
    public partial long Open(ReadOnlyUserPtr<byte> filename, int flags, umode_t mode);

    /// <summary>open(2) with <c>O_CREAT | O_WRONLY | O_TRUNC</c>.</summary>
    [Syscall(85, Ia32 = 8)]
    public partial long Creat(ReadOnlyUserPtr<byte> pathname, umode_t mode);

    [Syscall(257, Ia32 = 295)]
    public partial long OpenAt(int dfd, ReadOnlyUserPtr<byte> filename, int flags, umode_t mode);

    [Syscall(437, Ia32 = 437)]
    public partial long Openat2(int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<open_how> how, nuint usize);

    [Syscall(3, Ia32 = 6)]
    public partial long Close(uint fd);

    [Syscall(436, Ia32 = 436, Name = "close_range")]
    public partial long CloseRange(uint fd, uint max_fd, uint flags);

    // Reading and writing.

    [Syscall(0, Ia32 = 3)]
    public partial long Read(uint fd, UserPtr<byte> buf, nuint count);

    [Syscall(1, Ia32 = 4)]
    public partial long Write(uint fd, ReadOnlyUserPtr<byte> buf, nuint count);

    [Syscall(17)]
    public partial long Pread64(uint fd, UserPtr<byte> buf, nuint count, loff_t pos);

    [CompatSyscall(180, Name = "ia32_pread64", TableName = "pread64")]
    public partial long Ia32Pread64(uint fd, UserPtr<byte> ubuf, u32 count, [CompatArgU64] loff_t pos);

    [Syscall(18)]
    public partial long Pwrite64(uint fd, ReadOnlyUserPtr<byte> buf, nuint count, loff_t pos);

    [CompatSyscall(181, Name = "ia32_pwrite64", TableName = "pwrite64")]
    public partial long Ia32Pwrite64(uint fd, ReadOnlyUserPtr<byte> ubuf, u32 count, [CompatArgU64] loff_t pos);

    [Syscall(19, Ia32 = 145)]
    public partial long Readv(ulong fd, ReadOnlyUserPtr<iovec> vec, ulong vlen);

    [Syscall(20, Ia32 = 146)]
    public partial long Writev(ulong fd, ReadOnlyUserPtr<iovec> vec, ulong vlen);

    /// <summary>The position comes in two halves on every ABI; a 64-bit caller puts all of it in <c>pos_l</c>.</summary>
    [Syscall(295, Ia32 = 333)]
    public partial long Preadv(ulong fd, ReadOnlyUserPtr<iovec> vec, ulong vlen, ulong pos_l, ulong pos_h);

    [Syscall(296, Ia32 = 334)]
    public partial long Pwritev(ulong fd, ReadOnlyUserPtr<iovec> vec, ulong vlen, ulong pos_l, ulong pos_h);

    [Syscall(327, Ia32 = 378)]
    public partial long Preadv2(ulong fd, ReadOnlyUserPtr<iovec> vec, ulong vlen, ulong pos_l, ulong pos_h, rwf_t flags);

    [Syscall(328, Ia32 = 379)]
    public partial long Pwritev2(ulong fd, ReadOnlyUserPtr<iovec> vec, ulong vlen, ulong pos_l, ulong pos_h, rwf_t flags);

    // Moving data between files without a user buffer.

    /// <summary>Named for its 64-bit offset; the 64-bit table calls it plainly sendfile.</summary>
    [Syscall(40, Ia32 = 239, Ia32TableName = "sendfile64", TableName = "sendfile")]
    public partial long Sendfile64(int out_fd, int in_fd, UserPtr<loff_t> offset, nuint count);

    [Syscall(326, Ia32 = 377, Name = "copy_file_range")]
    public partial long CopyFileRange(int fd_in, UserPtr<loff_t> off_in, int fd_out, UserPtr<loff_t> off_out, nuint len, uint flags);

    [Syscall(275, Ia32 = 313)]
    public partial long Splice(int fd_in, UserPtr<loff_t> off_in, int fd_out, UserPtr<loff_t> off_out, nuint len, uint flags);

    [Syscall(276, Ia32 = 315)]
    public partial long Tee(int fdin, int fdout, nuint len, uint flags);

    [Syscall(278, Ia32 = 316)]
    public partial long Vmsplice(int fd, ReadOnlyUserPtr<iovec> uiov, ulong nr_segs, uint flags);

    // Offset and size.

    [Syscall(8, Ia32 = 19)]
    public partial long Lseek(uint fd, off_t offset, uint whence);

    [Syscall(76, Ia32 = 92)]
    public partial long Truncate(ReadOnlyUserPtr<byte> path, long length);

    [CompatSyscall(193, Name = "ia32_truncate64", TableName = "truncate64")]
    public partial long Ia32Truncate64(ReadOnlyUserPtr<byte> filename, [CompatArgU64] loff_t offset);

    [Syscall(77, Ia32 = 93)]
    public partial long Ftruncate(uint fd, off_t length);

    [CompatSyscall(194, Name = "ia32_ftruncate64", TableName = "ftruncate64")]
    public partial long Ia32Ftruncate64(uint fd, [CompatArgU64] loff_t offset);

    [Syscall(285)]
    public partial long Fallocate(int fd, int mode, loff_t offset, loff_t len);

    [CompatSyscall(324, Name = "ia32_fallocate", TableName = "fallocate")]
    public partial long Ia32Fallocate(int fd, int mode, [CompatArgU64] loff_t offset, [CompatArgU64] loff_t len);

    // Descriptors.

    [Syscall(32, Ia32 = 41)]
    public partial long Dup(uint fildes);

    [Syscall(33, Ia32 = 63)]
    public partial long Dup2(uint oldfd, uint newfd);

    [Syscall(292, Ia32 = 330)]
    public partial long Dup3(uint oldfd, uint newfd, int flags);

    [Syscall(72, Ia32 = 55)]
    public partial long Fcntl(uint fd, uint cmd, ulong arg);

    [Syscall(73, Ia32 = 143)]
    public partial long Flock(uint fd, uint cmd);

    [Syscall(16, Ia32 = 54)]
    public partial long Ioctl(uint fd, uint cmd, ulong arg);

    [Syscall(22, Ia32 = 42)]
    public partial long Pipe(UserPtr<int> fildes);

    [Syscall(293, Ia32 = 331)]
    public partial long Pipe2(UserPtr<int> fildes, int flags);

    // Write-back and page cache.

    [Syscall(162, Ia32 = 36)]
    public partial long Sync();

    [Syscall(306, Ia32 = 344)]
    public partial long Syncfs(int fd);

    [Syscall(74, Ia32 = 118)]
    public partial long Fsync(uint fd);

    [Syscall(75, Ia32 = 148)]
    public partial long Fdatasync(uint fd);

    [Syscall(277, Name = "sync_file_range")]
    public partial long SyncFileRange(int fd, loff_t offset, loff_t nbytes, uint flags);

    [CompatSyscall(314, Name = "ia32_sync_file_range", TableName = "sync_file_range")]
    public partial long Ia32SyncFileRange(int fd, [CompatArgU64] loff_t off, [CompatArgU64] loff_t n, int flags);

    [Syscall(187)]
    public partial long Readahead(int fd, loff_t offset, nuint count);

    [CompatSyscall(225, Name = "ia32_readahead", TableName = "readahead")]
    public partial long Ia32Readahead(int fd, [CompatArgU64] loff_t off, nuint count);

    [Syscall(221)]
    public partial long Fadvise64(int fd, loff_t offset, nuint len, int advice);

    [CompatSyscall(250, Name = "ia32_fadvise64", TableName = "fadvise64")]
    public partial long Ia32Fadvise64(int fd, [CompatArgU64] loff_t offset, nuint len, int advice);

    [CompatSyscall(272, Name = "ia32_fadvise64_64", TableName = "fadvise64_64")]
    public partial long Ia32Fadvise64_64(int fd, [CompatArgU64] loff_t offset, [CompatArgU64] loff_t len, int advice);

    [Syscall(451, Ia32 = 451)]
    public partial long Cachestat(uint fd, UserPtr<cachestat_range> cstat_range, UserPtr<cachestat> cstat, uint flags);
}
