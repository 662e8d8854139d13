using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace SyscallKit.Tracing;

/// <summary>The names of tasks by id, as of the last event of each: Linux's <c>saved_cmdlines</c>. Trace text finds its names here when it is printed.</summary>
/// <remarks>May be used from any thread. When it is full, the name that was added first makes room.</remarks>
public sealed class SavedCmdlines
{
    /// <summary>How many characters of a name are shown (<c>TASK_COMM_LEN</c> without its NUL).</summary>
    public const int MaxCommLength = 15;

    private readonly TaskTable<string> _names;

    /// <summary>No names yet.</summary>
    /// <param name="capacity">How many tasks are remembered.</param>
    public SavedCmdlines(int capacity = 32768)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _names = new TaskTable<string>(capacity);
    }

    /// <summary>How many tasks are remembered: the <c>saved_cmdlines_size</c> file.</summary>
    internal int Capacity => _names.Capacity;

    /// <summary>Forgets all names, and has room for so many from now on (<c>tracing_resize_saved_cmdlines</c>, kernel/trace/trace_sched_switch.c).</summary>
    /// <param name="count">How many are wanted, at least 1; there is room for as many as fit the pages that Linux would take for them.</param>
    internal void Resize(int count)
    {
        // struct saved_cmdlines_buffer has a map of 32,769 ids and four more fields; a name takes 16 bytes and the id of its task 4.
        const int Head = 131_104;
        const int Entry = 20;
        uint bytes = uint.Max(BitOperations.RoundUpToPowerOf2((uint)(Head + Entry * count)), RingBufferPage.Size);
        _names.Reset((int)(bytes - Head) / Entry);
    }

    /// <summary>Reads the text of a <c>saved_cmdlines</c> file: a line <c>PID COMM</c> a task.</summary>
    /// <param name="text">The text; a name may hold blanks.</param>
    /// <returns>The names.</returns>
    /// <exception cref="FormatException">A line that begins with no number; the message names it.</exception>
    public static SavedCmdlines Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SavedCmdlines saved = new(int.MaxValue);
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0)
                continue;
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0 || !int.TryParse(line.AsSpan(0, blank), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int pid))
                throw new FormatException($"line {number}: expected a task's id, a blank and its name, found {QuotedText.Of(line)}");
            saved.Save(pid, line[(blank + 1)..]);
        }

        return saved;
    }

    /// <summary>Remembers a name.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="comm">Its name.</param>
    public void Save(int pid, string comm)
    {
        ArgumentNullException.ThrowIfNull(comm);
        _names.Save(pid, comm);
    }

    /// <summary>The tasks whose names are remembered.</summary>
    /// <returns>A copy of their ids, in increasing order.</returns>
    public ImmutableArray<int> Pids() => _names.Pids();

    /// <summary>The name of a task as traces show it (<c>__trace_find_cmdline</c>, kernel/trace/trace_sched_switch.c).</summary>
    /// <param name="pid">The task: any value.</param>
    /// <returns>At most 15 characters; <c>&lt;idle&gt;</c> for task 0, <c>&lt;...&gt;</c> for an unknown one, <c>&lt;XXX&gt;</c> for a negative id.</returns>
    public string Find(int pid)
    {
        if (pid <= 0)
            return pid == 0 ? "<idle>" : "<XXX>";
        if (!_names.TryFind(pid, out string? comm))
            return "<...>";
        return comm.Length <= MaxCommLength ? comm : comm[..MaxCommLength];
    }
}
