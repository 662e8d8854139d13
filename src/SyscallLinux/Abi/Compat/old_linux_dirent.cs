using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A directory entry of the oldest form: readdir(2).</summary>
[CType("struct old_linux_dirent")]
public unsafe struct old_linux_dirent
{
    [CType("unsigned long")] public uint d_ino;
    [CType("unsigned long")] public uint d_offset;
    [Size] public ushort d_namlen;

    /// <summary>As long as <c>d_namlen</c> says, with a NUL after it.</summary>
    [CType("char[1]")] public fixed byte d_name[1];
}
