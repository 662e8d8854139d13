using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a key is derived: <c>KEYCTL_DH_COMPUTE</c>.</summary>
[CompatLayout<Compat.keyctl_kdf_params>]
[CType("struct keyctl_kdf_params")]
public unsafe struct keyctl_kdf_params
{
    public UserPtr<byte> hashname;
    public UserPtr<byte> otherinfo;
    [CType("u32")] public uint otherinfolen;
    [CType("u32[8]")] public fixed uint __spare[8];
}
