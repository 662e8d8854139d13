using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of a file system that is given back: <c>FITRIM</c>.</summary>
[CType("struct fstrim_range")]
public struct fstrim_range
{
    public u64 start;
    public u64 len;
    public u64 minlen;
}
