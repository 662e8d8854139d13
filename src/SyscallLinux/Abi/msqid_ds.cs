using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A message queue: msgctl(2).</summary>
[CompatLayout<Compat.msqid_ds>]
[CType("struct msqid_ds")]
public struct msqid_ds
{
    public ipc64_perm msg_perm;
    public long msg_stime;
    public long msg_rtime;
    public long msg_ctime;
    public ulong msg_cbytes;
    public ulong msg_qnum;
    public ulong msg_qbytes;
    [CType("__kernel_pid_t")] public int msg_lspid;
    [CType("__kernel_pid_t")] public int msg_lrpid;
    public ulong __unused4;
    public ulong __unused5;
}
