using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A loop device: <c>LOOP_GET_STATUS64</c>.</summary>
[CType("struct loop_info64")]
public unsafe struct loop_info64
{
    public u64 lo_device;
    public u64 lo_inode;
    public u64 lo_rdevice;
    public u64 lo_offset;
    public u64 lo_sizelimit;
    public u32 lo_number;
    public u32 lo_encrypt_type;
    public u32 lo_encrypt_key_size;
    public u32 lo_flags;
    [CType("u8[64]")] public fixed u8 lo_file_name[64];
    [CType("u8[64]")] public fixed u8 lo_crypt_name[64];
    [CType("u8[32]")] public fixed u8 lo_encrypt_key[32];
    [CType("u64[2]")] public fixed u64 lo_init[2];
}
