using System;
using System.Collections.Generic;
using SyscallKit.Declaring;

namespace SyscallKit.KernelText;

/// <summary>Ids of tasks as <c>set_event_pid</c> takes them: <c>trace_pid_write</c> (kernel/trace/trace.c).</summary>
internal static class PidList
{
    // pid_split (kernel/trace/pid_list.c): ids have 30 bits.
    private const uint End = 1U << 30;

    /// <summary>How many ids a list may have: the kernel's pool of chunks has an end, too.</summary>
    public const int MaxCount = 1 << 16;

    /// <summary>Reads ids.</summary>
    /// <param name="text">The ids with white space between them.</param>
    /// <param name="pids">The ids, each once.</param>
    /// <param name="errno">What is wrong: nothing of the text counts then.</param>
    /// <returns>Whether they are ids.</returns>
    public static bool TryParse(string text, out IReadOnlySet<int> pids, out Errno errno)
    {
        HashSet<int> all = [];
        pids = all;
        errno = default;
        foreach (Range range in text.AsSpan().SplitAny(" \t\n\v\f\r\0"))
        {
            ReadOnlySpan<char> word = text.AsSpan()[range];
            if (word.IsEmpty)
                continue;

            // Whatever kstrtoul says is EINVAL; of the number the lower 32 bits count, and -1 comes from trace_pid_list_set.
            if (KernelNumber.Parse(word, 0, out ulong value) != default)
                errno = Errno.EINVAL;
            else if ((uint)value >= End)
                errno = Errno.EPERM;
            if (errno == default && all.Add((int)value) && all.Count > MaxCount)
                errno = Errno.ENOMEM;
            if (errno != default)
                return false;
        }

        return true;
    }
}
