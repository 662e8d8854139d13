using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Text;
using SyscallKit.Decoding;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Export;

/// <summary>
/// Writes a trace of the Common Trace Format 1.8 as LTTng does: a directory with the file <c>metadata</c> and a stream a processor.
/// babeltrace2 and Trace Compass read it.
/// </summary>
/// <remarks>
/// <para>An entry is <c>syscall_entry_openat</c>, an exit <c>syscall_exit_openat</c>, of whichever events they were recorded by; those of 32-bit
/// calls have <c>compat_</c> in front, numbers without a call are <c>syscall_entry_unknown</c> and <c>syscall_exit_unknown</c>.</para>
/// <para>Time does not go back within a stream: where the recorded clock did, it stands still. Of a clock that does not count nanoseconds one count is
/// shown as a microsecond. Source: diamon.org/ctf, v1.8.3.</para>
/// </remarks>
public sealed class CtfTrace
{
    private readonly TraceSnapshot _snapshot;
    private readonly Dictionary<string, CtfEvent> _events = new(StringComparer.Ordinal);

    private CtfTrace(TraceSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Writes a trace into a directory.</summary>
    /// <param name="directory">The directory; it is created, and files of the same names are replaced.</param>
    /// <param name="snapshot">The trace.</param>
    /// <returns>What could not be read of the pages, by processor and offset; all else is written.</returns>
    public static ImmutableArray<string> Write(string directory, TraceSnapshot snapshot)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        Directory.CreateDirectory(directory);
        return Write(name => File.Create(Path.Combine(directory, name)), snapshot);
    }

    /// <summary>Writes a trace.</summary>
    /// <param name="create">Opens a file of the trace by its name; it is closed when it is written.</param>
    /// <param name="snapshot">The trace.</param>
    /// <returns>What could not be read of the pages, by processor and offset; all else is written.</returns>
    public static ImmutableArray<string> Write(Func<string, Stream> create, TraceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(snapshot);
        TraceScan scan = TraceScan.Of(snapshot);
        CtfTrace trace = new(snapshot);
        trace.WriteStreams(create, new CallPairing(snapshot, scan));
        using Stream metadata = create("metadata");
        metadata.Write(Encoding.UTF8.GetBytes(CtfMetadata.Of(trace._events.Values, snapshot.CountsNanoseconds)));
        return scan.Errors;
    }

    private void WriteStreams(Func<string, Stream> create, CallPairing calls)
    {
        CtfStream?[] streams = new CtfStream?[_snapshot.Pages.Length];
        try
        {
            while (calls.MoveNext())
            {
                CallHalf half = calls.Current;
                CtfStream stream = streams[half.Cpu] ??= new CtfStream(create(string.Create(CultureInfo.InvariantCulture, $"channel0_{half.Cpu}")), half.Cpu);
                stream.Write(EventOf(half, calls.Enter ?? half), half, _snapshot.SavedCmdlines.FindRaw(half.Pid), calls.LostEventsOf(half.Cpu));
            }

            foreach (CtfStream? stream in streams)
                stream?.Flush();
        }
        finally
        {
            foreach (CtfStream? stream in streams)
                stream?.Dispose();
        }
    }

    // An exit has the name of its entry: execve may end as a call of the other table.
    private CtfEvent EventOf(CallHalf half, CallHalf call)
    {
        string direction = half.IsEnter ? "entry" : "exit";
        SyscallMetadata? metadata = call.Metadata;
        string name = metadata?.Name["sys_".Length..] ?? call.Entry?.Name ?? "unknown";
        name = $"{(call.IsCompat ? "compat_" : "")}syscall_{direction}_{name}";
        if (!_events.TryGetValue(name, out CtfEvent? found))
            _events.Add(name, found = new CtfEvent(_events.Count, name, half.IsEnter ? CtfEvent.FieldsOf(call) : CtfEvent.ResultField));
        return found;
    }
}
