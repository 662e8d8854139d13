using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The static priority of a thread: sched_setparam(2).</summary>
[CType("struct sched_param")]
public struct sched_param
{
    public int sched_priority;
}
