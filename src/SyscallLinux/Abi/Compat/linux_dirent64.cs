using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A directory entry: getdents64(2), as i386 lays it out.</summary>
/// <remarks><c>d_name</c> of any length begins at byte 19.</remarks>
[CType("struct linux_dirent64")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct linux_dirent64
{
    [CType("unsigned long long"), Meaning(ArgumentKind.Number)] public ulong d_ino;
    [CType("long long"), Offset] public long d_off;

    /// <summary>Length of this record.</summary>
    [Size] public ushort d_reclen;

    [Value<DirentType>] public byte d_type;
}
