using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A signal as a signal descriptor gives it: signalfd(2).</summary>
[CType("struct signalfd_siginfo")]
public unsafe struct signalfd_siginfo
{
    [Signal, Value<Signals>] public u32 ssi_signo;
    public s32 ssi_errno;
    [Value<SiCode>] public s32 ssi_code;
    [Pid] public u32 ssi_pid;
    [Meaning(ArgumentKind.Uid)] public u32 ssi_uid;
    public s32 ssi_fd;
    public u32 ssi_tid;
    public u32 ssi_band;
    public u32 ssi_overrun;
    public u32 ssi_trapno;
    public s32 ssi_status;
    public s32 ssi_int;
    public u64 ssi_ptr;
    public u64 ssi_utime;
    public u64 ssi_stime;
    public u64 ssi_addr;
    public u16 ssi_addr_lsb;
    public u16 __pad2;
    public s32 ssi_syscall;
    public u64 ssi_call_addr;
    public u32 ssi_arch;
    [CType("u8[28]")] public fixed u8 __pad[28];
}
