using System;
using System.Collections.Immutable;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Text;

namespace LinuxKernel.Replay;

/// <summary>Gives each event the moment that was recorded of it.</summary>
internal sealed class ReplayClock(bool countsNanoseconds) : ITraceClock
{
    private const ulong NanosecondsPerMicrosecond = 1000;

    public bool CountsNanoseconds => countsNanoseconds;

    public TraceStamp Read(Cpu cpu) =>
        ((ReplayTask)cpu.Task).Stamps.TryDequeue(out TraceStamp stamp)
            ? stamp
            : throw new ReplayException($"Task {cpu.Task.Pid} made an event on processor {cpu.Index} that was not recorded.");

    /// <summary>The moments of all lines.</summary>
    /// <param name="recording">The recording.</param>
    /// <returns>
    /// A moment a line. Text has only microseconds; so that events keep their order over all processors, those of the same microsecond are set
    /// one nanosecond apart, as far as they still round to it.
    /// </returns>
    public static TraceStamp[] StampsOf(TraceText recording)
    {
        ImmutableArray<TraceTextLine> lines = recording.Lines;
        TraceStamp[] stamps = new TraceStamp[lines.Length];
        ulong unit = recording.CountsNanoseconds ? NanosecondsPerMicrosecond : 1;
        ulong past = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            TraceTextLine line = lines[i];
            bool isSame = i > 0 && lines[i - 1].Time == line.Time;
            past = isSame ? Math.Min(past + 1, (unit - 1) / 2) : 0;
            stamps[i] = new TraceStamp(line.Time * unit + past, line.Flags, line.PreemptCount);
        }

        return stamps;
    }
}
