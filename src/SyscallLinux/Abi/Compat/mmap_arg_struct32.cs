using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The arguments of mmap(2) in memory: the call 90.</summary>
[CType("struct mmap_arg_struct32")]
public struct mmap_arg_struct32
{
    [Meaning(ArgumentKind.Address)] public uint addr;
    [Size] public uint len;
    [Flags<MmapProt>] public uint prot;
    [Flags<MmapFlags>] public uint flags;
    [Fd] public uint fd;
    [Offset] public uint offset;
}
