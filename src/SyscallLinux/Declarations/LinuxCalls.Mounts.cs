using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Mounts, file-system types, quotas and swap.</content>
public partial class LinuxCalls
{
    // One call for everything.

    [Syscall(165, Ia32 = 21)]
    [Errors(
        nameof(EACCES), nameof(EROFS), nameof(EBUSY), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG),
        nameof(ENODEV), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(ENOTBLK), nameof(ENOTDIR), nameof(ENXIO), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mount(
        SyscallContext context,
        [CString, Nullable] UserPtr<byte> dev_name,
        [Path] UserPtr<byte> dir_name,
        [CString, Nullable(Sometimes = true)] UserPtr<byte> type,
        [Flags<MountFlags>] ulong flags,
        [CString, Nullable] UserPtr data);

    /// <summary>Named umount2 in the table: the form with flags; i386 also has the one without.</summary>
    [Syscall(166, Ia32 = 52, TableName = "umount2")]
    [Errors(
        nameof(EAGAIN), nameof(EBUSY), nameof(EFAULT), nameof(EINVAL), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Umount(SyscallContext context, [Path] UserPtr<byte> name, [Flags<UmountFlags>] int flags);

    [Syscall(155, Ia32 = 217, Name = "pivot_root")]
    [Errors(nameof(EBUSY), nameof(EINVAL), nameof(ENOTDIR), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long PivotRoot(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> new_root,
        [Path] ReadOnlyUserPtr<byte> put_old);

    // Step by step.

    [Syscall(430, Ia32 = 430)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long Fsopen(SyscallContext context, [CString] ReadOnlyUserPtr<byte> _fs_name, [Flags<FsopenFlags>] uint flags);

    [Syscall(431, Ia32 = 431)]
    [Operations<IFsconfigOperations>(nameof(cmd))]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EBUSY), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOTBLK), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(ENXIO), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fsconfig(
        SyscallContext context,
        [Fd] int fd,
        [Value<FsconfigCmds>] uint cmd,
        [CString, Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> _key,
        [DependsOn(nameof(cmd)), Nullable(Sometimes = true)] ReadOnlyUserPtr _value,
        [DependsOn(nameof(cmd))] int aux);

    [Syscall(432, Ia32 = 432)]
    [Errors(nameof(EBUSY), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOSPC), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long Fsmount(
        SyscallContext context,
        [Fd] int fs_fd,
        [Flags<FsmountFlags>] uint flags,
        [Flags<MountAttrFlags>] uint attr_flags);

    [Syscall(433, Ia32 = 433)]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE),
        nameof(ENOENT), nameof(ENOTDIR), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long Fspick(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> path,
        [Flags<FspickFlags>] uint flags);

    [Syscall(428, Ia32 = 428, Name = "open_tree")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE),
        nameof(ENOENT), nameof(ENOTDIR), nameof(ENOSPC), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long OpenTree(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Flags<OpenTreeFlags>] unsigned flags);

    [Syscall(467, Ia32 = 467, Name = "open_tree_attr")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE),
        nameof(ENOENT), nameof(ENOTDIR), nameof(ENOSPC), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long OpenTreeAttr(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Flags<OpenTreeFlags>] unsigned flags,
        [In(nameof(usize)), Nullable(Sometimes = true)] UserPtr<mount_attr> uattr,
        [Size] nuint usize);

    [Syscall(429, Ia32 = 429, Name = "move_mount")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOTDIR),
        nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MoveMount(
        SyscallContext context,
        [DirFd, Value<AtFd>] int from_dfd,
        [Path(nameof(from_dfd))] ReadOnlyUserPtr<byte> from_pathname,
        [DirFd, Value<AtFd>] int to_dfd,
        [Path(nameof(to_dfd))] ReadOnlyUserPtr<byte> to_pathname,
        [Flags<MoveMountFlags>] uint flags);

    [Syscall(442, Ia32 = 442, Name = "mount_setattr")]
    [Errors(nameof(EBADF), nameof(EBUSY), nameof(EINVAL), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MountSetattr(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> path,
        [Flags<MountSetattrFlags>] uint flags,
        [In(nameof(usize))] UserPtr<mount_attr> uattr,
        [Size] nuint usize);

    // Asking.

    [Syscall(457, Ia32 = 457)]
    [Errors(nameof(EPERM), nameof(EFAULT), nameof(EINVAL), nameof(EBADF), nameof(E2BIG), nameof(EOVERFLOW), nameof(ENOENT), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Statmount(
        SyscallContext context,
        [In(LengthField = nameof(mnt_id_req.size))] ReadOnlyUserPtr<mnt_id_req> req,
        [Out(nameof(bufsize))] UserPtr<statmount> buf,
        [Size] nuint bufsize,
        [Flags<StatmountFlags>] uint flags);

    [Syscall(458, Ia32 = 458)]
    [Errors(nameof(EPERM), nameof(EFAULT), nameof(EINVAL), nameof(E2BIG), nameof(ENOENT), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Listmount(
        SyscallContext context,
        [In(LengthField = nameof(mnt_id_req.size))] ReadOnlyUserPtr<mnt_id_req> req,
        [Out(nameof(nr_mnt_ids), Filled = Filled.Result)] UserPtr<u64> mnt_ids,
        [Meaning(ArgumentKind.Count)] nuint nr_mnt_ids,
        [Flags<ListmountFlags>] uint flags);

    [Syscall(139, Ia32 = 135)]
    [Operations<ISysfsOperations>(nameof(option))]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Sysfs(
        SyscallContext context,
        [Value<SysfsOption>] int option,
        [DependsOn(nameof(option))] ulong arg1,
        [DependsOn(nameof(option))] ulong arg2);

    // Quotas, accounting and swap.

    [Syscall(179, Ia32 = 131)]
    [Operations<IQuotactlOperations>(nameof(cmd), Mask = 0xffffff00)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOSYS), nameof(ENOTBLK), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Quotactl(
        SyscallContext context,
        [Value<QuotaCmds>] uint cmd,
        [Path, Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> special,
        [DependsOn(nameof(cmd))] qid_t id,
        [DependsOn(nameof(cmd))] UserPtr addr);

    [Syscall(443, Ia32 = 443, Name = "quotactl_fd")]
    [Operations<IQuotactlFdOperations>(nameof(cmd), Mask = 0xffffff00)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOSYS), nameof(ENOTBLK), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long QuotactlFd(
        SyscallContext context,
        [Fd] uint fd,
        [Value<QuotaCmds>] uint cmd,
        [DependsOn(nameof(cmd))] qid_t id,
        [DependsOn(nameof(cmd))] UserPtr addr);

    [Syscall(163, Ia32 = 51)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EIO), nameof(EISDIR), nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENFILE), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOSYS), nameof(ENOTDIR), nameof(EPERM), nameof(EROFS), nameof(EUSERS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Acct(SyscallContext context, [Path, Nullable] ReadOnlyUserPtr<byte> name);

    [Syscall(167, Ia32 = 87)]
    [Errors(nameof(EBUSY), nameof(EINVAL), nameof(ENFILE), nameof(ENOENT), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Swapon(SyscallContext context, [Path] ReadOnlyUserPtr<byte> specialfile, [Flags<SwapFlags>] int swap_flags);

    [Syscall(168, Ia32 = 115)]
    [Errors(nameof(EBUSY), nameof(EINVAL), nameof(ENFILE), nameof(ENOENT), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Swapoff(SyscallContext context, [Path] ReadOnlyUserPtr<byte> specialfile);
}
