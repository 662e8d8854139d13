using SyscallKit.Declaring;
using SyscallKit.Kernel;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>User and group ids, and capabilities.</content>
public partial class LinuxCalls
{
    // Users.

    [Syscall(102, Ia32 = 199, Ia32TableName = "getuid32")]
    [return: Meaning(ArgumentKind.Uid)]
    public virtual partial long GetUid(SyscallContext context);

    [Syscall(107, Ia32 = 201, Ia32TableName = "geteuid32")]
    [return: Meaning(ArgumentKind.Uid)]
    public virtual partial long GetEuid(SyscallContext context);

    [Syscall(105, Ia32 = 213, Ia32TableName = "setuid32")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetUid(SyscallContext context, [Meaning(ArgumentKind.Uid)] uid_t uid);

    [Syscall(113, Ia32 = 203, Ia32TableName = "setreuid32")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetReuid(
        SyscallContext context,
        [Meaning(ArgumentKind.Uid)] uid_t ruid,
        [Meaning(ArgumentKind.Uid)] uid_t euid);

    [Syscall(117, Ia32 = 208, Ia32TableName = "setresuid32")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetResuid(
        SyscallContext context,
        [Meaning(ArgumentKind.Uid)] uid_t ruid,
        [Meaning(ArgumentKind.Uid)] uid_t euid,
        [Meaning(ArgumentKind.Uid)] uid_t suid);

    [Syscall(118, Ia32 = 209, Ia32TableName = "getresuid32")]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetResuid(
        SyscallContext context,
        [Out] UserPtr<uid_t> ruidp,
        [Out] UserPtr<uid_t> euidp,
        [Out] UserPtr<uid_t> suidp);

    [Syscall(122, Ia32 = 215, Ia32TableName = "setfsuid32")]
    [return: Meaning(ArgumentKind.Uid)]
    public virtual partial long SetFsuid(SyscallContext context, [Meaning(ArgumentKind.Uid)] uid_t uid);

    // Groups.

    [Syscall(104, Ia32 = 200, Ia32TableName = "getgid32")]
    [return: Meaning(ArgumentKind.Gid)]
    public virtual partial long GetGid(SyscallContext context);

    [Syscall(108, Ia32 = 202, Ia32TableName = "getegid32")]
    [return: Meaning(ArgumentKind.Gid)]
    public virtual partial long GetEgid(SyscallContext context);

    [Syscall(106, Ia32 = 214, Ia32TableName = "setgid32")]
    [Errors(nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetGid(SyscallContext context, [Meaning(ArgumentKind.Gid)] gid_t gid);

    [Syscall(114, Ia32 = 204, Ia32TableName = "setregid32")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetRegid(
        SyscallContext context,
        [Meaning(ArgumentKind.Gid)] gid_t rgid,
        [Meaning(ArgumentKind.Gid)] gid_t egid);

    [Syscall(119, Ia32 = 210, Ia32TableName = "setresgid32")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetResgid(
        SyscallContext context,
        [Meaning(ArgumentKind.Gid)] gid_t rgid,
        [Meaning(ArgumentKind.Gid)] gid_t egid,
        [Meaning(ArgumentKind.Gid)] gid_t sgid);

    [Syscall(120, Ia32 = 211, Ia32TableName = "getresgid32")]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetResgid(
        SyscallContext context,
        [Out] UserPtr<gid_t> rgidp,
        [Out] UserPtr<gid_t> egidp,
        [Out] UserPtr<gid_t> sgidp);

    [Syscall(123, Ia32 = 216, Ia32TableName = "setfsgid32")]
    [return: Meaning(ArgumentKind.Gid)]
    public virtual partial long SetFsgid(SyscallContext context, [Meaning(ArgumentKind.Gid)] gid_t gid);

    [Syscall(115, Ia32 = 205, Ia32TableName = "getgroups32")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long GetGroups(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int gidsetsize,
        [Out(nameof(gidsetsize), Filled = Filled.Result)] UserPtr<gid_t> grouplist);

    [Syscall(116, Ia32 = 206, Ia32TableName = "setgroups32")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetGroups(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int gidsetsize,
        [In(nameof(gidsetsize))] UserPtr<gid_t> grouplist);

    // Capabilities.

    [Syscall(125, Ia32 = 184)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long CapGet(
        SyscallContext context,
        [InOut] cap_user_header_t header,
        [Out(ByVersion = true, Unit = LengthUnit.Elements), Nullable] cap_user_data_t dataptr);

    [Syscall(126, Ia32 = 185)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long CapSet(
        SyscallContext context,
        [InOut] cap_user_header_t header,
        [CType("const cap_user_data_t"), In(ByVersion = true, Unit = LengthUnit.Elements)] cap_user_data_t data);
}
