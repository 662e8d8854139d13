using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace SyscallKit.Tracing.Export;

/// <summary>Writes the JSON that ui.perfetto.dev and chrome://tracing open ("Trace Event Format", object form).</summary>
/// <remarks>
/// <para>A call is a complete event (<c>X</c>) of its thread, from entry to exit; one that had not returned when the recording ended is a
/// <c>B</c> without <c>E</c>. Half a call, whose other half was not recorded, is an instant (<c>i</c>).</para>
/// <para>Times are microseconds with up to three decimals; those of a clock that counts something else are its numbers. Records name threads and
/// not processes, so every thread is its own process.</para>
/// </remarks>
public sealed class ChromeTrace
{
    // JSON readers keep numbers as doubles.
    private const long MaxExact = 1L << 53;
    private const int FlushAt = 1 << 16;

    private readonly TraceSnapshot _snapshot;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<int, CallHalf> _open = [];
    private readonly HashSet<int> _named = [];

    private ChromeTrace(TraceSnapshot snapshot, Utf8JsonWriter json)
    {
        _snapshot = snapshot;
        _json = json;
    }

    /// <summary>Writes a trace.</summary>
    /// <param name="output">Where to; written from front to end.</param>
    /// <param name="snapshot">The trace.</param>
    /// <returns>What could not be read of the pages, by processor and offset; all else is written.</returns>
    public static ImmutableArray<string> Write(Stream output, TraceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(snapshot);
        TraceScan scan = TraceScan.Of(snapshot);
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { SkipValidation = true });
        new ChromeTrace(snapshot, json).Write(new CallReader(snapshot, scan));
        return scan.Errors;
    }

    private void Write(CallReader reader)
    {
        _json.WriteStartObject();
        _json.WriteString("displayTimeUnit", "ns");
        _json.WriteStartArray("traceEvents");
        while (reader.MoveNext())
        {
            CallHalf half = reader.Current;
            if (_named.Add(half.Pid))
                WriteName(half.Pid);
            bool wasOpen = _open.Remove(half.Pid, out CallHalf? enter);
            if (half.IsEnter)
            {
                // A thread makes one call at a time: the one before has ended, but nobody knows when.
                if (wasOpen)
                    WriteHalf("i", enter!);
                _open.Add(half.Pid, half);
            }
            else if (wasOpen)
            {
                WriteCall(enter!, half);
            }
            else
            {
                WriteHalf("i", half);
            }

            if (_json.BytesPending > FlushAt)
                _json.Flush();
        }

        foreach (CallHalf unfinished in _open.Values.OrderBy(static half => half.Time).ThenBy(static half => half.Pid))
            WriteHalf("B", unfinished);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteName(int pid)
    {
        foreach (string kind in (ReadOnlySpan<string>)["process_name", "thread_name"])
        {
            _json.WriteStartObject();
            _json.WriteString("name", kind);
            _json.WriteString("ph", "M");
            _json.WriteNumber("pid", pid);
            _json.WriteNumber("tid", pid);
            _json.WriteStartObject("args");
            _json.WriteString("name", _snapshot.SavedCmdlines.Find(pid));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
    }

    private void WriteCall(CallHalf enter, CallHalf exit)
    {
        WriteHead("X", enter);
        // A clock may go back between two processors; a duration may not.
        WriteTime("dur", exit.Time > enter.Time ? exit.Time - enter.Time : 0);
        WriteArgs(enter, exit);
        _json.WriteEndObject();
    }

    private void WriteHalf(string phase, CallHalf half)
    {
        WriteHead(phase, half);
        if (phase == "i")
            _json.WriteString("s", "t");
        WriteArgs(half.IsEnter ? half : null, half.IsEnter ? null : half);
        _json.WriteEndObject();
    }

    private void WriteHead(string phase, CallHalf half)
    {
        _json.WriteStartObject();
        _json.WriteString("name", half.Name);
        _json.WriteString("cat", "syscall");
        _json.WriteString("ph", phase);
        WriteTime("ts", half.Time);
        _json.WriteNumber("pid", half.Pid);
        _json.WriteNumber("tid", half.Pid);
    }

    private void WriteTime(string name, ulong time) => _json.WriteNumber(name, _snapshot.CountsNanoseconds ? time / 1000m : time);

    private void WriteArgs(CallHalf? enter, CallHalf? exit)
    {
        _json.WriteStartObject("args");
        _json.WriteNumber("nr", (enter ?? exit)!.Number);
        if (enter is not null)
        {
            _json.WriteNumber("cpu", enter.Cpu);
            _json.WriteStartObject("arguments");
            for (int i = 0; i < enter.Args.Length; i++)
            {
                string name = enter.Metadata?.Args[i] ?? string.Create(CultureInfo.InvariantCulture, $"args[{i}]");
                _json.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"0x{enter.Args[i]:x}"));
            }

            _json.WriteEndObject();
        }

        if (exit is not null)
        {
            _json.WriteNumber("exit_cpu", exit.Cpu);
            if (exit.Result is >= -MaxExact and <= MaxExact)
                _json.WriteNumber("ret", exit.Result);
            else
                _json.WriteString("ret", string.Create(CultureInfo.InvariantCulture, $"0x{exit.Result:x}"));
            if (Errno.TryFromResult(exit.Result, out Errno errno))
                _json.WriteString("error", errno.Name);
        }

        _json.WriteEndObject();
    }
}
