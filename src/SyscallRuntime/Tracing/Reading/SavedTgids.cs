using System;
using System.Collections.Immutable;
using System.Globalization;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Reading;

/// <summary>The thread groups of tasks: Linux's <c>saved_tgids</c>. Trace text finds them here when it is printed with <c>record-tgid</c>.</summary>
/// <remarks>May be used from any thread. When it is full, the task that was added first makes room.</remarks>
public sealed class SavedTgids
{
    private const int Capacity = 32768;

    private readonly TaskTable<int> _groups = new(Capacity);

    /// <summary>Reads the text of a <c>saved_tgids</c> file: a line <c>PID TGID</c> a task.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The thread groups.</returns>
    /// <exception cref="FormatException">A line that is not two numbers; the message names it.</exception>
    public static SavedTgids Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SavedTgids saved = new();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0)
                continue;
            string[] parts = line.Split(' ');
            if (parts.Length != 2 || !TryParse(parts[0], out int pid) || !TryParse(parts[1], out int tgid))
                throw new FormatException($"line {number}: expected a task's id, a blank and the id of its thread group, found {QuotedText.Of(line)}");
            saved.Save(pid, tgid);
        }

        return saved;
    }

    /// <summary>Remembers a thread group.</summary>
    /// <param name="pid">The task; 0 is not remembered, as in Linux.</param>
    /// <param name="tgid">Its thread group.</param>
    public void Save(int pid, int tgid)
    {
        if (pid != 0)
            _groups.Save(pid, tgid);
    }

    /// <summary>The thread group of a task (<c>trace_find_tgid</c>, kernel/trace/trace_sched_switch.c).</summary>
    /// <param name="pid">The task: any value.</param>
    /// <returns>The thread group; 0 if it is not known.</returns>
    public int Find(int pid) => _groups.TryFind(pid, out int tgid) ? tgid : 0;

    /// <summary>The tasks whose thread groups are remembered.</summary>
    /// <returns>A copy of their ids, in increasing order.</returns>
    public ImmutableArray<int> Pids() => _groups.Pids();

    private static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
