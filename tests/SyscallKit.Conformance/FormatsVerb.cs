using System.IO;
using System.Text;
using LinuxKernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Conformance;

/// <summary><c>formats DIR</c>: the <c>format</c> text of every event of the Linux table.</summary>
internal static class FormatsVerb
{
    public static void Run(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (TraceEvent traceEvent in new TraceEventRegistry(LinuxTable.SyscallTable).Events)
        {
            bool isRaw = traceEvent.Call.Class is TraceEventClass.RawEnter or TraceEventClass.RawExit;
            string path = Path.Combine(directory, (isRaw ? "raw_" : "") + traceEvent.Call.Name + ".format");
            File.WriteAllText(path, traceEvent.FormatText, Encoding.Latin1);
        }
    }
}
