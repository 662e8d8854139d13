using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>Where each file stands: <c>init_tracer_tracefs</c> and its kind (kernel/trace/trace.c, trace_events.c).</summary>
internal static class TracefsTree
{
    // PID_MAX_DEFAULT (include/linux/threads.h)
    private const int PidMaxDefault = 0x8000;

    /// <summary>The whole tree.</summary>
    public static TracefsNode Root(SyscallTracing tracing)
    {
        SyscallTracer global = tracing.Global;
        return TracefsNode.Directory("", () => [.. TracerFiles.Of(tracing, global), .. OfTheKernel(tracing)]);
    }

    private static IEnumerable<TracefsNode> OfTheKernel(SyscallTracing tracing)
    {
        SyscallTracer global = tracing.Global;
        yield return TracefsNode.Pieces("available_events", () => TracefsText.OfLines(EventFiles.Lines(global.Events.Events)));
        yield return TracefsNode.Text("available_tracers", static () => "nop\n");
        yield return TracefsNode.Directory(
            "instances",
            () => tracing.Instances.Select(pair => TracefsNode.Directory(pair.Key, () => TracerFiles.Of(tracing, pair.Value))));
        yield return TracefsNode.Pieces("saved_cmdlines", () => TracefsText.Of(ByteText.ToBytes(SavedCmdlinesText(global.SavedCmdlines))));
        yield return TracefsNode.Number(
            "saved_cmdlines_size",
            () => string.Create(CultureInfo.InvariantCulture, $"{global.SavedCmdlines.Capacity}\n"),
            value =>
            {
                if (value is 0 or > PidMaxDefault)
                    return -Errno.EINVAL;
                global.SavedCmdlines.Resize((int)value);
                return 0;
            });
        yield return TracefsNode.Text("saved_tgids", () => SavedTgidsText(global.SavedTgids));
    }

    private static string SavedTgidsText(SavedTgids saved)
    {
        StringBuilder text = new();
        foreach (int pid in saved.Pids())
            text.Append(CultureInfo.InvariantCulture, $"{pid} {saved.Find(pid)}\n");
        return text.ToString();
    }

    private static string SavedCmdlinesText(SavedCmdlines saved)
    {
        StringBuilder text = new();
        foreach (int pid in saved.Pids())
            ByteText.AppendRight(text.Append(CultureInfo.InvariantCulture, $"{pid} "), saved.FindRaw(pid).Bytes, 0).Append('\n');
        return text.ToString();
    }
}
