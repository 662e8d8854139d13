using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Extended attributes.</content>
public partial class LinuxCalls
{
    // Reading.

    [Syscall(191, Ia32 = 229)]
    [Errors(nameof(E2BIG), nameof(ENODATA), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Size]
    public virtual partial long Getxattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [CString] ReadOnlyUserPtr<byte> name,
        [Out(nameof(size), Filled = Filled.Result)] UserPtr value,
        [Size] nuint size);

    [Syscall(192, Ia32 = 230)]
    [Errors(nameof(E2BIG), nameof(ENODATA), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Size]
    public virtual partial long Lgetxattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [CString] ReadOnlyUserPtr<byte> name,
        [Out(nameof(size), Filled = Filled.Result)] UserPtr value,
        [Size] nuint size);

    [Syscall(193, Ia32 = 231)]
    [Errors(nameof(E2BIG), nameof(ENODATA), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Size]
    public virtual partial long Fgetxattr(
        SyscallContext context,
        [Fd] int fd,
        [CString] ReadOnlyUserPtr<byte> name,
        [Out(nameof(size), Filled = Filled.Result)] UserPtr value,
        [Size] nuint size);

    [Syscall(464, Ia32 = 464)]
    [Errors(
        nameof(E2BIG), nameof(ENODATA), nameof(EOPNOTSUPP), nameof(ERANGE), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT),
        nameof(ENOTDIR), nameof(ENAMETOOLONG), nameof(ELOOP), nameof(EACCES))]
    [return: Size]
    public virtual partial long GetxattrAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> pathname,
        [Flags<XattrAtFlags>] uint at_flags,
        [CString] ReadOnlyUserPtr<byte> name,
        [In(nameof(usize), Filled = Filled.Result, Data = Direction.Out)] UserPtr<xattr_args> uargs,
        [Size] nuint usize);

    // Writing.

    [Syscall(188, Ia32 = 226)]
    [Errors(nameof(EDQUOT), nameof(EEXIST), nameof(ENODATA), nameof(ENOSPC), nameof(EOPNOTSUPP), nameof(EPERM), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Setxattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [CString] ReadOnlyUserPtr<byte> name,
        [In(nameof(size))] ReadOnlyUserPtr value,
        [Size] nuint size,
        [Flags<XattrFlags>] int flags);

    [Syscall(189, Ia32 = 227)]
    [Errors(nameof(EDQUOT), nameof(EEXIST), nameof(ENODATA), nameof(ENOSPC), nameof(EOPNOTSUPP), nameof(EPERM), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Lsetxattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [CString] ReadOnlyUserPtr<byte> name,
        [In(nameof(size))] ReadOnlyUserPtr value,
        [Size] nuint size,
        [Flags<XattrFlags>] int flags);

    [Syscall(190, Ia32 = 228)]
    [Errors(nameof(EDQUOT), nameof(EEXIST), nameof(ENODATA), nameof(ENOSPC), nameof(EOPNOTSUPP), nameof(EPERM), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fsetxattr(
        SyscallContext context,
        [Fd] int fd,
        [CString] ReadOnlyUserPtr<byte> name,
        [In(nameof(size))] ReadOnlyUserPtr value,
        [Size] nuint size,
        [Flags<XattrFlags>] int flags);

    [Syscall(463, Ia32 = 463)]
    [Errors(
        nameof(EDQUOT), nameof(EEXIST), nameof(ENODATA), nameof(ENOSPC), nameof(EOPNOTSUPP), nameof(EPERM), nameof(ERANGE), nameof(EBADF),
        nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR), nameof(ENAMETOOLONG), nameof(ELOOP), nameof(EACCES),
        nameof(E2BIG))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetxattrAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> pathname,
        [Flags<XattrAtFlags>] uint at_flags,
        [CString] ReadOnlyUserPtr<byte> name,
        [In(nameof(usize), Data = Direction.In)] ReadOnlyUserPtr<xattr_args> uargs,
        [Size] nuint usize);

    // Listing.

    [Syscall(194, Ia32 = 232)]
    [Errors(nameof(E2BIG), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Size]
    public virtual partial long Listxattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [Out(nameof(size), Filled = Filled.Result), Recorded(RecordedAs.String)] UserPtr<byte> list,
        [Size] nuint size);

    [Syscall(195, Ia32 = 233)]
    [Errors(nameof(E2BIG), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Size]
    public virtual partial long Llistxattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [Out(nameof(size), Filled = Filled.Result), Recorded(RecordedAs.String)] UserPtr<byte> list,
        [Size] nuint size);

    [Syscall(196, Ia32 = 234)]
    [Errors(nameof(E2BIG), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Size]
    public virtual partial long Flistxattr(
        SyscallContext context,
        [Fd] int fd,
        [Out(nameof(size), Filled = Filled.Result), Recorded(RecordedAs.String)] UserPtr<byte> list,
        [Size] nuint size);

    [Syscall(465, Ia32 = 465)]
    [Errors(
        nameof(E2BIG), nameof(EOPNOTSUPP), nameof(ERANGE), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR),
        nameof(ENAMETOOLONG), nameof(ELOOP), nameof(EACCES))]
    [return: Size]
    public virtual partial long ListxattrAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> pathname,
        [Flags<XattrAtFlags>] uint at_flags,
        [Out(nameof(size), Filled = Filled.Result), Recorded(RecordedAs.String)] UserPtr<byte> list,
        [Size] nuint size);

    // Removing.

    [Syscall(197, Ia32 = 235)]
    [Errors(nameof(ENODATA), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Removexattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [CString] ReadOnlyUserPtr<byte> name);

    [Syscall(198, Ia32 = 236)]
    [Errors(nameof(ENODATA), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Lremovexattr(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [CString] ReadOnlyUserPtr<byte> name);

    [Syscall(199, Ia32 = 237)]
    [Errors(nameof(ENODATA), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fremovexattr(SyscallContext context, [Fd] int fd, [CString] ReadOnlyUserPtr<byte> name);

    [Syscall(466, Ia32 = 466)]
    [Errors(
        nameof(ENODATA), nameof(EOPNOTSUPP), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOTDIR),
        nameof(ENAMETOOLONG), nameof(ELOOP), nameof(EACCES), nameof(E2BIG))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RemovexattrAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> pathname,
        [Flags<XattrAtFlags>] uint at_flags,
        [CString] ReadOnlyUserPtr<byte> name);
}
