using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>The files of one tracer: those of the root, and of each instance.</summary>
internal static class TracerFiles
{
    // The kernel refuses longer ones without a look (kernel/trace/trace.c: char buf[64]).
    private const int MaxWordLength = 63;

    // Pages are of one size: what does not ask for larger ones is taken (buffer_subbuf_size_write).
    private const int SubBufferKilobytes = RingBufferPage.Size >> 10;

    private const string SnapshotHelp =
        """
        # tracer: nop
        #
        #
        # * Snapshot is STATE *
        #
        # Snapshot commands:
        # echo 0 > snapshot : Clears and frees snapshot buffer
        # echo 1 > snapshot : Allocates snapshot buffer, if not already allocated.
        #                      Takes a snapshot of the main buffer.
        # echo 2 > snapshot : Clears snapshot buffer (but does not allocate or free)
        #                      (Doesn't have to be '2' works with any number that
        #                       is not a '0' or '1')

        """;

    /// <summary>The files.</summary>
    public static IEnumerable<TracefsNode> Of(SyscallTracing tracing, SyscallTracer tracer)
    {
        yield return TracefsNode.Number(
            "buffer_percent", () => Line(tracer.BufferPercent), value => value > 100 ? -Errno.EINVAL : Do(() => tracer.BufferPercent = (int)value));
        yield return BufferSize(tracing, () => Buffers(tracer), tracer.AllBuffers);
        yield return TracefsNode.Number("buffer_subbuf_size_kb", static () => Line(SubBufferKilobytes), static value => value is 0 or > SubBufferKilobytes ? -Errno.EINVAL : 0);
        yield return TracefsNode.Text("buffer_total_size_kb", () => Line(Buffers(tracer).Sum(Kilobytes)));
        yield return TracefsNode.Text("current_tracer", static () => "nop\n", static text => Word(text) == "nop" ? 0 : -Errno.EINVAL);
        yield return TracefsNode.Text("error_log", () => tracer.ErrorLog.ToString(), static _ => 0, tracer.ErrorLog.Clear);
        yield return EventFiles.Directory(tracer);
        yield return TracefsNode.Directory("options", () => TraceOption.All.Select(option => OptionFile(tracer, option)));
        yield return TracefsNode.Directory("per_cpu", () => Enumerable.Range(0, tracer.CpuCount).Select(cpu => CpuFiles.Directory(tracing, tracer, cpu)));
        yield return TracefsNode.Words("set_event", () => TracefsText.OfLines(EventFiles.Lines(tracer.EnabledEvents())), word => tracer.SetEvent(word) ? 0 : -Errno.EINVAL, tracer.DisableAll);
        yield return PidFile("set_event_notrace_pid", tracer, isIgnored: true);
        yield return PidFile("set_event_pid", tracer, isIgnored: false);
        yield return TracefsNode.Pieces("snapshot", () => SnapshotText(tracer, tracer.LastSnapshot()), text => WriteSnapshot(tracer, text));
        if (tracer.Events.Dialect.HasUserData)
            yield return TracefsNode.Number("syscall_user_buf_size", () => Line(tracer.UserDataLimit), value => Do(() => tracer.UserDataLimit = (int)Math.Min(value, SyscallEnterRecord.MaxLimit)));
        yield return TracefsNode.Text("timestamp_mode", static () => "[delta] absolute\n");
        yield return Trace(tracer, tracer.Snapshot, tracer.Clear);
        yield return TracefsNode.Text("trace_clock", () => ClockText(tracer), text => WriteClock(tracer, text));
        yield return TracefsNode.File("trace_marker", access => new TraceMarkerFile(access, tracer));
        yield return TracefsNode.Text("trace_options", () => OptionsText(tracer), text => WriteOption(tracer, text));
        yield return TracefsNode.File("trace_pipe", access => new TracePipeFile(access, tracer.OpenPipe()));
        yield return TracefsNode.Number("tracing_on", () => tracer.IsRecording ? "1\n" : "0\n", value => Do(() => tracer.IsRecording = value != 0));
    }

    /// <summary>A <c>trace</c> file.</summary>
    /// <param name="tracer">The tracer.</param>
    /// <param name="take">Takes the copy when reading begins.</param>
    /// <param name="clear">What opening it to overwrite does.</param>
    public static TracefsNode Trace(SyscallTracer tracer, Func<TraceSnapshot> take, Action clear) =>
        TracefsNode.File(
            "trace",
            access =>
            {
                TracefsNode.Truncate(access, clear);
                TracefsTextFile file = new(access, () => TextOf(take(), tracer.TextOptions), static _ => 0);
                if (tracer.PausesOnTrace && (access & TracefsOpen.Read) != 0)
                    file.OnClosed(tracer.Stop());
                return file;
            });

    // s_show: what is empty is shown as what can be done with it (print_snapshot_help).
    private static TracefsText SnapshotText(SyscallTracer tracer, TraceSnapshot? snapshot) =>
        snapshot is null || snapshot.Pages.All(static ofCpu => ofCpu.IsEmpty)
            ? TracefsText.Of(SnapshotHelp.Replace("STATE", snapshot is null ? "freed" : "allocated", StringComparison.Ordinal))
            : TextOf(snapshot, tracer.TextOptions);

    // Made from a copy of the buffers, which is held until the file is closed.
    private static TracefsText TextOf(TraceSnapshot snapshot, TraceTextOptions options) => TracefsText.OfBytes(
        TraceTextPrinter.PiecesOf(snapshot, options).Select(static (StringBuilder piece) => piece.ToString()),
        snapshot.HeldBytes);

    /// <summary><c>buffer_size_kb</c> of some processors: <c>X</c> if theirs differ (<c>tracing_entries_read</c>).</summary>
    /// <param name="tracing">What says how much there may be.</param>
    /// <param name="buffers">The buffers that are shown.</param>
    /// <param name="resized">Those that are changed: the spare ones too.</param>
    public static TracefsNode BufferSize(SyscallTracing tracing, Func<IEnumerable<RingBuffer>> buffers, Func<IEnumerable<RingBuffer>> resized) =>
        TracefsNode.Number(
            "buffer_size_kb",
            () => buffers().Select(Kilobytes).Distinct().ToArray() is [long size] ? Line(size) : "X\n",
            value => Resize(tracing, [.. resized()], value));

    private static IEnumerable<RingBuffer> Buffers(SyscallTracer tracer) => Enumerable.Range(0, tracer.CpuCount).Select(tracer.BufferOf);

    private static long Kilobytes(RingBuffer buffer) => (long)buffer.Capacity * RingBufferPage.DataSize >> 10;

    // __ring_buffer_resize: whole pages, at least two.
    private static long Resize(SyscallTracing tracing, RingBuffer[] buffers, ulong kilobytes)
    {
        if (kilobytes == 0)
            return -Errno.EINVAL;
        UInt128 pages = (((UInt128)kilobytes << 10) + RingBufferPage.DataSize - 1) / RingBufferPage.DataSize;
        return -tracing.Resize(buffers, UInt128.Max(pages, 2));
    }

    private static TracefsNode PidFile(string name, SyscallTracer tracer, bool isIgnored) =>
        TracefsNode.Pieces(
            name,
            () => TracefsText.OfLines(Pids(tracer, isIgnored)),
            text => AddPids(tracer, isIgnored, text),
            () => (isIgnored ? (Action<IEnumerable<int>>)tracer.SetIgnoredPids : tracer.SetEventPids)([]));

    // trace_pid_start, trace_pid_next: the list as it is at each step, so that who reads holds none.
    private static IEnumerable<string> Pids(SyscallTracer tracer, bool isIgnored)
    {
        for (int? pid = tracer.NextPid(isIgnored, -1); pid is { } found; pid = tracer.NextPid(isIgnored, found))
            yield return Line(found);
    }

    private static long AddPids(SyscallTracer tracer, bool isIgnored, string text)
    {
        if (!PidList.TryParse(text, out IReadOnlySet<int> pids, out Errno errno))
            return -errno;
        return tracer.TryAddPids(isIgnored, pids) ? 0 : -Errno.ENOMEM;
    }

    private static TracefsNode OptionFile(SyscallTracer tracer, TraceOption option) =>
        TracefsNode.Switch(option.Name, () => option.IsSet(tracer) ? "1\n" : "0\n", on => option.TrySet(tracer, on) ? 0 : -Errno.EINVAL);

    private static string OptionsText(SyscallTracer tracer) =>
        string.Concat(TraceOption.All.Select(option => (option.IsSet(tracer) ? "" : "no") + option.Name + "\n"));

    // trace_set_options
    private static long WriteOption(SyscallTracer tracer, string text)
    {
        string word = Word(text);
        if (text.Length > MaxWordLength)
            return -Errno.EINVAL;
        bool on = !word.StartsWith("no", StringComparison.Ordinal);
        string name = on ? word : word[2..];
        if (TraceOption.All.FirstOrDefault(option => option.Name == name) is not { } found)
            return -Errno.EINVAL;
        return found.TrySet(tracer, on) ? 0 : -Errno.EINVAL;
    }

    private static string ClockText(SyscallTracer tracer) =>
        string.Join(' ', tracer.Clocks.Select(clock => clock.Name == tracer.Clock.Name ? "[" + clock.Name + "]" : clock.Name)) + "\n";

    private static long WriteClock(SyscallTracer tracer, string text)
    {
        return text.Length <= MaxWordLength && tracer.TrySetClock(Word(text)) ? 0 : -Errno.EINVAL;
    }

    // tracing_snapshot_write
    private static long WriteSnapshot(SyscallTracer tracer, string text)
    {
        Errno errno = KernelNumber.Parse(text, 10, out ulong value);
        if (errno != default)
            return -errno;
        if (value == 0)
            tracer.FreeSnapshot();
        else if (value == 1)
            return tracer.TakeSnapshot() ? 0 : -Errno.ENOMEM;
        else
            tracer.ClearSnapshot();
        return 0;
    }

    // strim, of a C string
    private static string Word(string text) => TriggerCommand.Cut(text, "\0").First.Trim(' ', '\t', '\n', '\v', '\f', '\r');

    private static string Line(long value) => string.Create(CultureInfo.InvariantCulture, $"{value}\n");

    private static long Do(Action action)
    {
        action();
        return 0;
    }
}
