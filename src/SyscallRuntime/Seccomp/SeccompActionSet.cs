using System;
using System.Linq;
using SyscallKit.Declaring;

namespace SyscallKit.Seccomp;

/// <summary>A set of actions as <c>kernel.seccomp.actions_logged</c> names them (kernel/seccomp.c: <c>seccomp_log_names</c>).</summary>
public readonly record struct SeccompActionSet
{
    private readonly byte _bits;

    private SeccompActionSet(byte bits) => _bits = bits;

    /// <summary>All: what <c>kernel.seccomp.actions_avail</c> reads.</summary>
    public static SeccompActionSet All { get; } = new(byte.MaxValue);

    /// <summary>What Linux logs unless told otherwise: all but <see cref="SeccompAction.Allow"/> (<c>seccomp_actions_logged</c>).</summary>
    public static SeccompActionSet Logged { get; } = new((byte)(byte.MaxValue & ~BitOf(SeccompAction.Allow)));

    /// <summary>Whether an action is in it.</summary>
    /// <param name="action">The action; any value that is none counts as <see cref="SeccompAction.KillProcess"/>.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(SeccompAction action) => (_bits & BitOf(SeccompActions.Of((uint)action))) != 0;

    /// <summary>Reads what is written to <c>kernel.seccomp.actions_logged</c>.</summary>
    /// <param name="names">Names between single blanks; what follows an empty name is not looked at (<c>seccomp_actions_logged_from_names</c>).</param>
    /// <param name="actions">The actions.</param>
    /// <returns>0; -EINVAL for a name that is none, and for <c>allow</c>, which is not logged.</returns>
    public static long Parse(string names, out SeccompActionSet actions)
    {
        ArgumentNullException.ThrowIfNull(names);
        actions = default;
        byte bits = 0;
        foreach (string name in names.Split(' ').TakeWhile(static name => name.Length != 0))
        {
            SeccompAction? action = SeccompActions.All.Cast<SeccompAction?>().FirstOrDefault(action => NameOf(action!.Value) == name);
            if (action is null or SeccompAction.Allow)
                return -Errno.EINVAL;
            bits |= BitOf(action.Value);
        }

        actions = new SeccompActionSet(bits);
        return 0;
    }

    /// <summary>The names, the strictest first, as the file reads.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(' ', SeccompActions.All.Where(Contains).Select(NameOf));

    private static byte BitOf(SeccompAction action) => (byte)(1 << SeccompActions.All.IndexOf(action));

    private static string NameOf(SeccompAction action) => OutcomeText.NameOf(action).ToLowerInvariant();
}
