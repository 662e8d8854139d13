using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What can be done with an asymmetric key: <c>KEYCTL_PKEY_QUERY</c>.</summary>
[CType("struct keyctl_pkey_query")]
public unsafe struct keyctl_pkey_query
{
    public u32 supported_ops;
    public u32 key_size;
    public u16 max_data_size;
    public u16 max_sig_size;
    public u16 max_enc_size;
    public u16 max_dec_size;
    [CType("u32[10]")] public fixed u32 __spare[10];
}
