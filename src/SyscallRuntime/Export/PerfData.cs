using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Export;

/// <summary>Writes perf.data, the file of <c>perf</c>: <c>perf script</c>, <c>perf evlist</c> and <c>perf data convert</c> read it.</summary>
/// <remarks>
/// Sources: tools/perf/Documentation/perf.data-file-format.txt, include/uapi/linux/perf_event.h. Times are nanoseconds; of a clock that counts
/// something else one count is shown as a microsecond, the smallest time that <c>perf script</c> shows.
/// </remarks>
public sealed class PerfData
{
    private const int HeaderSize = 104;
    private const int AttrSize = 64; // PERF_ATTR_SIZE_VER0
    private const int RecordHeaderSize = 8;

    // enum perf_event_sample_format; IDENTIFIER tells the events apart.
    private const ulong SampleType = 1 << 1 | 1 << 2 | 1 << 7 | 1 << 8 | 1 << 10 | 1 << 16;
    private const int SampleFixedSize = RecordHeaderSize + 8 + 8 + 8 + 8 + 8 + 4; // identifier, tid, time, cpu, period, length of the record
    private const int SampleIdSize = 32;

    private const ulong CommFlag = 1 << 9;
    private const ulong SampleIdAllFlag = 1 << 18;
    private const int TypeTracepoint = 2;

    private const int RecordComm = 3;
    private const int RecordSample = 9;
    private const int RecordFinishedRound = 68;

    // Readers sort a round and the one before it; ours are in order.
    private const int SamplesPerRound = 4096;

    private readonly TraceSnapshot _snapshot;
    private readonly TraceScan _scan;
    private readonly BinaryOutput _output;
    private readonly Dictionary<int, int> _identifiers = [];

    private PerfData(Stream output, TraceSnapshot snapshot)
    {
        _snapshot = snapshot;
        _scan = TraceScan.Of(snapshot);
        _output = new BinaryOutput(output);
        foreach (TraceEvent item in _scan.Events)
            _identifiers.Add(item.Id, _identifiers.Count + 1);
    }

    /// <summary>Writes a trace.</summary>
    /// <param name="output">Where to; written from front to end, never sought.</param>
    /// <param name="snapshot">The trace.</param>
    /// <returns>What could not be read of the pages, by processor and offset; all else is written.</returns>
    public static ImmutableArray<string> Write(Stream output, TraceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(snapshot);
        PerfData data = new(output, snapshot);
        data.Write();
        return data._scan.Errors;
    }

    private void Write()
    {
        long attrs = HeaderSize + 8L * _scan.Events.Length;
        long attrsSize = (AttrSize + 16L) * _scan.Events.Length;
        _output.Text("PERFILE2");
        _output.UInt64(HeaderSize);
        _output.UInt64(AttrSize + 16);
        _output.UInt64(attrs);
        _output.UInt64(attrsSize);
        _output.UInt64(attrs + attrsSize);
        _output.UInt64(DataSize());
        _output.Zeros(16); // event types: no longer in use
        _output.UInt64(PerfFeatures.Flags);
        _output.Zeros(24);

        foreach (TraceEvent item in _scan.Events)
            _output.UInt64(_identifiers[item.Id]);
        foreach (TraceEvent item in _scan.Events)
            WriteAttr(item);
        foreach (int pid in _snapshot.SavedCmdlines.Pids())
            WriteComm(pid);
        WriteSamples();

        PerfFeatures.Write(_output, _scan, _snapshot);
    }

    private long DataSize()
    {
        long size = 0;
        foreach (int pid in _snapshot.SavedCmdlines.Pids())
            size += CommSize(CommOf(pid));
        TraceRecordReader reader = new(_snapshot);
        long count = 0;
        while (reader.MoveNext())
        {
            if (!_snapshot.TryGetEvent(reader.Record, out _, out _))
                continue;
            size += SampleFixedSize + RawSize(reader.Record);
            if (++count % SamplesPerRound == 0)
                size += RecordHeaderSize;
        }

        return size + RecordHeaderSize;
    }

    private void WriteAttr(TraceEvent item)
    {
        _output.UInt32(TypeTracepoint);
        _output.UInt32(AttrSize);
        _output.UInt64(item.Id);
        _output.UInt64(1); // period
        _output.UInt64(SampleType);
        _output.UInt64(0); // read format
        _output.UInt64(CommFlag | SampleIdAllFlag);
        _output.Zeros(16); // wakeup, breakpoint
        _output.UInt64(HeaderSize + 8L * (_identifiers[item.Id] - 1));
        _output.UInt64(8);
    }

    private void WriteComm(int pid)
    {
        byte[] comm = CommOf(pid);
        WriteRecordHeader(RecordComm, CommSize(comm));
        _output.UInt32(pid);
        _output.UInt32(pid);
        _output.Write(comm);

        // The trailer of every record that is no sample; its identifier must be one of ours.
        _output.UInt32(pid);
        _output.UInt32(pid);
        _output.UInt64(0); // time
        _output.UInt64(0); // processor
        _output.UInt64(1);
    }

    private void WriteSamples()
    {
        TraceRecordReader reader = new(_snapshot);
        long count = 0;
        while (reader.MoveNext())
        {
            ReadOnlySpan<byte> record = reader.Record;
            if (!_snapshot.TryGetEvent(record, out TraceEvent? traceEvent, out _))
                continue;
            int pid = new EventRecord(record).Pid;
            int rawSize = RawSize(record);
            WriteRecordHeader(RecordSample, SampleFixedSize + rawSize);
            _output.UInt64(_identifiers[traceEvent.Id]);
            _output.UInt32(pid);
            _output.UInt32(pid);
            _output.UInt64(_snapshot.CountsNanoseconds ? reader.Time : reader.Time * 1000);
            _output.UInt32(reader.Cpu);
            _output.UInt32(0);
            _output.UInt64(1); // period
            _output.UInt32(rawSize);
            _output.Write(record);
            _output.Zeros(rawSize - record.Length);
            if (++count % SamplesPerRound == 0)
                WriteRecordHeader(RecordFinishedRound, RecordHeaderSize);
        }

        // A file without a single record is taken for one of a recording that broke off.
        WriteRecordHeader(RecordFinishedRound, RecordHeaderSize);
    }

    private void WriteRecordHeader(int type, int size)
    {
        _output.UInt32(type);
        _output.UInt16(0); // misc
        _output.UInt16(size);
    }

    // Length word and record together are a multiple of 8.
    private static int RawSize(ReadOnlySpan<byte> record) => ((record.Length + 4 + 7) & ~7) - 4;

    private static int CommSize(byte[] comm) => RecordHeaderSize + 8 + comm.Length + SampleIdSize;

    // With its NUL, a multiple of 8.
    private byte[] CommOf(int pid)
    {
        TaskComm comm = _snapshot.SavedCmdlines.FindRaw(pid);
        byte[] padded = new byte[(comm.Bytes.Length + 8) & ~7];
        comm.Bytes.CopyTo(padded);
        return padded;
    }
}
