using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A futex that is waited for with others: futex_waitv(2).</summary>
[CType("struct futex_waitv")]
public struct futex_waitv
{
    [Meaning(ArgumentKind.Number)] public u64 val;
    [CType("u64"), In] public UserPtr<u32> uaddr;
    [Flags<Futex2Flags>] public u32 flags;
    public u32 __reserved;
}
