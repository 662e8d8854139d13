using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Whose capabilities, in which version: capget(2).</summary>
[CType("struct __user_cap_header_struct")]
public struct cap_user_header
{
    [CType("u32"), Value<CapVersion>] public uint version;
    [Pid] public int pid;
}
