using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A rule about a file hierarchy; packed: landlock_add_rule(2).</summary>
[CType("struct landlock_path_beneath_attr")]
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct landlock_path_beneath_attr
{
    [CType("u64"), Flags<LandlockAccessFs>] public ulong allowed_access;
    [CType("s32"), Fd] public int parent_fd;
}
