using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Histograms;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tests.Tracing.Histograms;

/// <summary>Histograms, records and processors to try them with.</summary>
internal static class HistogramSamples
{
    public static TraceEvent Openat { get; } = Recordings.Events.EnterEventOf(257)!;

    public static TraceEvent Read { get; } = Recordings.Events.EnterEventOf(0)!;

    public static TraceEvent ReadExit { get; } = Recordings.Events.ExitEventOf(0)!;

    public static TraceEvent Raw { get; } = Find("sys_enter");

    public static Histogram Parse(string definition, TraceEvent? traceEvent = null, string? filter = null)
    {
        bool isHistogram = Histogram.TryParse(
            definition, traceEvent ?? Openat, Recordings.Events, filter, out Histogram? histogram, out HistogramError? error);
        Assert.That(isHistogram, Is.True, $"{definition}: {error}");
        return histogram!;
    }

    public static HistogramError Refuse(string definition, TraceEvent? traceEvent = null)
    {
        bool isHistogram = Histogram.TryParse(
            definition, traceEvent ?? Openat, Recordings.Events, null, out _, out HistogramError? error);
        Assert.That(isHistogram, Is.False, definition);
        return error!;
    }

    /// <summary>A histogram that counts.</summary>
    public static Histogram New(string definition, TraceEvent? traceEvent = null)
    {
        Histogram histogram = Parse(definition, traceEvent);
        List<Histogram> none = [];
        Assert.That(new HistogramNames().Write(none, histogram, new Allowance(long.MaxValue), out bool isNew), Is.Null);
        Assert.That(isNew, Is.True);
        return histogram;
    }

    /// <summary>A clock that counts nanoseconds.</summary>
    public static ITraceClock Clock { get; } = new MonotonicClock();

    public static Cpu NewCpu(int index = 0, int pid = 5, string comm = "cat") =>
        new(index, default, new SyscallTask(pid, comm, new SimulatedMemory()));

    /// <summary>A record: the number at 8, arguments or result from 16 on.</summary>
    public static byte[] Record(int pid, long number, params ReadOnlySpan<ulong> arguments)
    {
        byte[] record = new byte[64];
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(4), pid);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(8), number);
        for (int i = 0; i < arguments.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(16 + 8 * i), arguments[i]);
        return record;
    }

    public static void Add(this Histogram histogram, byte[] record, Cpu cpu, ulong time = 0) =>
        histogram.Add(ref MemoryMarshal.GetArrayDataReference(record), cpu, time, Clock);

    private static TraceEvent Find(string name) =>
        Recordings.Events.TryGetEvent(name, out TraceEvent? traceEvent) ? traceEvent : throw new KeyNotFoundException(name);
}
