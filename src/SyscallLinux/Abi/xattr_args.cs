using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The value of an extended attribute: setxattrat(2).</summary>
[CType("struct xattr_args")]
public struct xattr_args
{
    [CType("u64"), Meaning(ArgumentKind.Memory), InOut(nameof(size))] public UserPtr value;
    [Size] public u32 size;
    [Flags<XattrFlags>] public u32 flags;
}
