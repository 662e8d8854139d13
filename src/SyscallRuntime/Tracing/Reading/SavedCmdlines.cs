using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tracing.Reading;

/// <summary>The names of tasks by id, as of the last event of each: Linux's <c>saved_cmdlines</c>. Trace text finds its names here when it is printed.</summary>
/// <remarks>May be used from any thread. When it is full, the name that was added first makes room.</remarks>
public sealed class SavedCmdlines
{
    private readonly TaskTable<TaskComm> _names;

    /// <summary>No names yet.</summary>
    /// <param name="capacity">How many tasks are remembered.</param>
    public SavedCmdlines(int capacity = 32768)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _names = new TaskTable<TaskComm>(capacity);
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
    /// <param name="text">
    /// The text, of which each character is a byte (read the file as Latin-1). A name may hold blanks and newlines: a line that does not begin with
    /// a number goes on with the name before it.
    /// </param>
    /// <returns>The names.</returns>
    /// <exception cref="FormatException">A line that begins with no number, and is too long to belong to a name; the message names it.</exception>
    public static SavedCmdlines Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SavedCmdlines saved = new(int.MaxValue);
        int pid = 0;
        string? name = null;
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 0 && int.TryParse(line.AsSpan(0, blank), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int begun))
                (pid, name) = (begun, line[(blank + 1)..]);
            else if (name is not null && name.Length + 1 + line.Length < TaskComm.Length)
                name += "\n" + line;
            else if (line.Length == 0)
                continue;
            else
                throw new FormatException($"line {number}: expected a task's id, a blank and its name, found {QuotedText.Of(line)}");
            saved.Save(pid, TaskComm.FromBytes(ByteText.ToBytes(name)));
        }

        // The newline that ends the file is no part of the last name.
        if (name is not null && text.EndsWith('\n') && name.EndsWith('\n'))
            saved.Save(pid, TaskComm.FromBytes(ByteText.ToBytes(name[..^1])));
        return saved;
    }

    /// <summary>Remembers a name.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="comm">Its name, cut as <see cref="TaskComm.Of"/> says.</param>
    public void Save(int pid, string comm) => Save(pid, TaskComm.Of(comm));

    /// <summary>Remembers a name.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="comm">Its name.</param>
    public void Save(int pid, TaskComm comm) => _names.Save(pid, comm);

    /// <summary>The tasks whose names are remembered.</summary>
    /// <returns>A copy of their ids, in increasing order.</returns>
    public ImmutableArray<int> Pids() => _names.Pids();

    /// <summary>The name of a task as text: what of <see cref="FindRaw"/> is UTF-8.</summary>
    /// <param name="pid">The task: any value.</param>
    /// <returns>The name.</returns>
    public string Find(int pid) => FindRaw(pid).ToString();

    /// <summary>The name of a task as traces show it (<c>__trace_find_cmdline</c>, kernel/trace/trace_sched_switch.c).</summary>
    /// <param name="pid">The task: any value.</param>
    /// <returns>The name; <c>&lt;idle&gt;</c> for task 0, <c>&lt;...&gt;</c> for an unknown one, <c>&lt;XXX&gt;</c> for a negative id.</returns>
    public TaskComm FindRaw(int pid)
    {
        if (pid <= 0)
            return TaskComm.FromBytes(pid == 0 ? "<idle>"u8 : "<XXX>"u8);
        return _names.TryFind(pid, out TaskComm comm) ? comm : TaskComm.FromBytes("<...>"u8);
    }
}
