using System;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace SyscallKit;

/// <summary>A task's name as the kernel keeps it: <c>char comm[TASK_COMM_LEN]</c> of <c>task_struct</c>, UTF-8 and zeros, at least one.</summary>
[InlineArray(Length)]
internal struct TaskComm
{
    /// <summary><c>TASK_COMM_LEN</c> (include/linux/sched.h).</summary>
    public const int Length = 16;

    private byte _first;

    /// <summary>The bytes of a name, those beyond the fifteenth left off; no character is cut in two.</summary>
    /// <param name="name">The name.</param>
    public static TaskComm Of(string name)
    {
        TaskComm bytes = default;
        Utf8.FromUtf16(name, ((Span<byte>)bytes)[..^1], out _, out _);
        return bytes;
    }
}
