using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file: stat(2).</summary>
[CompatLayout<Compat.stat>]
[CType("struct stat")]
public unsafe struct stat
{
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Device)] public ulong st_dev;
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Number)] public ulong st_ino;
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Count)] public ulong st_nlink;
    [Mode, Value<ModeBits>] public uint st_mode;
    [Meaning(ArgumentKind.Uid)] public uint st_uid;
    [Meaning(ArgumentKind.Gid)] public uint st_gid;
    public uint __pad0;
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Device)] public ulong st_rdev;
    [CType("__kernel_long_t"), Size] public long st_size;
    [CType("__kernel_long_t")] public long st_blksize;

    /// <summary>In units of 512 bytes.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Count)] public long st_blocks;

    /// <summary>Seconds.</summary>
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Time)] public ulong st_atime;

    /// <summary>Nanoseconds.</summary>
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Time)] public ulong st_atime_nsec;

    /// <summary>Seconds.</summary>
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Time)] public ulong st_mtime;

    /// <summary>Nanoseconds.</summary>
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Time)] public ulong st_mtime_nsec;

    /// <summary>Seconds.</summary>
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Time)] public ulong st_ctime;

    /// <summary>Nanoseconds.</summary>
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Time)] public ulong st_ctime_nsec;

    [CType("__kernel_long_t[3]")] public fixed long __unused[3];
}
