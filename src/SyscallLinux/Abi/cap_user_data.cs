using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Thirty-two capabilities of each kind: capget(2).</summary>
[CType("struct __user_cap_data_struct")]
public struct cap_user_data
{
    /// <summary>Bit n is capability n.</summary>
    [Flags<Capabilities>] public u32 effective;

    /// <summary>Bit n is capability n.</summary>
    [Flags<Capabilities>] public u32 permitted;

    /// <summary>Bit n is capability n.</summary>
    [Flags<Capabilities>] public u32 inheritable;
}
