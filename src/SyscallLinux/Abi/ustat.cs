using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file system of the oldest form: ustat(2).</summary>
[CompatLayout<Compat.ustat>]
[CType("struct ustat")]
public unsafe struct ustat
{
    public int f_tfree;
    public ulong f_tinode;
    [CType("char[6]")] public fixed byte f_fname[6];
    [CType("char[6]")] public fixed byte f_fpack[6];
}
