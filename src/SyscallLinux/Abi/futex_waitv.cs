using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A futex that is waited for with others: futex_waitv(2).</summary>
[CType("struct futex_waitv")]
public struct futex_waitv
{
    [CType("u64"), Meaning(ArgumentKind.Number)] public ulong val;
    [CType("u64"), In] public UserPtr<uint> uaddr;
    [CType("u32"), Flags<Futex2Flags>] public uint flags;
    [CType("u32")] public uint __reserved;
}
