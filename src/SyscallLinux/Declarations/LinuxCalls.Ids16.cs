using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Linux.Declarations;

/// <content>Calls of i386 with 16-bit ids, of which 65535 means none or no change (kernel/uid16.c).</content>
public partial class LinuxCalls
{
    // Users.

    [CompatSyscall(24, Name = "getuid16", TableName = "getuid")]
    [return: Meaning(ArgumentKind.Uid)]
    public virtual partial long GetUid16(SyscallContext context);

    [CompatSyscall(49, Name = "geteuid16", TableName = "geteuid")]
    [return: Meaning(ArgumentKind.Uid)]
    public virtual partial long GetEuid16(SyscallContext context);

    [CompatSyscall(23, Name = "setuid16", TableName = "setuid")]
    public virtual partial long SetUid16(SyscallContext context, [Meaning(ArgumentKind.Uid)] old_uid_t uid);

    [CompatSyscall(70, Name = "setreuid16", TableName = "setreuid")]
    public virtual partial long SetReuid16(
        SyscallContext context,
        [Meaning(ArgumentKind.Uid)] old_uid_t ruid,
        [Meaning(ArgumentKind.Uid)] old_uid_t euid);

    [CompatSyscall(164, Name = "setresuid16", TableName = "setresuid")]
    public virtual partial long SetResuid16(
        SyscallContext context,
        [Meaning(ArgumentKind.Uid)] old_uid_t ruid,
        [Meaning(ArgumentKind.Uid)] old_uid_t euid,
        [Meaning(ArgumentKind.Uid)] old_uid_t suid);

    [CompatSyscall(165, Name = "getresuid16", TableName = "getresuid")]
    public virtual partial long GetResuid16(
        SyscallContext context,
        [Out] UserPtr<old_uid_t> ruidp,
        [Out] UserPtr<old_uid_t> euidp,
        [Out] UserPtr<old_uid_t> suidp);

    [CompatSyscall(138, Name = "setfsuid16", TableName = "setfsuid")]
    [return: Meaning(ArgumentKind.Uid)]
    public virtual partial long SetFsuid16(SyscallContext context, [Meaning(ArgumentKind.Uid)] old_uid_t uid);

    // Groups.

    [CompatSyscall(47, Name = "getgid16", TableName = "getgid")]
    [return: Meaning(ArgumentKind.Gid)]
    public virtual partial long GetGid16(SyscallContext context);

    [CompatSyscall(50, Name = "getegid16", TableName = "getegid")]
    [return: Meaning(ArgumentKind.Gid)]
    public virtual partial long GetEgid16(SyscallContext context);

    [CompatSyscall(46, Name = "setgid16", TableName = "setgid")]
    public virtual partial long SetGid16(SyscallContext context, [Meaning(ArgumentKind.Gid)] old_gid_t gid);

    [CompatSyscall(71, Name = "setregid16", TableName = "setregid")]
    public virtual partial long SetRegid16(
        SyscallContext context,
        [Meaning(ArgumentKind.Gid)] old_gid_t rgid,
        [Meaning(ArgumentKind.Gid)] old_gid_t egid);

    [CompatSyscall(170, Name = "setresgid16", TableName = "setresgid")]
    public virtual partial long SetResgid16(
        SyscallContext context,
        [Meaning(ArgumentKind.Gid)] old_gid_t rgid,
        [Meaning(ArgumentKind.Gid)] old_gid_t egid,
        [Meaning(ArgumentKind.Gid)] old_gid_t sgid);

    [CompatSyscall(171, Name = "getresgid16", TableName = "getresgid")]
    public virtual partial long GetResgid16(
        SyscallContext context,
        [Out] UserPtr<old_gid_t> rgidp,
        [Out] UserPtr<old_gid_t> egidp,
        [Out] UserPtr<old_gid_t> sgidp);

    [CompatSyscall(139, Name = "setfsgid16", TableName = "setfsgid")]
    [return: Meaning(ArgumentKind.Gid)]
    public virtual partial long SetFsgid16(SyscallContext context, [Meaning(ArgumentKind.Gid)] old_gid_t gid);

    [CompatSyscall(80, Name = "getgroups16", TableName = "getgroups")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long GetGroups16(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int gidsetsize,
        [Out(nameof(gidsetsize), Filled = Filled.Result)] UserPtr<old_gid_t> grouplist);

    [CompatSyscall(81, Name = "setgroups16", TableName = "setgroups")]
    public virtual partial long SetGroups16(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int gidsetsize,
        [In(nameof(gidsetsize))] UserPtr<old_gid_t> grouplist);

    // Owners of files.

    [CompatSyscall(182, Name = "chown16", TableName = "chown")]
    public virtual partial long Chown16(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Uid)] old_uid_t user,
        [Meaning(ArgumentKind.Gid)] old_gid_t group);

    [CompatSyscall(16, Name = "lchown16", TableName = "lchown")]
    public virtual partial long Lchown16(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [Meaning(ArgumentKind.Uid)] old_uid_t user,
        [Meaning(ArgumentKind.Gid)] old_gid_t group);

    [CompatSyscall(95, Name = "fchown16", TableName = "fchown")]
    public virtual partial long Fchown16(
        SyscallContext context,
        [Fd] uint fd,
        [Meaning(ArgumentKind.Uid)] old_uid_t user,
        [Meaning(ArgumentKind.Gid)] old_gid_t group);
}
