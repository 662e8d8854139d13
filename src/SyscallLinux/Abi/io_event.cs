using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An operation that is done: io_getevents(2).</summary>
[CType("struct io_event")]
public struct io_event
{
    [CType("u64"), Meaning(ArgumentKind.Cookie)] public ulong data;
    [CType("u64"), Meaning(ArgumentKind.Address)] public ulong obj;
    [CType("s64"), Meaning(ArgumentKind.Number)] public long res;
    [CType("s64")] public long res2;
}
