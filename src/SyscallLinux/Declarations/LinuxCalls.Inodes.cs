using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>What a file is: status, permissions, owner, times.</content>
public partial class LinuxCalls
{
    // Status.

    /// <summary>stat(2); the name tells it from the older call that i386 keeps as oldstat.</summary>
    [Syscall(4, Ia32 = 106, TableName = "stat")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Newstat(SyscallContext context, [Path, Recorded(RecordedAs.Nothing)] ReadOnlyUserPtr<byte> filename, [Out] UserPtr<stat> statbuf);

    [Syscall(5, Ia32 = 108, TableName = "fstat")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Newfstat(SyscallContext context, [Fd] uint fd, [Out] UserPtr<stat> statbuf);

    [Syscall(6, Ia32 = 107, TableName = "lstat")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Newlstat(SyscallContext context, [Path, Recorded(RecordedAs.Nothing)] ReadOnlyUserPtr<byte> filename, [Out] UserPtr<stat> statbuf);

    [Syscall(262)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long NewfstatAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> filename,
        [Out] UserPtr<stat> statbuf,
        [Flags<AtFlags>] int flag);

    [Syscall(332, Ia32 = 383)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Statx(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> filename,
        [Flags<StatxFlags>] unsigned flags,
        [Flags<StatxMask>] uint mask,
        [Out] UserPtr<statx> buffer);

    [Syscall(137, Ia32 = 99)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOSYS), nameof(ENOTDIR), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Statfs(SyscallContext context, [Path] ReadOnlyUserPtr<byte> pathname, [Out] UserPtr<statfs> buf);

    [Syscall(138, Ia32 = 100)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOSYS), nameof(ENOTDIR), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fstatfs(SyscallContext context, [Fd] uint fd, [Out] UserPtr<statfs> buf);

    [Syscall(136, Ia32 = 62)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Ustat(SyscallContext context, [Meaning(ArgumentKind.Device)] unsigned dev, [Out] UserPtr<ustat> ubuf);

    // Permission.

    [Syscall(21, Ia32 = 33)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Access(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [Flags<AccessMode>] int mode);

    /// <summary>Three arguments: the C library emulates the flags of faccessat(3), or calls faccessat2.</summary>
    [Syscall(269, Ia32 = 307)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FaccessAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Flags<AccessMode>] int mode);

    [Syscall(439, Ia32 = 439)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Faccessat2(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Flags<AccessMode>] int mode,
        [Flags<FaccessatFlags>] int flags);

    [Syscall(90, Ia32 = 15)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Chmod(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [Mode] umode_t mode);

    [Syscall(91, Ia32 = 94)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fchmod(SyscallContext context, [Fd] uint fd, [Mode] umode_t mode);

    [Syscall(268, Ia32 = 306)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FchmodAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Mode] umode_t mode);

    [Syscall(452, Ia32 = 452)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fchmodat2(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Mode] umode_t mode,
        [Flags<AtFlags>] uint flags);

    // Owner.

    [Syscall(92, Ia32 = 212, Ia32TableName = "chown32")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Chown(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Uid)] uid_t user,
        [Meaning(ArgumentKind.Gid)] gid_t group);

    [Syscall(93, Ia32 = 207, Ia32TableName = "fchown32")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fchown(
        SyscallContext context,
        [Fd] uint fd,
        [Meaning(ArgumentKind.Uid)] uid_t user,
        [Meaning(ArgumentKind.Gid)] gid_t group);

    [Syscall(94, Ia32 = 198, Ia32TableName = "lchown32")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Lchown(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Uid)] uid_t user,
        [Meaning(ArgumentKind.Gid)] gid_t group);

    [Syscall(260, Ia32 = 298)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FchownAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Uid)] uid_t user,
        [Meaning(ArgumentKind.Gid)] gid_t group,
        [Flags<AtFlags>] int flag);

    // Times.

    [Syscall(132)]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(ENOENT), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Utime(SyscallContext context, [Path] UserPtr<byte> filename, [In, Nullable] UserPtr<utimbuf> times);

    [Syscall(235)]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(ENOENT), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Utimes(
        SyscallContext context,
        [Path] UserPtr<byte> filename,
        [Meaning(ArgumentKind.Array), In(Fixed = 2), Nullable] UserPtr<timeval> utimes);

    [Syscall(261)]
    [Errors(nameof(EBADF), nameof(ENOTDIR))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FutimesAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Array), In(Fixed = 2), Nullable] UserPtr<timeval> utimes);

    [Syscall(280, Ia32 = 412, Ia32TableName = "utimensat_time64")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOTDIR),
        nameof(EPERM), nameof(EROFS), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long UtimensAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Array), In(Fixed = 2), Nullable] UserPtr<timespec> utimes,
        [Flags<AtFlags>] int flags);

    // File attributes beyond the mode.

    [Syscall(468, Ia32 = 468, Name = "file_getattr")]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOTDIR), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FileGetattr(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true), Recorded(RecordedAs.Nothing)] ReadOnlyUserPtr<byte> filename,
        [Out(nameof(usize))] UserPtr<file_attr> ufattr,
        [Size] nuint usize,
        [Flags<FileAttrAtFlags>] uint at_flags);

    [Syscall(469, Ia32 = 469, Name = "file_setattr")]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FileSetattr(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true), Recorded(RecordedAs.Nothing)] ReadOnlyUserPtr<byte> filename,
        [In(nameof(usize))] UserPtr<file_attr> ufattr,
        [Size] nuint usize,
        [Flags<FileAttrAtFlags>] uint at_flags);
}
