using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Export;

/// <summary>
/// What a reader must know of a kernel to understand its records: page layout, event formats, names of tasks. trace.dat begins with it, and
/// perf.data keeps it as its tracing data (trace-cmd.dat.v6(5); tools/perf/util/trace-event-info.c). Nothing in it is aligned.
/// </summary>
internal static class TracingHeader
{
    public static void Write(BinaryOutput output, string version, TraceScan scan, TraceSnapshot snapshot)
    {
        output.Write([0x17, 0x08, 0x44]);
        output.Text("tracing");
        output.CString(version);
        output.Byte(0); // little-endian
        output.Byte(8); // sizeof(long)
        output.UInt32(RingBufferPage.Size);

        output.CString("header_page");
        output.LongText(PageFormatText.Page);
        output.CString("header_event");
        output.LongText(PageFormatText.Event);

        // The system ftrace: the kinds of record that are no events.
        output.UInt32((scan.HasStacks ? 1 : 0) + (scan.HasTexts ? 1 : 0));
        if (scan.HasStacks)
            output.LongText(StackRecord.FormatText);
        if (scan.HasTexts)
            output.LongText(PrintRecord.FormatText);

        IGrouping<string, TraceEvent>[] systems = [.. scan.Events.GroupBy(static item => item.Call.System)];
        output.UInt32(systems.Length);
        foreach (IGrouping<string, TraceEvent> system in systems)
        {
            output.CString(system.Key);
            output.UInt32(system.Count());
            foreach (TraceEvent item in system)
                output.LongText(item.FormatText);
        }

        string symbols = snapshot.Symbols.ToKallsyms();
        output.UInt32(symbols.Length);
        output.Text(symbols);
        output.UInt32(0); // printk formats
        output.LongText(Cmdlines(snapshot.SavedCmdlines));
    }

    // Characters are bytes here. Readers take the name with scanf's "%d %m[^\n]" and do not look whether there was one: a blank name must not get there.
    private static string Cmdlines(SavedCmdlines savedCmdlines)
    {
        StringBuilder text = new();
        foreach (int pid in savedCmdlines.Pids())
        {
            string comm = Encoding.Latin1.GetString(savedCmdlines.FindRaw(pid).Bytes).Replace('\n', ' ');
            if (pid > 0 && !string.IsNullOrWhiteSpace(comm))
                text.Append(CultureInfo.InvariantCulture, $"{pid} ").Append(comm).Append('\n');
        }

        return text.ToString();
    }
}
