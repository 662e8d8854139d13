using System;
using System.Globalization;
using Spectre.Console;

namespace Tiny.Output;

/// <summary>Shows trace text, with colours for tasks, entries, exits and errors.</summary>
internal static class TraceView
{
    private const int MaxErrno = 4095;

    public static void Write(Screen screen, string trace)
    {
        foreach (string line in trace.TrimEnd('\n').Split('\n'))
            screen.WriteLine(Colour(TraceTextDecoder.Decode(line)));
    }

    /// <summary>Cuts a line into parts of one colour.</summary>
    public static (string Text, Style? Style)[] Colour(string line)
    {
        // TASK-PID  [CPU] STATE  TIME: EVENT
        int cpu = line.IndexOf(" [", StringComparison.Ordinal);
        int text = line.IndexOf(": ", StringComparison.Ordinal);
        if (line.StartsWith('#') || cpu < 0 || text < cpu)
            return [(line, Styles.Quiet)];
        string call = line[(text + 2)..];
        return [(line[..cpu], Styles.Task), (line[cpu..(text + 2)], Styles.Quiet), (call, StyleOf(call))];
    }

    private static Style StyleOf(string call)
    {
        int own = call.IndexOf(" -> 0x", StringComparison.Ordinal);
        int raw = call.StartsWith("sys_exit: NR ", StringComparison.Ordinal) ? call.LastIndexOf(" = ", StringComparison.Ordinal) : -1;
        long result;
        if (own >= 0 && long.TryParse(call.AsSpan(own + 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out result)
            || raw >= 0 && long.TryParse(call.AsSpan(raw + 3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out result))
            return result is < 0 and >= -MaxErrno ? Styles.Error : Styles.Exit;
        return Styles.Enter;
    }
}
