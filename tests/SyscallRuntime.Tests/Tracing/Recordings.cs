using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using LinuxKernel;
using NUnit.Framework;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing;

/// <summary>What a Linux 6.18.44 kernel recorded.</summary>
internal static class Recordings
{
    public static SyscallTable Table { get; } = LinuxTable.SyscallTable;

    /// <summary>The events with the ids of the kernel that recorded.</summary>
    public static TraceEventRegistry Events { get; } = new(Table, ReadIds());

    public static string PathOf(string name) => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "trace", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name), Encoding.Latin1);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public static TraceSnapshot Mixed() => TraceSnapshot.FromPages(
        Events,
        [Bytes("mixed.cpu0.pages"), Bytes("mixed.cpu1.pages")],
        SavedCmdlines.Parse(Text("mixed.saved_cmdlines.txt")));

    public static string Print(TraceSnapshot snapshot, TraceTextOptions? options = null)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ImmutableArray<string> errors = TraceTextPrinter.Print(writer, snapshot, options);
        Assert.That(errors, Is.Empty);
        return writer.ToString();
    }

    private static Dictionary<string, ushort> ReadIds()
    {
        string path = Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "linux-x86_64-event-ids.tsv");
        Dictionary<string, ushort> ids = new(StringComparer.Ordinal) { ["sys_enter"] = 443, ["sys_exit"] = 442 };
        foreach (string[] row in File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')))
        {
            ids.Add("sys_enter_" + row[0], ushort.Parse(row[3], CultureInfo.InvariantCulture));
            ids.Add("sys_exit_" + row[0], ushort.Parse(row[4], CultureInfo.InvariantCulture));
        }

        return ids;
    }
}
