using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file of the oldest form: the calls 18, 28 and 84.</summary>
[CType("struct __old_kernel_stat")]
public struct oldstat
{
    [Meaning(ArgumentKind.Device)] public ushort st_dev;
    [Meaning(ArgumentKind.Number)] public ushort st_ino;
    [Mode, Value<ModeBits>] public ushort st_mode;
    [Meaning(ArgumentKind.Count)] public ushort st_nlink;
    [Meaning(ArgumentKind.Uid)] public ushort st_uid;
    [Meaning(ArgumentKind.Gid)] public ushort st_gid;
    [Meaning(ArgumentKind.Device)] public ushort st_rdev;
    [CType("unsigned long"), Size] public uint st_size;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_atime;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_mtime;

    /// <summary>Seconds.</summary>
    [CType("unsigned long"), Meaning(ArgumentKind.Time)] public uint st_ctime;
}
