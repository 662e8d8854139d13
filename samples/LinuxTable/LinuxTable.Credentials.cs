using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>User and group ids, and capabilities.</content>
public sealed partial class LinuxTable
{
    // Users.

    [Syscall(102, Ia32 = 199, Ia32TableName = "getuid32")]
    public partial long GetUid();

    [Syscall(107, Ia32 = 201, Ia32TableName = "geteuid32")]
    public partial long GetEuid();

    [Syscall(105, Ia32 = 213, Ia32TableName = "setuid32")]
    public partial long SetUid(uid_t uid);

    [Syscall(113, Ia32 = 203, Ia32TableName = "setreuid32")]
    public partial long SetReuid(uid_t ruid, uid_t euid);

    [Syscall(117, Ia32 = 208, Ia32TableName = "setresuid32")]
    public partial long SetResuid(uid_t ruid, uid_t euid, uid_t suid);

    [Syscall(118, Ia32 = 209, Ia32TableName = "getresuid32")]
    public partial long GetResuid(UserPtr<uid_t> ruidp, UserPtr<uid_t> euidp, UserPtr<uid_t> suidp);

    [Syscall(122, Ia32 = 215, Ia32TableName = "setfsuid32")]
    public partial long SetFsuid(uid_t uid);

    // Groups.

    [Syscall(104, Ia32 = 200, Ia32TableName = "getgid32")]
    public partial long GetGid();

    [Syscall(108, Ia32 = 202, Ia32TableName = "getegid32")]
    public partial long GetEgid();

    [Syscall(106, Ia32 = 214, Ia32TableName = "setgid32")]
    public partial long SetGid(gid_t gid);

    [Syscall(114, Ia32 = 204, Ia32TableName = "setregid32")]
    public partial long SetRegid(gid_t rgid, gid_t egid);

    [Syscall(119, Ia32 = 210, Ia32TableName = "setresgid32")]
    public partial long SetResgid(gid_t rgid, gid_t egid, gid_t sgid);

    [Syscall(120, Ia32 = 211, Ia32TableName = "getresgid32")]
    public partial long GetResgid(UserPtr<gid_t> rgidp, UserPtr<gid_t> egidp, UserPtr<gid_t> sgidp);

    [Syscall(123, Ia32 = 216, Ia32TableName = "setfsgid32")]
    public partial long SetFsgid(gid_t gid);

    [Syscall(115, Ia32 = 205, Ia32TableName = "getgroups32")]
    public partial long GetGroups(int gidsetsize, UserPtr<gid_t> grouplist);

    [Syscall(116, Ia32 = 206, Ia32TableName = "setgroups32")]
    public partial long SetGroups(int gidsetsize, UserPtr<gid_t> grouplist);

    // Capabilities.

    [Syscall(125, Ia32 = 184)]
    public partial long CapGet(cap_user_header_t header, cap_user_data_t dataptr);

    [Syscall(126, Ia32 = 185)]
    public partial long CapSet(cap_user_header_t header, [CType("const cap_user_data_t")] cap_user_data_t data);
}
