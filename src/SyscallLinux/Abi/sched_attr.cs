using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The scheduling attributes of a thread: sched_setattr(2).</summary>
[CType("struct sched_attr")]
public struct sched_attr
{
    [Size] public u32 size;
    [Value<SchedPolicy>] public u32 sched_policy;
    [Flags<SchedAttrFlags>] public u64 sched_flags;
    public s32 sched_nice;
    public u32 sched_priority;
    public u64 sched_runtime;
    public u64 sched_deadline;
    public u64 sched_period;
    public u32 sched_util_min;
    public u32 sched_util_max;
}
