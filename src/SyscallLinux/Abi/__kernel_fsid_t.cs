using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The number of a file system.</summary>
public unsafe struct __kernel_fsid_t
{
    [CType("int[2]")] public fixed int val[2];
}
