using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file: stat(2).</summary>
[CompatLayout<Compat.stat>]
[CType("struct stat")]
public unsafe struct stat
{
    [Meaning(ArgumentKind.Device)] public __kernel_ulong_t st_dev;
    [Meaning(ArgumentKind.Number)] public __kernel_ulong_t st_ino;
    [Meaning(ArgumentKind.Count)] public __kernel_ulong_t st_nlink;
    [Mode, Value<ModeBits>] public uint st_mode;
    [Meaning(ArgumentKind.Uid)] public uint st_uid;
    [Meaning(ArgumentKind.Gid)] public uint st_gid;
    public uint __pad0;
    [Meaning(ArgumentKind.Device)] public __kernel_ulong_t st_rdev;
    [Size] public __kernel_long_t st_size;
    public __kernel_long_t st_blksize;

    /// <summary>In units of 512 bytes.</summary>
    [Meaning(ArgumentKind.Count)] public __kernel_long_t st_blocks;

    /// <summary>Seconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_ulong_t st_atime;

    /// <summary>Nanoseconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_ulong_t st_atime_nsec;

    /// <summary>Seconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_ulong_t st_mtime;

    /// <summary>Nanoseconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_ulong_t st_mtime_nsec;

    /// <summary>Seconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_ulong_t st_ctime;

    /// <summary>Nanoseconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_ulong_t st_ctime_nsec;

    [CType("__kernel_long_t[3]")] public fixed __kernel_long_t __unused[3];
}
