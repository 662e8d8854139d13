using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>One of the buffers of a vector: readv(2), as i386 lays it out.</summary>
[CType("struct iovec")]
public struct iovec
{
    [CType("void *"), Meaning(ArgumentKind.Memory), InOut(nameof(iov_len))] public uint iov_base;
    [CType("__kernel_size_t"), Size] public uint iov_len;
}
