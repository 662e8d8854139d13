using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using SyscallKit.Tracing.Telemetry;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>Listens to the meter, or to those of its instruments that are named.</summary>
internal sealed class RecordingMeterListener : IDisposable
{
    private readonly MeterListener _listener = new();

    public RecordingMeterListener(params string[] instruments)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SyscallTelemetry.MeterName && (instruments.Length == 0 || instruments.Contains(instrument.Name)))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>False: counts only, so that what the listener itself allocates is not in the way.</summary>
    public bool Keeps { get; set; } = true;

    public long Count { get; private set; }

    public ConcurrentQueue<Measurement> Measurements { get; } = [];

    public string[] Texts => [.. Measurements.Select(static measurement => measurement.ToString())];

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Keeps)
            Measurements.Enqueue(new Measurement(instrument.Name, value, tags.ToArray().ToDictionary()));
        else
            Count++;
    }
}
