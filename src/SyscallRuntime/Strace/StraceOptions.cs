using System;
using SyscallKit.Memory;

namespace SyscallKit.Strace;

/// <summary>How strace-like text is written.</summary>
public sealed record StraceOptions
{
    /// <summary>
    /// Finds the user memory of a task (by its id), or null where there is none any more. With it, strings and
    /// buffers are shown as they are in memory when the text is written. Without it, and where memory cannot be read, what the records of Linux
    /// 6.19 hold of them is shown, and of those of earlier releases, which hold pointers only, their addresses.
    /// </summary>
    public Func<int, IUserMemory?>? MemoryOf { get; init; }
}
