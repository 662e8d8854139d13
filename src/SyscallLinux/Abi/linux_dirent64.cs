using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A directory entry: getdents64(2).</summary>
/// <remarks><c>d_name</c> of any length begins at byte 19.</remarks>
[CompatLayout<Compat.linux_dirent64>]
[CType("struct linux_dirent64")]
public struct linux_dirent64
{
    [CType("unsigned long long"), Meaning(ArgumentKind.Number)] public ulong d_ino;
    [CType("long long"), Offset] public long d_off;

    /// <summary>Length of this record.</summary>
    [Size] public ushort d_reclen;

    [Value<DirentType>] public byte d_type;
}
