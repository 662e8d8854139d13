using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A loop device: <c>LOOP_GET_STATUS64</c>.</summary>
[CType("struct loop_info64")]
public unsafe struct loop_info64
{
    [CType("u64")] public ulong lo_device;
    [CType("u64")] public ulong lo_inode;
    [CType("u64")] public ulong lo_rdevice;
    [CType("u64")] public ulong lo_offset;
    [CType("u64")] public ulong lo_sizelimit;
    [CType("u32")] public uint lo_number;
    [CType("u32")] public uint lo_encrypt_type;
    [CType("u32")] public uint lo_encrypt_key_size;
    [CType("u32")] public uint lo_flags;
    [CType("u8[64]")] public fixed byte lo_file_name[64];
    [CType("u8[64]")] public fixed byte lo_crypt_name[64];
    [CType("u8[32]")] public fixed byte lo_encrypt_key[32];
    [CType("u64[2]")] public fixed ulong lo_init[2];
}
