using System;
using System.IO;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Export;

/// <summary>The feature sections behind the data of a perf.data file: where it was recorded, and how to read it (tools/perf/util/header.c).</summary>
/// <remarks>
/// <c>perf data convert --to-json</c> prints the strings without a look at whether they are there, and <c>--to-ctf</c> makes a stream for each
/// processor of <c>NRCPUS</c>. All values are the recording's own, so that the same trace gives the same file wherever it is written.
/// </remarks>
internal static class PerfFeatures
{
    // enum in tools/perf/util/header.h: the bit of each, in whose order the sections stand.
    private const int TracingData = 1;
    private const int HostName = 3;
    private const int OsRelease = 4;
    private const int Version = 5;
    private const int Arch = 6;
    private const int NrCpus = 7;
    private const int CpuDesc = 8;
    private const int CpuId = 9;
    private const int CmdLine = 11;

    private const string Recorder = "SyscallKit";

    // NAME_ALIGN: strings are padded with zeros.
    private const int StringAlignment = 64;

    /// <summary>The bits of the features that <see cref="Write"/> writes.</summary>
    public const ulong Flags =
        1UL << TracingData | 1 << HostName | 1 << OsRelease | 1 << Version | 1 << Arch | 1 << NrCpus | 1 << CpuDesc | 1 << CpuId | 1 << CmdLine;

    /// <summary>Writes the places of the sections, then the sections.</summary>
    /// <param name="output">Where to; it stands behind the data.</param>
    /// <param name="scan">What is in the trace.</param>
    /// <param name="snapshot">The trace.</param>
    public static void Write(BinaryOutput output, TraceScan scan, TraceSnapshot snapshot)
    {
        int cpus = Math.Max(snapshot.OnlineCpus, snapshot.Pages.Length);
        byte[][] sections =
        [
            Section(section => TracingHeader.Write(section, "0.6", scan, snapshot)),
            Section(static section => WriteString(section, Recorder)),
            Section(section => WriteString(section, snapshot.Events.Dialect.Release)),
            Section(static section => WriteString(section, VersionText())),
            Section(static section => WriteString(section, "x86_64")),
            Section(section =>
            {
                section.UInt32(cpus); // that there are
                section.UInt32(cpus); // that run
            }),
            Section(static section => WriteString(section, Recorder)),
            Section(static section => WriteString(section, Recorder + ",0,0,0")), // vendor, family, model, stepping
            Section(static section =>
            {
                section.UInt32(1);
                WriteString(section, Recorder);
            }),
        ];
        const int PlaceSize = 16;
        long offset = output.Position + PlaceSize * sections.Length;
        foreach (byte[] section in sections)
        {
            output.UInt64(offset);
            output.UInt64(section.Length);
            offset += section.Length;
        }

        foreach (byte[] section in sections)
            output.Write(section);
    }

    private static byte[] Section(Action<BinaryOutput> write)
    {
        using MemoryStream bytes = new();
        write(new BinaryOutput(bytes));
        return bytes.ToArray();
    }

    // do_write_string: the padded length with the NUL, then the text.
    private static void WriteString(BinaryOutput section, string text)
    {
        int padded = (text.Length + 1 + StringAlignment - 1) & -StringAlignment;
        section.UInt32(padded);
        section.Text(text);
        section.Zeros(padded - text.Length);
    }

    private static string VersionText() => typeof(PerfFeatures).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
