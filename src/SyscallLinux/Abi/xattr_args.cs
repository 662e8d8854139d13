using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The value of an extended attribute: setxattrat(2).</summary>
[CType("struct xattr_args")]
public struct xattr_args
{
    [CType("u64"), Meaning(ArgumentKind.Memory), InOut(nameof(size))] public UserPtr value;
    [CType("u32"), Size] public uint size;
    [CType("u32"), Flags<XattrFlags>] public uint flags;
}
