using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Tracing.Events;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary>What somebody may have meant who names an event that does not exist.</summary>
internal static class NearNames
{
    private const int MaxSuggestions = 4;
    private const int MaxLength = 64;

    /// <summary>Says that there is no such event, and which ones have names like that.</summary>
    public static string Complain(TraceEventRegistry registry, string name)
    {
        string complaint = $"{Printable.Of(name)}: there is no such event.";
        if (name.AsSpan().IndexOfAny("*?[{") >= 0 && !name.EndsWith(":*", StringComparison.Ordinal))
            return complaint + " Only a whole system has a pattern, such as syscalls:*.";
        string[] near = [.. Find(registry, name)];
        return near.Length switch
        {
            0 => complaint + " Names are sys_enter_CALL, sys_exit_CALL, syscalls:* and raw_syscalls:*.",
            1 => complaint + $" Did you mean {near[0]}?",
            _ => complaint + $" Did you mean {string.Join(", ", near[..^1])} or {near[^1]}?",
        };
    }

    private static IEnumerable<string> Find(TraceEventRegistry registry, string name)
    {
        if (name.Length > MaxLength)
            return [];
        string system = name.Split(':')[0].ToLowerInvariant();
        bool isWholeSystem = name.EndsWith(":*", StringComparison.Ordinal) || name.EndsWith(':');
        if (isWholeSystem)
            return Nearest(system, registry.Events.Select(static item => item.Call.System).Distinct()).Select(static near => near + ":*");
        string text = name[(name.LastIndexOfAny([':', '/']) + 1)..].ToLowerInvariant();
        IEnumerable<string> names = registry.Events.Select(static item => item.Call.Name);
        return Nearest(text, text == name ? names.Concat(registry.Events.Select(static item => item.Call.System).Distinct()) : names);
    }

    private static IEnumerable<string> Nearest(string text, IEnumerable<string> names)
    {
        (string Name, int Distance)[] near = [.. names
            .Select(candidate => (Name: candidate, Distance: DistanceOf(text, candidate)))
            .Where(near => near.Distance <= Math.Max(2, text.Length / 5))
            .OrderBy(static near => near.Distance)
            .ThenBy(static near => near.Name, StringComparer.Ordinal)];

        // Right but for its case or its system: that one, then.
        bool isExact = near.Any(static near => near.Distance == 0);
        return near.Where(near => !isExact || near.Distance == 0).Take(MaxSuggestions).Select(static near => near.Name);
    }

    // The name of a call alone is as good as that of its events.
    private static int DistanceOf(string text, string candidate)
    {
        int distance = Distance(text, candidate);
        foreach (string prefix in (ReadOnlySpan<string>)["sys_enter_", "sys_exit_"])
        {
            if (candidate.StartsWith(prefix, StringComparison.Ordinal) && text.Length > 2)
                distance = Math.Min(distance, Math.Min(Distance(text, candidate[prefix.Length..]), Distance(text, "sys_" + candidate[prefix.Length..])));
        }

        return distance;
    }

    // Levenshtein's: how many characters are to be inserted, removed or replaced.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
