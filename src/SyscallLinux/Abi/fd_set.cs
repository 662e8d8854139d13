using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A set of descriptors below 1,024: select(2).</summary>
public unsafe struct fd_set
{
    [CType("unsigned long[16]")] public fixed ulong fds_bits[16];
}
