using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A rule about a file hierarchy; packed: landlock_add_rule(2).</summary>
[CType("struct landlock_path_beneath_attr")]
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct landlock_path_beneath_attr
{
    [Flags<LandlockAccessFs>] public u64 allowed_access;
    [Fd] public s32 parent_fd;
}
