using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Thirty-two capabilities of each kind: capget(2).</summary>
[CType("struct __user_cap_data_struct")]
public struct cap_user_data
{
    /// <summary>Bit n is capability n.</summary>
    [CType("u32"), Meaning(ArgumentKind.Flags)] public uint effective;

    /// <summary>Bit n is capability n.</summary>
    [CType("u32"), Meaning(ArgumentKind.Flags)] public uint permitted;

    /// <summary>Bit n is capability n.</summary>
    [CType("u32"), Meaning(ArgumentKind.Flags)] public uint inheritable;
}
