using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of memory: userfaultfd(2).</summary>
[CType("struct uffdio_range")]
public struct uffdio_range
{
    [CType("u64")] public ulong start;
    [CType("u64")] public ulong len;
}
