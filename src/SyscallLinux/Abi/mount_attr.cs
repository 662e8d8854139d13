using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Changes of a mount's attributes: mount_setattr(2).</summary>
[CType("struct mount_attr")]
public struct mount_attr
{
    [CType("u64"), Flags<MountAttrFlags>] public ulong attr_set;
    [CType("u64"), Flags<MountAttrFlags>] public ulong attr_clr;
    [CType("u64")] public ulong propagation;
    [CType("u64"), Fd] public ulong userns_fd;
}
