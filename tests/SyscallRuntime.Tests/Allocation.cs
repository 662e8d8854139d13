using System;

namespace SyscallKit.Tests;

/// <summary>What a piece of work allocates on its thread.</summary>
internal static class Allocation
{
    public const int Rounds = 5;

    /// <summary>
    /// The fewest bytes of several rounds: a collection that another test starts may count the rest of this thread's buffer once, but what
    /// the work itself allocates it allocates in every round.
    /// </summary>
    public static long Of(Action work)
    {
        long fewest = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
