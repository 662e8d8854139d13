using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>How a key is derived: <c>KEYCTL_DH_COMPUTE</c>, as i386 lays it out.</summary>
[CType("struct keyctl_kdf_params")]
public unsafe struct keyctl_kdf_params
{
    [CType("char *")] public uint hashname;
    [CType("char *")] public uint otherinfo;
    [CType("u32")] public uint otherinfolen;
    [CType("u32[8]")] public fixed uint __spare[8];
}
