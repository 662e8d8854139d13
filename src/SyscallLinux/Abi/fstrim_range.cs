using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of a file system that is given back: <c>FITRIM</c>.</summary>
[CType("struct fstrim_range")]
public struct fstrim_range
{
    [CType("u64")] public ulong start;
    [CType("u64")] public ulong len;
    [CType("u64")] public ulong minlen;
}
