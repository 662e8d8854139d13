using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A signal as a signal descriptor gives it: signalfd(2).</summary>
[CType("struct signalfd_siginfo")]
public unsafe struct signalfd_siginfo
{
    [CType("u32"), Signal, Value<Signals>] public uint ssi_signo;
    [CType("s32")] public int ssi_errno;
    [CType("s32"), Value<SiCode>] public int ssi_code;
    [CType("u32"), Pid] public uint ssi_pid;
    [CType("u32"), Meaning(ArgumentKind.Uid)] public uint ssi_uid;
    [CType("s32")] public int ssi_fd;
    [CType("u32")] public uint ssi_tid;
    [CType("u32")] public uint ssi_band;
    [CType("u32")] public uint ssi_overrun;
    [CType("u32")] public uint ssi_trapno;
    [CType("s32")] public int ssi_status;
    [CType("s32")] public int ssi_int;
    [CType("u64")] public ulong ssi_ptr;
    [CType("u64")] public ulong ssi_utime;
    [CType("u64")] public ulong ssi_stime;
    [CType("u64")] public ulong ssi_addr;
    [CType("u16")] public ushort ssi_addr_lsb;
    [CType("u16")] public ushort __pad2;
    [CType("s32")] public int ssi_syscall;
    [CType("u64")] public ulong ssi_call_addr;
    [CType("u32")] public uint ssi_arch;
    [CType("u8[28]")] public fixed byte __pad[28];
}
