using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Names in the file system: directories, links and what the caller's paths start from.</content>
public partial class LinuxCalls
{
    // Directories.

    [Syscall(83, Ia32 = 39)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(EMLINK),
        nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS),
        nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mkdir(SyscallContext context, [Path] ReadOnlyUserPtr<byte> pathname, [Mode] umode_t mode);

    [Syscall(258, Ia32 = 296)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(EMLINK),
        nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS),
        nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MkdirAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> pathname,
        [Mode] umode_t mode);

    [Syscall(84, Ia32 = 40)]
    [Errors(
        nameof(EACCES), nameof(EBUSY), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR), nameof(ENOTEMPTY), nameof(EEXIST), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Rmdir(SyscallContext context, [Path] ReadOnlyUserPtr<byte> pathname);

    /// <summary>The old record: the file's type hides behind the name's zero byte.</summary>
    [Syscall(78, Ia32 = 141)]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR))]
    [return: Size]
    public virtual partial long Getdents(
        SyscallContext context,
        [Fd] uint fd,
        [Meaning(ArgumentKind.Buffer), Out(nameof(count), Filled = Filled.Result)] UserPtr<linux_dirent> dirent,
        [Size] uint count);

    [Syscall(217, Ia32 = 220)]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR))]
    [return: Size]
    public virtual partial long Getdents64(
        SyscallContext context,
        [Fd] uint fd,
        [Meaning(ArgumentKind.Buffer), Out(nameof(count), Filled = Filled.Result)] UserPtr<linux_dirent64> dirent,
        [Size] uint count);

    // Links and names.

    [Syscall(86, Ia32 = 9)]
    [Errors(
        nameof(EACCES), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(EMLINK), nameof(ENAMETOOLONG),
        nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(EXDEV), nameof(EBADF),
        nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Link(SyscallContext context, [Path] ReadOnlyUserPtr<byte> oldname, [Path] ReadOnlyUserPtr<byte> newname);

    [Syscall(265, Ia32 = 303)]
    [Errors(
        nameof(EACCES), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(EMLINK), nameof(ENAMETOOLONG),
        nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(EXDEV), nameof(EBADF),
        nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long LinkAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int olddfd,
        [Path(nameof(olddfd))] ReadOnlyUserPtr<byte> oldname,
        [DirFd, Value<AtFd>] int newdfd,
        [Path(nameof(newdfd))] ReadOnlyUserPtr<byte> newname,
        [Flags<AtFlags>] int flags);

    [Syscall(87, Ia32 = 10)]
    [Errors(
        nameof(EACCES), nameof(EBUSY), nameof(EFAULT), nameof(EIO), nameof(EISDIR), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(EBADF), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Unlink(SyscallContext context, [Path] ReadOnlyUserPtr<byte> pathname);

    /// <summary>With <c>AT_REMOVEDIR</c> it is rmdir(2).</summary>
    [Syscall(263, Ia32 = 301)]
    [Errors(
        nameof(EACCES), nameof(EBUSY), nameof(EFAULT), nameof(EIO), nameof(EISDIR), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(EBADF), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long UnlinkAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> pathname,
        [Flags<UnlinkatFlags>] int flag);

    [Syscall(88, Ia32 = 83)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG),
        nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Symlink(SyscallContext context, [Path] ReadOnlyUserPtr<byte> oldname, [Path] ReadOnlyUserPtr<byte> newname);

    [Syscall(266, Ia32 = 304)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG),
        nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SymlinkAt(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> oldname,
        [DirFd, Value<AtFd>] int newdfd,
        [Path(nameof(newdfd))] ReadOnlyUserPtr<byte> newname);

    [Syscall(89, Ia32 = 85)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR))]
    [return: Size]
    public virtual partial long Readlink(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> path,
        [Out(nameof(bufsiz), Filled = Filled.Result)] UserPtr<byte> buf,
        [Size] int bufsiz);

    [Syscall(267, Ia32 = 305)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTDIR))]
    [return: Size]
    public virtual partial long ReadlinkAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> pathname,
        [Out(nameof(bufsiz), Filled = Filled.Result)] UserPtr<byte> buf,
        [Size] int bufsiz);

    [Syscall(82, Ia32 = 38)]
    [Errors(
        nameof(EACCES), nameof(EBUSY), nameof(EDQUOT), nameof(EFAULT), nameof(EINVAL), nameof(EISDIR), nameof(ELOOP), nameof(EMLINK),
        nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(ENOTEMPTY), nameof(EEXIST),
        nameof(EPERM), nameof(EROFS), nameof(EXDEV), nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Rename(SyscallContext context, [Path] ReadOnlyUserPtr<byte> oldname, [Path] ReadOnlyUserPtr<byte> newname);

    [Syscall(264, Ia32 = 302)]
    [Errors(
        nameof(EACCES), nameof(EBUSY), nameof(EDQUOT), nameof(EFAULT), nameof(EINVAL), nameof(EISDIR), nameof(ELOOP), nameof(EMLINK),
        nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(ENOTEMPTY), nameof(EEXIST),
        nameof(EPERM), nameof(EROFS), nameof(EXDEV), nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RenameAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int olddfd,
        [Path(nameof(olddfd))] ReadOnlyUserPtr<byte> oldname,
        [DirFd, Value<AtFd>] int newdfd,
        [Path(nameof(newdfd))] ReadOnlyUserPtr<byte> newname);

    [Syscall(316, Ia32 = 353)]
    [Errors(
        nameof(EACCES), nameof(EBUSY), nameof(EDQUOT), nameof(EFAULT), nameof(EINVAL), nameof(EISDIR), nameof(ELOOP), nameof(EMLINK),
        nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(ENOTEMPTY), nameof(EEXIST),
        nameof(EPERM), nameof(EROFS), nameof(EXDEV), nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Renameat2(
        SyscallContext context,
        [DirFd, Value<AtFd>] int olddfd,
        [Path(nameof(olddfd))] ReadOnlyUserPtr<byte> oldname,
        [DirFd, Value<AtFd>] int newdfd,
        [Path(nameof(newdfd))] ReadOnlyUserPtr<byte> newname,
        [Flags<Renameat2Flags>] uint flags);

    [Syscall(133, Ia32 = 14)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG),
        nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mknod(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [Mode] umode_t mode,
        [Meaning(ArgumentKind.Device)] unsigned dev);

    [Syscall(259, Ia32 = 297)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EDQUOT), nameof(EEXIST), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG),
        nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MknodAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Mode] umode_t mode,
        [Meaning(ArgumentKind.Device)] uint dev);

    // Where the caller stands.

    /// <summary>Returns the length of the path with its zero byte, where the C library returns the buffer.</summary>
    [Syscall(79, Ia32 = 183)]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EINVAL), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ERANGE))]
    [return: Size]
    public virtual partial long GetCwd(
        SyscallContext context,
        [Meaning(ArgumentKind.Path), Out(nameof(size), Filled = Filled.Result)] UserPtr<byte> buf,
        [Size] ulong size);

    [Syscall(80, Ia32 = 12)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOTDIR),
        nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Chdir(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename);

    [Syscall(81, Ia32 = 133)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOTDIR),
        nameof(EBADF))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fchdir(SyscallContext context, [Fd] uint fd);

    [Syscall(161, Ia32 = 61)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EIO), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOTDIR),
        nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Chroot(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename);

    [Syscall(95, Ia32 = 60)]
    [return: Mode]
    public virtual partial long Umask(SyscallContext context, [Mode] int mask);

    // Files by handle.

    [Syscall(303, Ia32 = 341, Name = "name_to_handle_at")]
    [Errors(
        nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EOVERFLOW), nameof(EBADF),
        nameof(ELOOP), nameof(EPERM), nameof(ESTALE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long NameToHandleAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> name,
        [InOut(LengthField = nameof(file_handle.handle_bytes))] UserPtr<file_handle> handle,
        [CType("void *"), Out] UserPtr<int> mnt_id,
        [Flags<HandleAtFlags>] int flag);

    [Syscall(304, Ia32 = 342, Name = "open_by_handle_at")]
    [Errors(
        nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EOVERFLOW), nameof(EBADF),
        nameof(ELOOP), nameof(EPERM), nameof(ESTALE))]
    [return: Fd]
    public virtual partial long OpenByHandleAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int mountdirfd,
        [In(LengthField = nameof(file_handle.handle_bytes))] UserPtr<file_handle> handle,
        [Flags<OpenFlags>] int flags);
}
