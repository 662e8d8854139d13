using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Mounts, file-system types, quotas and swap.</content>
public sealed partial class LinuxTable
{
    // One call for everything.

    [Syscall(165, Ia32 = 21)]
    public partial long Mount(UserPtr<byte> dev_name, UserPtr<byte> dir_name, UserPtr<byte> type, ulong flags, UserPtr data);

    /// <summary>Named umount2 in the table: the form with flags; i386 also has the one without.</summary>
    [Syscall(166, Ia32 = 52, TableName = "umount2")]
    public partial long Umount(UserPtr<byte> name, int flags);

    [Syscall(155, Ia32 = 217, Name = "pivot_root")]
    public partial long PivotRoot(ReadOnlyUserPtr<byte> new_root, ReadOnlyUserPtr<byte> put_old);

    // Step by step.

    [Syscall(430, Ia32 = 430)]
    public partial long Fsopen(ReadOnlyUserPtr<byte> _fs_name, uint flags);

    [Syscall(431, Ia32 = 431)]
    public partial long Fsconfig(int fd, uint cmd, ReadOnlyUserPtr<byte> _key, ReadOnlyUserPtr _value, int aux);

    [Syscall(432, Ia32 = 432)]
    public partial long Fsmount(int fs_fd, uint flags, uint attr_flags);

    [Syscall(433, Ia32 = 433)]
    public partial long Fspick(int dfd, ReadOnlyUserPtr<byte> path, uint flags);

    [Syscall(428, Ia32 = 428, Name = "open_tree")]
    public partial long OpenTree(int dfd, ReadOnlyUserPtr<byte> filename, unsigned flags);

    [Syscall(467, Ia32 = 467, Name = "open_tree_attr")]
    public partial long OpenTreeAttr(int dfd, ReadOnlyUserPtr<byte> filename, unsigned flags, UserPtr<mount_attr> uattr, nuint usize);

    [Syscall(429, Ia32 = 429, Name = "move_mount")]
    public partial long MoveMount(
        int from_dfd, ReadOnlyUserPtr<byte> from_pathname, int to_dfd, ReadOnlyUserPtr<byte> to_pathname, uint flags);

    [Syscall(442, Ia32 = 442, Name = "mount_setattr")]
    public partial long MountSetattr(int dfd, ReadOnlyUserPtr<byte> path, uint flags, UserPtr<mount_attr> uattr, nuint usize);

    // Asking.

    [Syscall(457, Ia32 = 457)]
    public partial long Statmount(ReadOnlyUserPtr<mnt_id_req> req, UserPtr<statmount> buf, nuint bufsize, uint flags);

    [Syscall(458, Ia32 = 458)]
    public partial long Listmount(ReadOnlyUserPtr<mnt_id_req> req, UserPtr<u64> mnt_ids, nuint nr_mnt_ids, uint flags);

    [Syscall(139, Ia32 = 135)]
    public partial long Sysfs(int option, ulong arg1, ulong arg2);

    // Quotas, accounting and swap.

    [Syscall(179, Ia32 = 131)]
    public partial long Quotactl(uint cmd, ReadOnlyUserPtr<byte> special, qid_t id, UserPtr addr);

    [Syscall(443, Ia32 = 443, Name = "quotactl_fd")]
    public partial long QuotactlFd(uint fd, uint cmd, qid_t id, UserPtr addr);

    [Syscall(163, Ia32 = 51)]
    public partial long Acct(ReadOnlyUserPtr<byte> name);

    [Syscall(167, Ia32 = 87)]
    public partial long Swapon(ReadOnlyUserPtr<byte> specialfile, int swap_flags);

    [Syscall(168, Ia32 = 115)]
    public partial long Swapoff(ReadOnlyUserPtr<byte> specialfile);
}
