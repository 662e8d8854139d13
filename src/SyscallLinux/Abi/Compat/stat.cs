using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file: stat(2), as i386 lays it out.</summary>
[CType("struct stat")]
public struct stat
{
    [CType("unsigned long"), Meaning(ArgumentKind.Device)] public uint st_dev;
    [CType("unsigned long"), Meaning(ArgumentKind.Number)] public uint st_ino;
    [Mode, Value<ModeBits>] public ushort st_mode;
    [Meaning(ArgumentKind.Count)] public ushort st_nlink;
    [Meaning(ArgumentKind.Uid)] public ushort st_uid;
    [Meaning(ArgumentKind.Gid)] public ushort st_gid;
    [CType("unsigned long"), Meaning(ArgumentKind.Device)] public uint st_rdev;
    [CType("unsigned long"), Size] public uint st_size;
    [CType("unsigned long")] public uint st_blksize;

    /// <summary>In units of 512 bytes.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Count)] public uint st_blocks;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_atime;

    /// <summary>Nanoseconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_atime_nsec;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_mtime;

    /// <summary>Nanoseconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_mtime_nsec;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_ctime;

    /// <summary>Nanoseconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_ctime_nsec;

    [CType("unsigned long")] public uint __unused4;
    [CType("unsigned long")] public uint __unused5;
}
