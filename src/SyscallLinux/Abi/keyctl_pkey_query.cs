using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What can be done with an asymmetric key: <c>KEYCTL_PKEY_QUERY</c>.</summary>
[CType("struct keyctl_pkey_query")]
public unsafe struct keyctl_pkey_query
{
    [CType("u32")] public uint supported_ops;
    [CType("u32")] public uint key_size;
    [CType("u16")] public ushort max_data_size;
    [CType("u16")] public ushort max_sig_size;
    [CType("u16")] public ushort max_enc_size;
    [CType("u16")] public ushort max_dec_size;
    [CType("u32[10]")] public fixed uint __spare[10];
}
