using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An operation that is done: io_getevents(2).</summary>
[CType("struct io_event")]
public struct io_event
{
    [Meaning(ArgumentKind.Cookie)] public u64 data;
    [Meaning(ArgumentKind.Address)] public u64 obj;
    [Meaning(ArgumentKind.Number)] public s64 res;
    public s64 res2;
}
