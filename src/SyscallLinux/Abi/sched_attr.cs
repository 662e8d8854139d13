using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The scheduling attributes of a thread: sched_setattr(2).</summary>
[CType("struct sched_attr")]
public struct sched_attr
{
    [CType("u32"), Size] public uint size;
    [CType("u32"), Value<SchedPolicy>] public uint sched_policy;
    [CType("u64"), Flags<SchedAttrFlags>] public ulong sched_flags;
    [CType("s32")] public int sched_nice;
    [CType("u32")] public uint sched_priority;
    [CType("u64")] public ulong sched_runtime;
    [CType("u64")] public ulong sched_deadline;
    [CType("u64")] public ulong sched_period;
    [CType("u32")] public uint sched_util_min;
    [CType("u32")] public uint sched_util_max;
}
