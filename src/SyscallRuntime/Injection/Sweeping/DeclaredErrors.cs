using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Injection.Sweeping;

/// <summary>The errors that declarations of calls name (<see cref="ErrorsAttribute"/>).</summary>
public static class DeclaredErrors
{
    /// <summary>The errors that the declaration of a call names, each number once.</summary>
    /// <param name="entry">The call.</param>
    /// <returns>The errors, by number; none if it has no declaration.</returns>
    public static ImmutableArray<Errno> Of(SyscallTableEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return [.. (entry.Metadata?.Meaning.Errors ?? []).Select(Named).Where(static errno => errno != default).Distinct().OrderBy(static errno => errno.Number)];
    }

    /// <summary>The errors that another table declares for calls of the same name: Linux's, for a kernel whose own declarations name none.</summary>
    /// <param name="described">The table.</param>
    /// <returns>The errors of a call: those of its own ABI there, or of the 64-bit call of that name.</returns>
    public static FaultErrors In(SyscallTable described)
    {
        ArgumentNullException.ThrowIfNull(described);
        return (abi, entry) =>
            described.TryGetEntry(abi, entry.Name, out SyscallTableEntry? known) && Of(known) is { Length: > 0 } own ? own
            : described.TryGetEntry(SyscallAbi.X64, entry.Name, out known) ? Of(known)
            : [];
    }

    private static Errno Named(string name) => Errno.TryParse(name, out Errno errno) ? errno : default;
}
