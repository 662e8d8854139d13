using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An entry of the submission queue; which fields count depends on the opcode.</summary>
[CType("struct io_uring_sqe")]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct io_uring_sqe
{
    [FieldOffset(0), CType("u8"), Value<IoUringOp>] public byte opcode;
    [FieldOffset(1), CType("u8")] public byte flags;
    [FieldOffset(2), CType("u16")] public ushort ioprio;
    [FieldOffset(4), CType("s32"), Fd] public int fd;
    [FieldOffset(8), CType("u64")] public ulong off;
    [FieldOffset(8), CType("u64")] public ulong addr2;
    [FieldOffset(8), CType("u32")] public uint cmd_op;
    [FieldOffset(12), CType("u32")] public uint __pad1;
    [FieldOffset(16), CType("u64")] public ulong addr;
    [FieldOffset(16), CType("u64")] public ulong splice_off_in;
    [FieldOffset(16), CType("u32")] public uint level;
    [FieldOffset(20), CType("u32")] public uint optname;
    [FieldOffset(24), CType("u32")] public uint len;
    [FieldOffset(28), CType("u32")] public uint rw_flags;
    [FieldOffset(28), CType("u32")] public uint fsync_flags;
    [FieldOffset(28), CType("u16")] public ushort poll_events;
    [FieldOffset(28), CType("u32")] public uint poll32_events;
    [FieldOffset(28), CType("u32")] public uint sync_range_flags;
    [FieldOffset(28), CType("u32")] public uint msg_flags;
    [FieldOffset(28), CType("u32")] public uint timeout_flags;
    [FieldOffset(28), CType("u32")] public uint accept_flags;
    [FieldOffset(28), CType("u32")] public uint cancel_flags;
    [FieldOffset(28), CType("u32")] public uint open_flags;
    [FieldOffset(28), CType("u32")] public uint statx_flags;
    [FieldOffset(28), CType("u32")] public uint fadvise_advice;
    [FieldOffset(28), CType("u32")] public uint splice_flags;
    [FieldOffset(28), CType("u32")] public uint rename_flags;
    [FieldOffset(28), CType("u32")] public uint unlink_flags;
    [FieldOffset(28), CType("u32")] public uint hardlink_flags;
    [FieldOffset(28), CType("u32")] public uint xattr_flags;
    [FieldOffset(28), CType("u32")] public uint msg_ring_flags;
    [FieldOffset(28), CType("u32")] public uint uring_cmd_flags;
    [FieldOffset(28), CType("u32")] public uint waitid_flags;
    [FieldOffset(28), CType("u32")] public uint futex_flags;
    [FieldOffset(28), CType("u32")] public uint install_fd_flags;
    [FieldOffset(28), CType("u32")] public uint nop_flags;
    [FieldOffset(28), CType("u32")] public uint pipe_flags;
    [FieldOffset(32), CType("u64")] public ulong user_data;
    [FieldOffset(40), CType("u16")] public ushort buf_index;
    [FieldOffset(40), CType("u16")] public ushort buf_group;
    [FieldOffset(42), CType("u16")] public ushort personality;
    [FieldOffset(44), CType("s32")] public int splice_fd_in;
    [FieldOffset(44), CType("u32")] public uint file_index;
    [FieldOffset(44), CType("u32")] public uint zcrx_ifq_idx;
    [FieldOffset(44), CType("u32")] public uint optlen;
    [FieldOffset(44), CType("u16")] public ushort addr_len;
    [FieldOffset(46), CType("u16[1]")] public fixed ushort __pad3[1];
    [FieldOffset(44), CType("u8")] public byte write_stream;
    [FieldOffset(45), CType("u8[3]")] public fixed byte __pad4[3];
    [FieldOffset(48), CType("u64")] public ulong addr3;
    [FieldOffset(56), CType("u64[1]")] public fixed ulong __pad2[1];
    [FieldOffset(48), CType("u64")] public ulong attr_ptr;
    [FieldOffset(56), CType("u64")] public ulong attr_type_mask;
    [FieldOffset(48), CType("u64")] public ulong optval;
}
