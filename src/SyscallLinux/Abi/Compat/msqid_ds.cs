using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A message queue: msgctl(2), as i386 lays it out.</summary>
[CType("struct msqid_ds")]
public struct msqid_ds
{
    public ipc64_perm msg_perm;
    [CType("unsigned long")] public uint msg_stime;
    [CType("unsigned long")] public uint msg_stime_high;
    [CType("unsigned long")] public uint msg_rtime;
    [CType("unsigned long")] public uint msg_rtime_high;
    [CType("unsigned long")] public uint msg_ctime;
    [CType("unsigned long")] public uint msg_ctime_high;
    [CType("unsigned long")] public uint msg_cbytes;
    [CType("unsigned long")] public uint msg_qnum;
    [CType("unsigned long")] public uint msg_qbytes;
    [CType("__kernel_pid_t")] public int msg_lspid;
    [CType("__kernel_pid_t")] public int msg_lrpid;
    [CType("unsigned long")] public uint __unused4;
    [CType("unsigned long")] public uint __unused5;
}
