using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An entry of the submission queue; which fields count depends on the opcode.</summary>
[CType("struct io_uring_sqe")]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct io_uring_sqe
{
    [FieldOffset(0), Value<IoUringOp>] public u8 opcode;
    [FieldOffset(1)] public u8 flags;
    [FieldOffset(2)] public u16 ioprio;
    [FieldOffset(4), Fd] public s32 fd;
    [FieldOffset(8)] public u64 off;
    [FieldOffset(8)] public u64 addr2;
    [FieldOffset(8)] public u32 cmd_op;
    [FieldOffset(12)] public u32 __pad1;
    [FieldOffset(16)] public u64 addr;
    [FieldOffset(16)] public u64 splice_off_in;
    [FieldOffset(16)] public u32 level;
    [FieldOffset(20)] public u32 optname;
    [FieldOffset(24)] public u32 len;
    [FieldOffset(28)] public u32 rw_flags;
    [FieldOffset(28)] public u32 fsync_flags;
    [FieldOffset(28)] public u16 poll_events;
    [FieldOffset(28)] public u32 poll32_events;
    [FieldOffset(28)] public u32 sync_range_flags;
    [FieldOffset(28)] public u32 msg_flags;
    [FieldOffset(28)] public u32 timeout_flags;
    [FieldOffset(28)] public u32 accept_flags;
    [FieldOffset(28)] public u32 cancel_flags;
    [FieldOffset(28)] public u32 open_flags;
    [FieldOffset(28)] public u32 statx_flags;
    [FieldOffset(28)] public u32 fadvise_advice;
    [FieldOffset(28)] public u32 splice_flags;
    [FieldOffset(28)] public u32 rename_flags;
    [FieldOffset(28)] public u32 unlink_flags;
    [FieldOffset(28)] public u32 hardlink_flags;
    [FieldOffset(28)] public u32 xattr_flags;
    [FieldOffset(28)] public u32 msg_ring_flags;
    [FieldOffset(28)] public u32 uring_cmd_flags;
    [FieldOffset(28)] public u32 waitid_flags;
    [FieldOffset(28)] public u32 futex_flags;
    [FieldOffset(28)] public u32 install_fd_flags;
    [FieldOffset(28)] public u32 nop_flags;
    [FieldOffset(28)] public u32 pipe_flags;
    [FieldOffset(32)] public u64 user_data;
    [FieldOffset(40)] public u16 buf_index;
    [FieldOffset(40)] public u16 buf_group;
    [FieldOffset(42)] public u16 personality;
    [FieldOffset(44)] public s32 splice_fd_in;
    [FieldOffset(44)] public u32 file_index;
    [FieldOffset(44)] public u32 zcrx_ifq_idx;
    [FieldOffset(44)] public u32 optlen;
    [FieldOffset(44)] public u16 addr_len;
    [FieldOffset(46), CType("u16[1]")] public fixed u16 __pad3[1];
    [FieldOffset(44)] public u8 write_stream;
    [FieldOffset(45), CType("u8[3]")] public fixed u8 __pad4[3];
    [FieldOffset(48)] public u64 addr3;
    [FieldOffset(56), CType("u64[1]")] public fixed u64 __pad2[1];
    [FieldOffset(48)] public u64 attr_ptr;
    [FieldOffset(56)] public u64 attr_type_mask;
    [FieldOffset(48)] public u64 optval;
}
