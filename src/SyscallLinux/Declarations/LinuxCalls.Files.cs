using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Open files: opening, reading, writing, their offsets, sizes and caches.</content>
public partial class LinuxCalls
{
    // Opening and closing.

    [Syscall(2, Ia32 = 5)]
    [Operations<IOpenOperations>(nameof(flags), AreBits = true)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EBUSY), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EFBIG), nameof(EOVERFLOW),
        nameof(EINTR), nameof(EINVAL), nameof(EISDIR), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE), nameof(ENODEV),
        nameof(ENXIO), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS),
        nameof(ETXTBSY), nameof(EWOULDBLOCK))]
    [return: Fd]
    public virtual partial long Open(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [Flags<OpenFlags>] int flags,
        [Mode] umode_t mode);

    /// <summary>open(2) with <c>O_CREAT | O_WRONLY | O_TRUNC</c>.</summary>
    [Syscall(85, Ia32 = 8)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EBUSY), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EFBIG), nameof(EOVERFLOW),
        nameof(EINTR), nameof(EINVAL), nameof(EISDIR), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE), nameof(ENODEV),
        nameof(ENXIO), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS),
        nameof(ETXTBSY), nameof(EWOULDBLOCK))]
    [return: Fd]
    public virtual partial long Creat(SyscallContext context, [Path] ReadOnlyUserPtr<byte> pathname, [Mode] umode_t mode);

    [Syscall(257, Ia32 = 295)]
    [Operations<IOpenOperations>(nameof(flags), AreBits = true)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EBUSY), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EFBIG), nameof(EOVERFLOW),
        nameof(EINTR), nameof(EINVAL), nameof(EISDIR), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE), nameof(ENODEV),
        nameof(ENXIO), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS),
        nameof(ETXTBSY), nameof(EWOULDBLOCK))]
    [return: Fd]
    public virtual partial long OpenAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Flags<OpenFlags>, RecordedFlags<RecordedOpenFlags>] int flags,
        [Mode] umode_t mode);

    [Syscall(437, Ia32 = 437)]
    [Errors(nameof(E2BIG), nameof(EAGAIN), nameof(EINVAL), nameof(ELOOP), nameof(EXDEV))]
    [return: Fd]
    public virtual partial long Openat2(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [In(nameof(usize))] UserPtr<open_how> how,
        [Size] nuint usize);

    [Syscall(3, Ia32 = 6)]
    [Errors(nameof(EBADF), nameof(EINTR), nameof(EIO), nameof(ENOSPC), nameof(EDQUOT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Close(SyscallContext context, [Fd] uint fd);

    [Syscall(436, Ia32 = 436, Name = "close_range")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long CloseRange(SyscallContext context, [Fd] uint fd, [Fd] uint max_fd, [Flags<CloseRangeFlags>] uint flags);

    // Reading and writing.

    [Syscall(0, Ia32 = 3)]
    [Errors(nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR))]
    [return: Size]
    public virtual partial long Read(
        SyscallContext context,
        [Fd] uint fd,
        [Out(nameof(count), Filled = Filled.Result)] UserPtr<byte> buf,
        [Size] nuint count);

    [Syscall(1, Ia32 = 4)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EDESTADDRREQ), nameof(EDQUOT), nameof(EFAULT), nameof(EFBIG),
        nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(ENOSPC), nameof(EPERM), nameof(EPIPE))]
    [return: Size]
    public virtual partial long Write(
        SyscallContext context,
        [Fd] uint fd,
        [In(nameof(count))] ReadOnlyUserPtr<byte> buf,
        [Size] nuint count);

    [Syscall(17)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR),
        nameof(ENXIO), nameof(EOVERFLOW), nameof(ESPIPE))]
    [return: Size]
    public virtual partial long Pread64(
        SyscallContext context,
        [Fd] uint fd,
        [Out(nameof(count), Filled = Filled.Result)] UserPtr<byte> buf,
        [Size] nuint count,
        [Offset] loff_t pos);

    [CompatSyscall(180, Name = "ia32_pread64", TableName = "pread64")]
    public virtual partial long Ia32Pread64(SyscallContext context, uint fd, UserPtr<byte> ubuf, u32 count, [CompatArgU64] loff_t pos);

    [Syscall(18)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EDESTADDRREQ), nameof(EDQUOT), nameof(EFAULT), nameof(EFBIG),
        nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(ENOSPC), nameof(EPERM), nameof(EPIPE), nameof(ENXIO), nameof(EOVERFLOW),
        nameof(ESPIPE))]
    [return: Size]
    public virtual partial long Pwrite64(
        SyscallContext context,
        [Fd] uint fd,
        [In(nameof(count))] ReadOnlyUserPtr<byte> buf,
        [Size] nuint count,
        [Offset] loff_t pos);

    [CompatSyscall(181, Name = "ia32_pwrite64", TableName = "pwrite64")]
    public virtual partial long Ia32Pwrite64(
        SyscallContext context,
        uint fd,
        ReadOnlyUserPtr<byte> ubuf,
        u32 count,
        [CompatArgU64] loff_t pos);

    [Syscall(19, Ia32 = 145)]
    [Errors(nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR))]
    [return: Size]
    public virtual partial long Readv(
        SyscallContext context,
        [Fd] ulong fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Filled = Filled.Result, Data = Direction.Out)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] ulong vlen);

    [Syscall(20, Ia32 = 146)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EDESTADDRREQ), nameof(EDQUOT), nameof(EFAULT), nameof(EFBIG),
        nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(ENOSPC), nameof(EPERM), nameof(EPIPE))]
    [return: Size]
    public virtual partial long Writev(
        SyscallContext context,
        [Fd] ulong fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Data = Direction.In)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] ulong vlen);

    /// <summary>The position comes in two halves on every ABI; a 64-bit caller puts all of it in <c>pos_l</c>.</summary>
    [Syscall(295, Ia32 = 333)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR),
        nameof(EOPNOTSUPP), nameof(ESPIPE), nameof(EOVERFLOW))]
    [return: Size]
    public virtual partial long Preadv(
        SyscallContext context,
        [Fd] ulong fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Filled = Filled.Result, Data = Direction.Out)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] ulong vlen,
        [Offset] ulong pos_l,
        [Meaning(ArgumentKind.Unused)] ulong pos_h);

    [Syscall(296, Ia32 = 334)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EDESTADDRREQ), nameof(EDQUOT), nameof(EFAULT), nameof(EFBIG),
        nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(ENOSPC), nameof(EPERM), nameof(EPIPE), nameof(EOPNOTSUPP), nameof(ESPIPE),
        nameof(EOVERFLOW))]
    [return: Size]
    public virtual partial long Pwritev(
        SyscallContext context,
        [Fd] ulong fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Data = Direction.In)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] ulong vlen,
        [Offset] ulong pos_l,
        [Meaning(ArgumentKind.Unused)] ulong pos_h);

    [Syscall(327, Ia32 = 378)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR),
        nameof(EOPNOTSUPP), nameof(ESPIPE), nameof(EOVERFLOW))]
    [return: Size]
    public virtual partial long Preadv2(
        SyscallContext context,
        [Fd] ulong fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Filled = Filled.Result, Data = Direction.Out)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] ulong vlen,
        [Offset] ulong pos_l,
        [Meaning(ArgumentKind.Unused)] ulong pos_h,
        [Flags<RwfFlags>] rwf_t flags);

    [Syscall(328, Ia32 = 379)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(EDESTADDRREQ), nameof(EDQUOT), nameof(EFAULT), nameof(EFBIG),
        nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(ENOSPC), nameof(EPERM), nameof(EPIPE), nameof(EOPNOTSUPP), nameof(ESPIPE),
        nameof(EOVERFLOW))]
    [return: Size]
    public virtual partial long Pwritev2(
        SyscallContext context,
        [Fd] ulong fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Data = Direction.In)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] ulong vlen,
        [Offset] ulong pos_l,
        [Meaning(ArgumentKind.Unused)] ulong pos_h,
        [Flags<RwfFlags>] rwf_t flags);

    // Moving data between files without a user buffer.

    /// <summary>Named for its 64-bit offset; the 64-bit table calls it plainly sendfile.</summary>
    [Syscall(40, Ia32 = 239, Ia32TableName = "sendfile64", TableName = "sendfile")]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ENOMEM), nameof(EOVERFLOW), nameof(ESPIPE))]
    [return: Size]
    public virtual partial long Sendfile64(
        SyscallContext context,
        [Fd] int out_fd,
        [Fd] int in_fd,
        [InOut, Nullable] UserPtr<loff_t> offset,
        [Size] nuint count);

    [Syscall(326, Ia32 = 377, Name = "copy_file_range")]
    [Errors(
        nameof(EBADF), nameof(EFBIG), nameof(EINVAL), nameof(EIO), nameof(EISDIR), nameof(ENOMEM), nameof(ENOSPC), nameof(EOPNOTSUPP),
        nameof(EOVERFLOW), nameof(EPERM), nameof(ETXTBSY), nameof(EXDEV))]
    [return: Size]
    public virtual partial long CopyFileRange(
        SyscallContext context,
        [Fd] int fd_in,
        [InOut, Nullable] UserPtr<loff_t> off_in,
        [Fd] int fd_out,
        [InOut, Nullable] UserPtr<loff_t> off_out,
        [Size] nuint len,
        [Flags<None>] uint flags);

    [Syscall(275, Ia32 = 313)]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EINVAL), nameof(ENOMEM), nameof(ESPIPE))]
    [return: Size]
    public virtual partial long Splice(
        SyscallContext context,
        [Fd] int fd_in,
        [InOut, Nullable] UserPtr<loff_t> off_in,
        [Fd] int fd_out,
        [InOut, Nullable] UserPtr<loff_t> off_out,
        [Size] nuint len,
        [Flags<SpliceFlags>] uint flags);

    [Syscall(276, Ia32 = 315)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM))]
    [return: Size]
    public virtual partial long Tee(
        SyscallContext context,
        [Fd] int fdin,
        [Fd] int fdout,
        [Size] nuint len,
        [Flags<SpliceFlags>] uint flags);

    [Syscall(278, Ia32 = 316)]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EINVAL), nameof(ENOMEM))]
    [return: Size]
    public virtual partial long Vmsplice(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(nr_segs), Data = Direction.InOut)] ReadOnlyUserPtr<iovec> uiov,
        [Meaning(ArgumentKind.Count)] ulong nr_segs,
        [Flags<SpliceFlags>] uint flags);

    // Offset and size.

    [Syscall(8, Ia32 = 19)]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(ENXIO), nameof(EOVERFLOW), nameof(ESPIPE))]
    [return: Offset]
    public virtual partial long Lseek(SyscallContext context, [Fd] uint fd, [Offset] off_t offset, [Value<SeekWhence>] uint whence);

    [Syscall(76, Ia32 = 92)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EFBIG), nameof(ENOSPC), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR),
        nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(ETXTBSY), nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Truncate(SyscallContext context, [Path] ReadOnlyUserPtr<byte> path, [Offset] long length);

    [CompatSyscall(193, Name = "ia32_truncate64", TableName = "truncate64")]
    public virtual partial long Ia32Truncate64(SyscallContext context, ReadOnlyUserPtr<byte> filename, [CompatArgU64] loff_t offset);

    [Syscall(77, Ia32 = 93)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EFBIG), nameof(ENOSPC), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(EISDIR),
        nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(ETXTBSY), nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Ftruncate(SyscallContext context, [Fd] uint fd, [Offset] off_t length);

    [CompatSyscall(194, Name = "ia32_ftruncate64", TableName = "ftruncate64")]
    public virtual partial long Ia32Ftruncate64(SyscallContext context, uint fd, [CompatArgU64] loff_t offset);

    [Syscall(285)]
    [Errors(
        nameof(EBADF), nameof(EFBIG), nameof(EINTR), nameof(EINVAL), nameof(EIO), nameof(ENODEV), nameof(ENOSPC), nameof(ENOSYS),
        nameof(EOPNOTSUPP), nameof(EPERM), nameof(ESPIPE), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fallocate(
        SyscallContext context,
        [Fd] int fd,
        [Flags<FallocateMode>] int mode,
        [Offset] loff_t offset,
        [Offset] loff_t len);

    [CompatSyscall(324, Name = "ia32_fallocate", TableName = "fallocate")]
    public virtual partial long Ia32Fallocate(
        SyscallContext context,
        int fd,
        int mode,
        [CompatArgU64] loff_t offset,
        [CompatArgU64] loff_t len);

    // Descriptors.

    [Syscall(32, Ia32 = 41)]
    [Errors(nameof(EBADF), nameof(EBUSY), nameof(EINTR), nameof(EINVAL), nameof(EMFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Dup(SyscallContext context, [Fd] uint fildes);

    [Syscall(33, Ia32 = 63)]
    [Errors(nameof(EBADF), nameof(EBUSY), nameof(EINTR), nameof(EINVAL), nameof(EMFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Dup2(SyscallContext context, [Fd] uint oldfd, [Fd] uint newfd);

    [Syscall(292, Ia32 = 330)]
    [Errors(nameof(EBADF), nameof(EBUSY), nameof(EINTR), nameof(EINVAL), nameof(EMFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Dup3(SyscallContext context, [Fd] uint oldfd, [Fd] uint newfd, [Flags<Dup3Flags>] int flags);

    [Syscall(72, Ia32 = 55)]
    [Operations<IFcntlOperations>(nameof(cmd))]
    [Errors(nameof(EACCES), nameof(EAGAIN), nameof(EBADF), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Fcntl(
        SyscallContext context,
        [Fd] uint fd,
        [Value<FcntlCmds>] uint cmd,
        [DependsOn(nameof(cmd))] ulong arg);

    [Syscall(73, Ia32 = 143)]
    [Errors(nameof(EBADF), nameof(EINTR), nameof(EINVAL), nameof(ENOLCK), nameof(EWOULDBLOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Flock(SyscallContext context, [Fd] uint fd, [Flags<FlockOp>] uint cmd);

    [Syscall(16, Ia32 = 54)]
    [Operations<IIoctlOperations>(nameof(cmd))]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOTTY))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Ioctl(
        SyscallContext context,
        [Fd] uint fd,
        [Value<IoctlCmds>] uint cmd,
        [DependsOn(nameof(cmd))] ulong arg);

    [Syscall(22, Ia32 = 42)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOPKG))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Pipe(SyscallContext context, [Out(Fixed = 2)] UserPtr<int> fildes);

    [Syscall(293, Ia32 = 331)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOPKG))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Pipe2(SyscallContext context, [Out(Fixed = 2)] UserPtr<int> fildes, [Flags<Pipe2Flags>] int flags);

    // Write-back and page cache.

    [Syscall(162, Ia32 = 36)]
    [Errors(nameof(EBADF), nameof(EIO), nameof(ENOSPC), nameof(EDQUOT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Sync(SyscallContext context);

    [Syscall(306, Ia32 = 344)]
    [Errors(nameof(EBADF), nameof(EIO), nameof(ENOSPC), nameof(EDQUOT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Syncfs(SyscallContext context, [Fd] int fd);

    [Syscall(74, Ia32 = 118)]
    [Errors(nameof(EBADF), nameof(EINTR), nameof(EIO), nameof(ENOSPC), nameof(EROFS), nameof(EINVAL), nameof(EDQUOT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fsync(SyscallContext context, [Fd] uint fd);

    [Syscall(75, Ia32 = 148)]
    [Errors(nameof(EBADF), nameof(EINTR), nameof(EIO), nameof(ENOSPC), nameof(EROFS), nameof(EINVAL), nameof(EDQUOT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fdatasync(SyscallContext context, [Fd] uint fd);

    [Syscall(277, Name = "sync_file_range")]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(EIO), nameof(ENOMEM), nameof(ENOSPC), nameof(ESPIPE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SyncFileRange(
        SyscallContext context,
        [Fd] int fd,
        [Offset] loff_t offset,
        [Offset] loff_t nbytes,
        [Flags<SyncFileRangeFlags>] uint flags);

    [CompatSyscall(314, Name = "ia32_sync_file_range", TableName = "sync_file_range")]
    public virtual partial long Ia32SyncFileRange(
        SyscallContext context,
        int fd,
        [CompatArgU64] loff_t off,
        [CompatArgU64] loff_t n,
        int flags);

    [Syscall(187)]
    [Errors(nameof(EBADF), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Readahead(SyscallContext context, [Fd] int fd, [Offset] loff_t offset, [Size] nuint count);

    [CompatSyscall(225, Name = "ia32_readahead", TableName = "readahead")]
    public virtual partial long Ia32Readahead(SyscallContext context, int fd, [CompatArgU64] loff_t off, nuint count);

    [Syscall(221)]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(ESPIPE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fadvise64(
        SyscallContext context,
        [Fd] int fd,
        [Offset] loff_t offset,
        [Size] nuint len,
        [Value<FadviseAdvice>] int advice);

    [CompatSyscall(250, Name = "ia32_fadvise64", TableName = "fadvise64")]
    public virtual partial long Ia32Fadvise64(SyscallContext context, int fd, [CompatArgU64] loff_t offset, nuint len, int advice);

    [CompatSyscall(272, Name = "ia32_fadvise64_64", TableName = "fadvise64_64")]
    public virtual partial long Ia32Fadvise64_64(
        SyscallContext context,
        int fd,
        [CompatArgU64] loff_t offset,
        [CompatArgU64] loff_t len,
        int advice);

    [Syscall(451, Ia32 = 451)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EBADF), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Cachestat(
        SyscallContext context,
        [Fd] uint fd,
        [In] UserPtr<cachestat_range> cstat_range,
        [Out] UserPtr<cachestat> cstat,
        [Flags<None>] uint flags);
}
