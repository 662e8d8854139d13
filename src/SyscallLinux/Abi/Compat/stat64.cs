using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file with 64-bit sizes: stat64(2).</summary>
[CType("struct stat64")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public unsafe struct stat64
{
    [CType("unsigned long long"), Meaning(ArgumentKind.Device)] public ulong st_dev;
    [CType("unsigned char[4]")] public fixed byte __pad0[4];
    [CType("unsigned long")] public uint __st_ino;
    [Mode, Value<ModeBits>] public uint st_mode;
    [Meaning(ArgumentKind.Count)] public uint st_nlink;
    [CType("unsigned long"), Meaning(ArgumentKind.Uid)] public uint st_uid;
    [CType("unsigned long"), Meaning(ArgumentKind.Gid)] public uint st_gid;
    [CType("unsigned long long"), Meaning(ArgumentKind.Device)] public ulong st_rdev;
    [CType("unsigned char[4]")] public fixed byte __pad3[4];
    [CType("long long"), Size] public long st_size;
    [CType("unsigned long")] public uint st_blksize;

    /// <summary>In units of 512 bytes.</summary>
    [CType("unsigned long long"), Meaning(ArgumentKind.Count)] public ulong st_blocks;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_atime;

    /// <summary>Nanoseconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_atime_nsec;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_mtime;

    /// <summary>Nanoseconds.</summary>
    [Meaning(ArgumentKind.Time)] public uint st_mtime_nsec;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_ctime;

    /// <summary>Nanoseconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_ctime_nsec;

    [CType("unsigned long long"), Meaning(ArgumentKind.Number)] public ulong st_ino;
}
