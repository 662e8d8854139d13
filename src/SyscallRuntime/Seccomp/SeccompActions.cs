using System.Collections.Immutable;

namespace SyscallKit.Seccomp;

/// <summary>The actions, strictest first, and how a filter's value means one.</summary>
internal static class SeccompActions
{
    /// <summary><c>SECCOMP_RET_ACTION_FULL</c>: the bits of a filter's value that are the action; the others are its data.</summary>
    public const uint Mask = 0xffff_0000;

    public static ImmutableArray<SeccompAction> All { get; } =
    [
        SeccompAction.KillProcess, SeccompAction.KillThread, SeccompAction.Trap, SeccompAction.Errno,
        SeccompAction.UserNotif, SeccompAction.Trace, SeccompAction.Log, SeccompAction.Allow,
    ];

    /// <summary>The action that a value means: <c>__seccomp_filter</c>'s switch, whose default kills the process.</summary>
    public static SeccompAction Of(uint value) => (SeccompAction)(value & Mask) switch
    {
        SeccompAction.KillThread => SeccompAction.KillThread,
        SeccompAction.Trap => SeccompAction.Trap,
        SeccompAction.Errno => SeccompAction.Errno,
        SeccompAction.UserNotif => SeccompAction.UserNotif,
        SeccompAction.Trace => SeccompAction.Trace,
        SeccompAction.Log => SeccompAction.Log,
        SeccompAction.Allow => SeccompAction.Allow,
        _ => SeccompAction.KillProcess,
    };

    /// <summary>Whether one value is stricter than another: <c>ACTION_ONLY</c> compares the bits of the action, signed, known or not.</summary>
    public static bool IsStricter(uint value, uint than) => (int)(value & Mask) < (int)(than & Mask);
}
