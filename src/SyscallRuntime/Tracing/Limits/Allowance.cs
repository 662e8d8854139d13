using System.Threading;

namespace SyscallKit.Tracing.Limits;

/// <summary>How much of something may be held. Whoever takes has it, or is refused, in one step, however many ask at the same time.</summary>
/// <param name="max">The most.</param>
internal sealed class Allowance(long max)
{
    private long _taken;

    /// <summary>The most. What is taken already stays taken.</summary>
    public long Max { get; set; } = max;

    /// <summary>What is taken.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes some.</summary>
    /// <param name="amount">How much: at least 0.</param>
    /// <returns>False if that would be more than may be held: then nothing is taken.</returns>
    public bool TryTake(long amount)
    {
        long taken = Taken;
        while (amount <= Max - taken)
        {
            long seen = Interlocked.CompareExchange(ref _taken, taken + amount, taken);
            if (seen == taken)
                return true;
            taken = seen;
        }

        return false;
    }

    /// <summary>Gives some back.</summary>
    public void Give(long amount) => Interlocked.Add(ref _taken, -amount);

    /// <summary>Takes for what is put in the place of something: less is always granted.</summary>
    /// <param name="old">What was taken for what was there.</param>
    /// <param name="amount">What the new takes.</param>
    /// <returns>False if there is not enough: then the old is still taken.</returns>
    public bool TryReplace(long old, long amount)
    {
        if (amount > old)
            return TryTake(amount - old);
        Give(old - amount);
        return true;
    }
}
