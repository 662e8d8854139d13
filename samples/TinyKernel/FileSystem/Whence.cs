using SyscallKit.Declaring;

namespace Tiny.FileSystem;

/// <summary>What an offset of <c>lseek</c> counts from (include/uapi/linux/fs.h).</summary>
[CType("unsigned int")]
public enum Whence : uint
{
    SEEK_SET = 0,
    SEEK_CUR = 1,
    SEEK_END = 2,
}
