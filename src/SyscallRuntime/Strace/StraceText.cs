using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using SyscallKit.Decoding;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Strace;

/// <summary>Writes a trace as strace would: <c>openat(AT_FDCWD, "/etc/hostname", O_RDONLY) = 3</c>.</summary>
/// <remarks>
/// <para>What arguments and results are is told by what is declared of the call (<see cref="CallDecoder"/>); of one of which nothing is declared, by its
/// C types. Calls of several tasks have the task's id in front, and where another task comes in between, a call is cut in two: <c>&lt;unfinished ...&gt;</c> and
/// <c>&lt;... read resumed&gt;</c>.</para>
/// <para>Strings, structures and lists are shown from memory; without it, strings and bytes as records of Linux 6.19 hold them (cut, and with dots for what
/// cannot be printed), and all else by its address. What strace knows of single calls beyond the meaning of their arguments is not shown so.</para>
/// <para>A call whose exit was not recorded ends in <c>= ?</c>, and so do <c>exit</c> and <c>exit_group</c>, which never return. How a child leaves
/// the <c>clone</c> that its parent entered is no line.</para>
/// </remarks>
public sealed class StraceText
{
    /// <summary>Where the result stands, unless the call is longer: strace's default column.</summary>
    private const int ResultColumn = 40;

    private readonly TextWriter _output;
    private readonly StraceOptions _options;
    private readonly bool _hasPids;
    private readonly SortedDictionary<int, StraceCall> _open = [];

    // The task whose call stands on the line that has no end yet, and how long that line is.
    private int? _onLine;
    private int _column;

    private StraceText(TextWriter output, StraceOptions options, bool hasPids)
    {
        _output = output;
        _options = options;
        _hasPids = hasPids;
    }

    /// <summary>Writes a trace.</summary>
    /// <param name="output">Where to; lines end with a newline alone.</param>
    /// <param name="snapshot">The trace.</param>
    /// <param name="options">How; by the records alone if left out.</param>
    /// <returns>What could not be read of the pages, by processor and offset; all else is written.</returns>
    public static ImmutableArray<string> Write(TextWriter output, TraceSnapshot snapshot, StraceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(snapshot);
        TraceScan scan = TraceScan.Of(snapshot);
        new StraceText(output, options ?? new StraceOptions(), scan.TaskCount > 1).Write(new CallPairing(snapshot, scan));
        return scan.Errors;
    }

    private void Write(CallPairing calls)
    {
        while (calls.MoveNext())
        {
            CallHalf half = calls.Current;
            if (calls.Abandoned is { } abandoned)
                End(abandoned, null);
            if (half.IsEnter)
                Begin(half);
            else if (!half.IsBirth || calls.Enter is not null)
                End(calls.Enter ?? half, half.Result);
        }

        // The one on the line first, so that it is not cut.
        foreach (int pid in _open.Keys.OrderByDescending(pid => pid == _onLine).ToArray())
            End(_open[pid].Enter, null);
    }

    private void Begin(CallHalf half)
    {
        StraceCall call = new(half, _options.MemoryOf?.Invoke(half.Pid));
        StartLine(half.Pid);
        Put(call.Begin());
        _open[half.Pid] = call;
        _onLine = half.Pid;
        // It does not come back (do_exit, kernel/exit.c): no other line can come between it and its end.
        if (half.Entry is { NoReturn: true })
            End(half, null);
    }

    // An end is that of the call that its entry names, or of one that is not known but for its exit.
    private void End(CallHalf half, long? result)
    {
        bool wasOpen = _open.Remove(half.Pid, out StraceCall? call);
        // One that does not come back was ended at once.
        if (!wasOpen && result is null)
            return;
        if (_onLine != half.Pid || !wasOpen)
        {
            StartLine(half.Pid);
            Put($"<... {half.Name} resumed>");
        }

        (string arguments, string text) = call?.End(result) ?? (")", CallText.Of(CallDecoder.Result(half.Observe(null, result))));
        Put(arguments + " ");
        Put(new string(' ', Math.Max(ResultColumn - _column, 0)));
        Put("= " + text + "\n");
        _onLine = null;
    }

    private void StartLine(int pid)
    {
        if (_onLine is not null)
            Put(" <unfinished ...>\n");
        _onLine = null;
        _column = 0;
        if (_hasPids)
            Put(string.Create(CultureInfo.InvariantCulture, $"[pid {pid,5}] "));
    }

    private void Put(string text)
    {
        _output.Write(text);
        _column += text.Length;
    }
}
