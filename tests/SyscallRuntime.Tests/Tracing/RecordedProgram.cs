using System.Linq;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tests.Tracing.Recording;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing;

/// <summary>The recorded program on the recorded kernel: ids and nanoseconds from the raw text, calls from the default one.</summary>
internal static class RecordedProgram
{
    public const int Pid = 24534;

    /// <summary>When its kernel emptied the buffer: between 1125353858065 and 1125353858071, by the times of prog.latency-format.txt.</summary>
    public const ulong TimeStart = 1125353858068;

    public static TraceSnapshot Snapshot(SavedTgids? tgids = null)
    {
        TraceText text = TraceTextReader.Read(Recordings.Text("prog.trace.txt"), Recordings.Table);
        string[] raw = [.. Recordings.Text("prog.raw.txt").Split('\n').Where(static line => line.Length > 0 && line[0] != '#')];
        StampClock clock = new([.. raw.Select(static line => ulong.Parse(line.Split(' ')[2]))]);
        SyscallTracer tracer = new(Recordings.Events, 2, clock);
        tracer.SetEnabled(TraceEventClass.SyscallEnter, true);
        tracer.SetEnabled(TraceEventClass.SyscallExit, true);
        Cpu cpu = new(0, default, SyscallTracerTests.NewTask(Pid, "orc-renamed"));
        foreach (TraceTextLine line in text.Lines)
        {
            ulong[] args = [.. line.Values, .. new ulong[6]];
            PtRegs regs = new() { orig_ax = (ulong)line.Number, di = args[0], si = args[1], dx = args[2], r10 = args[3], r8 = args[4], r9 = args[5] };
            if (line.IsEnter)
                tracer.SysEnter(cpu, in regs, line.Number);
            else
                tracer.SysExit(cpu, in regs, (long)line.Values[0]);
        }

        TraceSnapshot snapshot = tracer.Snapshot();
        return new TraceSnapshot(snapshot.Events, snapshot.Pages, snapshot.SavedCmdlines) { TimeStart = TimeStart, SavedTgids = tgids ?? new SavedTgids() };
    }

    private sealed class StampClock(ulong[] times) : ITraceClock
    {
        private int _next;

        public bool CountsNanoseconds => true;

        public TraceStamp Read(Cpu cpu) => new(times[_next++]);
    }
}
