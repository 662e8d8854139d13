using System.Collections.Generic;
using System.Globalization;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>The directory of a processor, below <c>per_cpu</c> (<c>tracing_init_tracefs_percpu</c>).</summary>
internal static class CpuFiles
{
    /// <summary>The directory.</summary>
    public static TracefsNode Directory(SyscallTracing tracing, SyscallTracer tracer, int cpu) =>
        TracefsNode.Directory(string.Create(CultureInfo.InvariantCulture, $"cpu{cpu}"), () => Of(tracing, tracer, cpu));

    private static IEnumerable<TracefsNode> Of(SyscallTracing tracing, SyscallTracer tracer, int cpu)
    {
        yield return TracerFiles.BufferSize(tracing, () => [tracer.BufferOf(cpu)], () => tracer.AllBuffers(cpu));
        yield return TracefsNode.Text("stats", () => Stats(tracer, tracer.BufferOf(cpu).Statistics));
        yield return TracerFiles.Trace(tracer, () => tracer.Snapshot(cpu), () => tracer.BufferOf(cpu).Clear());
        yield return TracefsNode.File("trace_pipe", access => new TracePipeFile(access, tracer.OpenPipe(cpu)));
        yield return TracefsNode.File("trace_pipe_raw", access => new RawPipeFile(access, tracer, cpu));
    }

    // tracing_stats_read
    private static string Stats(SyscallTracer tracer, RingBufferStatistics statistics) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"entries: {statistics.Entries}\noverrun: {statistics.Overrun}\ncommit overrun: {statistics.CommitOverrun}\nbytes: {statistics.Bytes}\n"
            + $"oldest event ts: {Time(tracer, statistics.OldestEventTime)}\nnow ts: {Time(tracer, tracer.Clock.Now)}\n"
            + $"dropped events: {statistics.Dropped}\nread events: {statistics.Read}\n");

    // ns2usecs rounds.
    private static string Time(SyscallTracer tracer, ulong time)
    {
        if (!tracer.Clock.CountsNanoseconds)
            return time.ToString(CultureInfo.InvariantCulture);
        ulong microseconds = (time + 500) / 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000,5}.{microseconds % 1_000_000:000000}");
    }
}
