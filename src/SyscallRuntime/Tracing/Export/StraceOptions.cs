using System;
using SyscallKit.Memory;

namespace SyscallKit.Tracing.Export;

/// <summary>How strace-like text is written.</summary>
public sealed record StraceOptions
{
    /// <summary>
    /// Finds the user memory of a task (by its id), or null where there is none any more. Records hold pointers only: with it, strings and
    /// buffers are shown as they are in memory when the text is written; without it, and where memory cannot be read, their addresses.
    /// </summary>
    public Func<int, IUserMemory?>? MemoryOf { get; init; }
}
