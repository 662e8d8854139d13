using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Changes of a mount's attributes: mount_setattr(2).</summary>
[CType("struct mount_attr")]
public struct mount_attr
{
    [Flags<MountAttrFlags>] public u64 attr_set;
    [Flags<MountAttrFlags>] public u64 attr_clr;
    public u64 propagation;
    [Fd] public u64 userns_fd;
}
