using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Whom a descriptor's signals go to: <c>F_SETOWN_EX</c>.</summary>
[CType("struct f_owner_ex")]
public struct f_owner_ex
{
    [Value<OwnerType>] public int type;
    [CType("__kernel_pid_t"), Pid] public int pid;
}
