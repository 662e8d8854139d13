using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file system of the oldest form: ustat(2), as i386 lays it out.</summary>
[CType("struct ustat")]
public unsafe struct ustat
{
    public int f_tfree;
    public uint f_tinode;
    [CType("char[6]")] public fixed byte f_fname[6];
    [CType("char[6]")] public fixed byte f_fpack[6];
}
