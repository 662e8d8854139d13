using System.Linq;

namespace SyscallKit.Interception;

/// <summary>The hooks of one number.</summary>
/// <param name="All">All, in the order in which they were made.</param>
internal sealed record HookedNumber(SyscallHook[] All)
{
    /// <summary>No hooks.</summary>
    public static HookedNumber None { get; } = new([]);

    /// <summary>Those that do something before the call.</summary>
    public SyscallHook[] Before { get; } = [.. All.Where(static hook => hook.Before is not null)];

    /// <summary>Those that do something after it.</summary>
    public SyscallHook[] After { get; } = [.. All.Where(static hook => hook.After is not null)];

    /// <summary>One hook more.</summary>
    public HookedNumber With(SyscallHook hook) => new([.. All, hook]);

    /// <summary>One hook less.</summary>
    /// <returns>Null if none is left.</returns>
    public HookedNumber? Without(SyscallHook hook) => All.Where(other => other != hook).ToArray() is { Length: > 0 } left ? new HookedNumber(left) : null;
}
