using System.Threading;

namespace SyscallKit.Kernel;

/// <summary>The indices that slots have in a task.</summary>
internal static class TaskSlots
{
    private static int s_count;

    public static int Next() => Interlocked.Increment(ref s_count) - 1;
}
