using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>What a file is: status, permissions, owner, times.</content>
public sealed partial class LinuxTable
{
    // Status.

    /// <summary>stat(2); the name tells it from the older call that i386 keeps as oldstat.</summary>
    [Syscall(4, Ia32 = 106, TableName = "stat")]
    public partial long Newstat(ReadOnlyUserPtr<byte> filename, UserPtr<stat> statbuf);

    [Syscall(5, Ia32 = 108, TableName = "fstat")]
    public partial long Newfstat(uint fd, UserPtr<stat> statbuf);

    [Syscall(6, Ia32 = 107, TableName = "lstat")]
    public partial long Newlstat(ReadOnlyUserPtr<byte> filename, UserPtr<stat> statbuf);

    [Syscall(262)]
    public partial long NewfstatAt(int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<stat> statbuf, int flag);

    [Syscall(332, Ia32 = 383)]
    public partial long Statx(int dfd, ReadOnlyUserPtr<byte> filename, unsigned flags, uint mask, UserPtr<statx> buffer);

    [Syscall(137, Ia32 = 99)]
    public partial long Statfs(ReadOnlyUserPtr<byte> pathname, UserPtr<statfs> buf);

    [Syscall(138, Ia32 = 100)]
    public partial long Fstatfs(uint fd, UserPtr<statfs> buf);

    [Syscall(136, Ia32 = 62)]
    public partial long Ustat(unsigned dev, UserPtr<ustat> ubuf);

    // Permission.

    [Syscall(21, Ia32 = 33)]
    public partial long Access(ReadOnlyUserPtr<byte> filename, int mode);

    /// <summary>Three arguments: the C library emulates the flags of faccessat(3), or calls faccessat2.</summary>
    [Syscall(269, Ia32 = 307)]
    public partial long FaccessAt(int dfd, ReadOnlyUserPtr<byte> filename, int mode);

    [Syscall(439, Ia32 = 439)]
    public partial long Faccessat2(int dfd, ReadOnlyUserPtr<byte> filename, int mode, int flags);

    [Syscall(90, Ia32 = 15)]
    public partial long Chmod(ReadOnlyUserPtr<byte> filename, umode_t mode);

    [Syscall(91, Ia32 = 94)]
    public partial long Fchmod(uint fd, umode_t mode);

    [Syscall(268, Ia32 = 306)]
    public partial long FchmodAt(int dfd, ReadOnlyUserPtr<byte> filename, umode_t mode);

    [Syscall(452, Ia32 = 452)]
    public partial long Fchmodat2(int dfd, ReadOnlyUserPtr<byte> filename, umode_t mode, uint flags);

    // Owner.

    [Syscall(92, Ia32 = 212, Ia32TableName = "chown32")]
    public partial long Chown(ReadOnlyUserPtr<byte> filename, uid_t user, gid_t group);

    [Syscall(93, Ia32 = 207, Ia32TableName = "fchown32")]
    public partial long Fchown(uint fd, uid_t user, gid_t group);

    [Syscall(94, Ia32 = 198, Ia32TableName = "lchown32")]
    public partial long Lchown(ReadOnlyUserPtr<byte> filename, uid_t user, gid_t group);

    [Syscall(260, Ia32 = 298)]
    public partial long FchownAt(int dfd, ReadOnlyUserPtr<byte> filename, uid_t user, gid_t group, int flag);

    // Times.

    [Syscall(132)]
    public partial long Utime(UserPtr<byte> filename, UserPtr<utimbuf> times);

    [Syscall(235)]
    public partial long Utimes(UserPtr<byte> filename, UserPtr<__kernel_old_timeval> utimes);

    [Syscall(261)]
    public partial long FutimesAt(int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<__kernel_old_timeval> utimes);

    [Syscall(280, Ia32 = 412, Ia32TableName = "utimensat_time64")]
    public partial long UtimensAt(int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<__kernel_timespec> utimes, int flags);

    // File attributes beyond the mode.

    [Syscall(468, Ia32 = 468, Name = "file_getattr")]
    public partial long FileGetattr(int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<file_attr> ufattr, nuint usize, uint at_flags);

    [Syscall(469, Ia32 = 469, Name = "file_setattr")]
    public partial long FileSetattr(int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<file_attr> ufattr, nuint usize, uint at_flags);
}
