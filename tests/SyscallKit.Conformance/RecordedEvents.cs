using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using LinuxKernel;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Conformance;

/// <summary>The events of the Linux kernel that made the recordings, with the ids that it gave them.</summary>
internal static class RecordedEvents
{
    // The ids of the raw events in that kernel; the table of ids has those of single calls only.
    private const ushort RawEnterId = 443;
    private const ushort RawExitId = 442;

    public static TraceEventRegistry Registry { get; } = new(LinuxTable.SyscallTable, ReadIds());

    private static Dictionary<string, ushort> ReadIds()
    {
        Dictionary<string, ushort> ids = new(StringComparer.Ordinal) { ["sys_enter"] = RawEnterId, ["sys_exit"] = RawExitId };
        string path = Path.Combine(AppContext.BaseDirectory, "Data", "linux-x86_64-event-ids.tsv");
        foreach (string[] row in File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')))
        {
            ids.Add("sys_enter_" + row[0], ushort.Parse(row[3], CultureInfo.InvariantCulture));
            ids.Add("sys_exit_" + row[0], ushort.Parse(row[4], CultureInfo.InvariantCulture));
        }

        return ids;
    }
}
