using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>One of the buffers of a vector: readv(2).</summary>
[CompatLayout<Compat.iovec>]
[CType("struct iovec")]
public struct iovec
{
    [Meaning(ArgumentKind.Memory), InOut(nameof(iov_len))] public UserPtr iov_base;
    [CType("__kernel_size_t"), Size] public ulong iov_len;
}
