using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A message queue, of the older form.</summary>
[CType("struct msqid_ds")]
public struct msqid_ds_old
{
    public ipc_perm msg_perm;
    [CType("struct msg *")] public uint msg_first;
    [CType("struct msg *")] public uint msg_last;
    [CType("__kernel_old_time_t")] public int msg_stime;
    [CType("__kernel_old_time_t")] public int msg_rtime;
    [CType("__kernel_old_time_t")] public int msg_ctime;
    [CType("unsigned long")] public uint msg_lcbytes;
    [CType("unsigned long")] public uint msg_lqbytes;
    public ushort msg_cbytes;
    public ushort msg_qnum;
    public ushort msg_qbytes;
    [CType("__kernel_ipc_pid_t")] public ushort msg_lspid;
    [CType("__kernel_ipc_pid_t")] public ushort msg_lrpid;
}
