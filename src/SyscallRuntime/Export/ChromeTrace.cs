using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Text.Json;
using SyscallKit.Declaring;
using SyscallKit.Decoding;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Export;

/// <summary>Writes the JSON that ui.perfetto.dev and chrome://tracing open ("Trace Event Format", object form).</summary>
/// <remarks>
/// <para>A call is a complete event (<c>X</c>) of its thread, from entry to exit; one that had not returned when the recording ended ends with it, and
/// has <c>"unfinished": true</c> among its arguments. Half a call, whose other half was not recorded, is an instant (<c>i</c>).</para>
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
    private readonly HashSet<int> _named = [];
    private ulong _end;

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
        new ChromeTrace(snapshot, json).Write(new CallPairing(snapshot, scan));
        return scan.Errors;
    }

    private void Write(CallPairing calls)
    {
        _json.WriteStartObject();
        _json.WriteString("displayTimeUnit", "ns");
        _json.WriteStartArray("traceEvents");
        while (calls.MoveNext())
        {
            CallHalf half = calls.Current;
            _end = Math.Max(_end, half.Time);
            if (_named.Add(half.Pid))
                WriteName(half.Pid);
            // It has ended, but nobody knows when.
            if (calls.Abandoned is { } abandoned)
                WriteHalf(abandoned);
            if (calls.Enter is { } enter)
                WriteCall(enter, half);
            else if (!half.IsEnter)
                WriteHalf(half);

            if (_json.BytesPending > FlushAt)
                _json.Flush();
        }

        foreach ((CallHalf enter, bool isUnfinished) in calls.Rest())
        {
            if (isUnfinished)
                WriteCall(enter, null);
            else
                WriteHalf(enter);
        }

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

    // Without an exit it goes on to the end of the trace.
    private void WriteCall(CallHalf enter, CallHalf? exit)
    {
        WriteHead("X", enter);
        // A clock may go back between two processors; a duration may not.
        ulong end = exit?.Time ?? _end;
        WriteTime("dur", end > enter.Time ? end - enter.Time : 0);
        WriteArgs(enter, exit, isUnfinished: exit is null);
        _json.WriteEndObject();
    }

    private void WriteHalf(CallHalf half)
    {
        WriteHead("i", half);
        _json.WriteString("s", "t");
        WriteArgs(half.IsEnter ? half : null, half.IsEnter ? null : half, isUnfinished: false);
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

    private void WriteArgs(CallHalf? enter, CallHalf? exit, bool isUnfinished)
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

        if (isUnfinished)
            _json.WriteBoolean("unfinished", true);
        _json.WriteEndObject();
    }
}
