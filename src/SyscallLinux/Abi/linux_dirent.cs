using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A directory entry of the older form: getdents(2).</summary>
[CompatLayout<Compat.linux_dirent>]
[CType("struct linux_dirent")]
public unsafe struct linux_dirent
{
    public ulong d_ino;
    public ulong d_off;

    /// <summary>Length of this record, whose last byte is <c>d_type</c>.</summary>
    [Size] public ushort d_reclen;

    [CType("char[1]")] public fixed byte d_name[1];
}
