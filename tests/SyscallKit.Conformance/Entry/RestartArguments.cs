using System;

namespace SyscallKit.Conformance;

/// <summary>The second argument of the recorded calls: an i386 call has it in ecx, which a frame shows.</summary>
internal static class RestartArguments
{
    private const uint Buffer = 0x1a70_0300;
    private const uint Remaining = 0x1a70_0140;

    /// <summary>By the beginning of the call's name; the first that fits. All others have 0.</summary>
    private static readonly (string Name, uint Value)[] s_seconds =
    [
        ("nanosleep-norem", 0),
        ("nanosleep", Remaining),
        ("read", Buffer),
        ("write", Buffer),
        ("recv", Buffer),
        ("send", Buffer),
        ("epoll_", Buffer),
        ("wait4", Buffer),
        ("waitpid", Buffer),
        ("poll", 1),
        ("ppoll", 1),
        ("flock", 2),
        ("rt_sigsuspend", 8),
    ];

    /// <summary>The second argument of a call.</summary>
    public static uint SecondOf(string syscall)
    {
        foreach ((string name, uint value) in s_seconds)
        {
            if (syscall.StartsWith(name, StringComparison.Ordinal))
                return value;
        }

        return 0;
    }
}
