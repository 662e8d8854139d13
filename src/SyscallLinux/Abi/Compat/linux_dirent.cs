using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A directory entry of the older form: getdents(2), as i386 lays it out.</summary>
[CType("struct linux_dirent")]
public unsafe struct linux_dirent
{
    public uint d_ino;
    public uint d_off;

    /// <summary>Length of this record, whose last byte is <c>d_type</c>.</summary>
    [Size] public ushort d_reclen;

    [CType("char[1]")] public fixed byte d_name[1];
}
