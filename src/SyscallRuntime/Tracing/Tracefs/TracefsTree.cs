using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SyscallKit.Tracing;

/// <summary>Where each file stands: <c>init_tracer_tracefs</c> and its kind (kernel/trace/trace.c, trace_events.c).</summary>
internal static class TracefsTree
{
    /// <summary>The whole tree.</summary>
    public static TracefsNode Root(SyscallTracing tracing)
    {
        SyscallTracer global = tracing.Global;
        return TracefsNode.Directory("", () => [.. TracerFiles.Of(tracing, global), .. OfTheKernel(tracing)]);
    }

    private static IEnumerable<TracefsNode> OfTheKernel(SyscallTracing tracing)
    {
        SyscallTracer global = tracing.Global;
        yield return TracefsNode.Text("available_events", () => EventFiles.List(global.Events.Events));
        yield return TracefsNode.Text("available_tracers", static () => "nop\n");
        yield return TracefsNode.Directory(
            "instances",
            () => tracing.Instances.Select(pair => TracefsNode.Directory(pair.Key, () => TracerFiles.Of(tracing, pair.Value))));
        yield return TracefsNode.Bytes("saved_cmdlines", () => ByteText.ToBytes(SavedCmdlinesText(global.SavedCmdlines)));
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
