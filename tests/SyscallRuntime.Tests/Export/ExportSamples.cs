using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using LinuxKernel.Replay;
using NUnit.Framework;
using SyscallKit.Tests.Tracing;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Export;

/// <summary>Traces to export.</summary>
internal static class ExportSamples
{
    /// <summary>The recorded pages with some of their bytes overwritten, and cut.</summary>
    public static Gen<TraceSnapshot> Damaged { get; } =
        from damage in Gen.Select(Gen.Int[0, 16 * 4096], Gen.Byte, Gen.Int[0, 40]).Array[0, 6]
        from length in Gen.Int[0, 20 * 4096]
        select Damage(damage, length);

    /// <summary>A trace of lines as Linux prints them, indented or not; each of task, processor, time and call.</summary>
    public static TraceSnapshot Of(params string[] lines)
    {
        string text = string.Concat(lines.Select(static line =>
        {
            int dash = line.IndexOf('-', StringComparison.Ordinal);
            return line[..dash].PadLeft(16) + line[dash..] + "\n";
        }));
        TraceText read = TraceTextReader.Read(text, Recordings.Table);
        Assert.That(read.Error, Is.Null);
        return TraceReplay.Run(read);
    }

    /// <summary>All records of a trace in order.</summary>
    public static List<(int Cpu, ulong Time, string Record)> Records(TraceSnapshot snapshot, out string[] errors)
    {
        List<(int, ulong, string)> records = [];
        TraceRecordReader reader = new(snapshot);
        while (reader.MoveNext())
            records.Add((reader.Cpu, reader.Time, Convert.ToHexString(reader.Record)));
        errors = [.. reader.Errors];
        return records;
    }

    private static TraceSnapshot Damage((int At, byte Value, int Near)[] damage, int length)
    {
        byte[][] pages = [Recordings.Bytes("mixed.cpu0.pages"), Recordings.Bytes("mixed.cpu1.pages")];
        foreach ((int at, byte value, int near) in damage)
        {
            // Half of it goes where a page's head is.
            byte[] of = pages[at % 2];
            int position = near < 20 ? at / 4096 * 4096 + near : at;
            of[position % of.Length] = value;
        }

        return TraceSnapshot.FromPages(
            Recordings.Events, [pages[0], pages[1].AsMemory(0, Math.Min(length, pages[1].Length))], SavedCmdlines.Parse(Recordings.Text("mixed.saved_cmdlines.txt")));
    }
}
