using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Export;
using SyscallKit.Tests.Tracing;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Export;

public sealed class CtfTraceTests
{
    private static readonly string[] s_lines =
    [
        "a-11 [000] ..... 1.000001: sys_openat(dfd: 0xffffff9c, filename: 0x10, flags: 0, mode: 0)",
        "a-11 [000] ..... 1.000001: sys_enter: NR 257 (ffffff9c, 10, 0, 0, 0, 0)",
        "a-11 [001] ..... 1.000002: sys_openat -> 0x3",
        "a-11 [001] ..... 1.000002: sys_exit: NR 257 = 3",
        "a-11 [001] ..... 1.000003: sys_enter: NR 3 (1, 2, 3, 4, 5, 6)",
        "a-11 [001] ..... 1.000004: sys_exit: NR 3 = -10",
        "a-11 [001] ..... 1.000005: sys_enter: NR 9999 (1, 2, 3, 4, 5, 6)",
        "a-11 [001] ..... 1.000006: sys_exit: NR 9999 = -38",
    ];

    [Test]
    public void EventsAreNamedAsLttngDoes() =>
        Assert.That(
            Regex.Matches(Metadata(Export(ExportSamples.Of(s_lines))), "name = \"(\\w*syscall_\\w+)\"").Select(static match => match.Groups[1].Value),
            Is.EqualTo(new[]
            {
                "syscall_entry_openat", "syscall_exit_openat", "compat_syscall_entry_read", "compat_syscall_exit_read", "syscall_entry_unknown", "syscall_exit_unknown",
            }));

    [Test]
    public void FieldsHaveWidthSignAndBaseOfTheirTypes() =>
        Assert.That(Metadata(Export(ExportSamples.Of(s_lines))), Does.Contain(
            """
                name = "syscall_entry_openat";
                id = 0;
                stream_id = 0;
                fields := struct {
                    integer { size = 32; align = 8; signed = 1; base = 10; } _dfd;
                    integer { size = 64; align = 8; signed = 0; base = 16; } _filename;
                    integer { size = 32; align = 8; signed = 0; base = 16; } _flags;
                    integer { size = 16; align = 8; signed = 0; base = 8; } _mode;
                };
            };
            """));

    [Test]
    public void PacketHoldsTheEventsByteForByte()
    {
        byte[] stream = Export(ExportSamples.Of(s_lines[0]))["channel0_0"];
        Assert.That(Convert.ToHexString(stream), Is.EqualTo(
            "C11FFCC1" + "00000000" + Le(1_000_001_000, 8) + Le(1_000_001_000, 8) + Le(8 * (52 + 50), 8) + Le(8 * (52 + 50), 8) + Le(0, 8) + Le(0, 4)
            + Le(0, 4) + Le(1_000_001_000, 8) + Le(11, 4) + "61" + new string('0', 30) + Le(0xffffff9c, 4) + Le(0x10, 8) + Le(0, 4) + Le(0, 2)));
    }

    [Test]
    public void LongTraceHasPacketsThatFollowOneAnother()
    {
        RingBuffer buffer = new(1, RingBufferFullMode.Grow);
        for (int i = 0; i < 10_000; i++)
            buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], (ulong)i);
        List<(ulong Begin, ulong End, ulong Lost)> packets = Packets(Export(new TraceSnapshot(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines()))["channel0_0"]);
        Assert.That(packets, Has.Count.GreaterThan(3));
        Assert.That(packets[^1].End, Is.EqualTo(9999));
        for (int i = 1; i < packets.Count; i++)
            Assert.That(packets[i].Begin, Is.EqualTo(packets[i - 1].End + 1));
    }

    [Test]
    public void LostEventsAreCountedInThePacketAfterThem()
    {
        RingBuffer buffer = new(2);
        for (int i = 0; i < 1000; i++)
            buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], (ulong)i);
        byte[] first = Recordings.Bytes("mixed.cpu0.pages")[..4096];
        byte[] pages = [.. first, .. buffer.Snapshot().Pages.Span];
        TraceSnapshot snapshot = TraceSnapshot.FromPages(Recordings.Events, [pages], new SavedCmdlines());
        Assert.That(Packets(Export(snapshot)["channel0_0"]).Select(static packet => packet.Lost), Is.EqualTo(new[] { 0UL, (ulong)buffer.Overrun }));
    }

    [Test]
    public void TimeStandsStillWhereTheClockGoesBack()
    {
        RingBuffer buffer = new(1);
        buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], 50);
        buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], 10);
        Assert.That(
            Packets(Export(new TraceSnapshot(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines()))["channel0_0"]), Is.EqualTo(new[] { (50UL, 50UL, 0UL) }));
    }

    [TestCase(true, "freq = 1000000000;")]
    [TestCase(false, "freq = 1000000;")]
    public void ClockHasItsFrequency(bool countsNanoseconds, string frequency) =>
        Assert.That(Metadata(Export(new TraceSnapshot(Recordings.Events, [], new SavedCmdlines(), 0, countsNanoseconds))), Does.Contain(frequency));

    [Test]
    public void NameIsUtf8AndEndsWithAZero()
    {
        TraceSnapshot snapshot = ExportSamples.Of("\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9-11 [000] ..... 1.000001: sys_getpid()");
        byte[] stream = Export(snapshot)["channel0_0"];
        Assert.That(Convert.ToHexString(stream.AsSpan(52 + 16, 16)), Is.EqualTo(string.Concat(Enumerable.Repeat("C3A9", 7)) + "0000"));
    }

    [Test]
    public void DamagedPagesGiveWholePackets() =>
        ExportSamples.Damaged.Sample(
            static snapshot =>
            {
                Dictionary<string, byte[]> files = [];
                string[] errors = Export(snapshot, files);
                ExportSamples.Records(snapshot, out string[] all);
                Assert.That(all, Is.SubsetOf(errors));
                foreach (byte[] stream in files.Where(static file => file.Key != "metadata").Select(static file => file.Value))
                    Packets(stream);
            },
            iter: 100);

    [Test]
    public void DirectoryHasMetadataAndAStreamAProcessor()
    {
        string directory = Path.Combine(TestContext.CurrentContext.WorkDirectory, "ctf-" + TestContext.CurrentContext.Test.ID);
        try
        {
            Assert.That(CtfTrace.Write(directory, Recordings.Mixed()), Is.Empty);
            Assert.That(Directory.GetFiles(directory).Select(Path.GetFileName), Is.EquivalentTo(new[] { "metadata", "channel0_0", "channel0_1" }));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string Le(ulong value, int bytes)
    {
        byte[] all = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(all, value);
        return Convert.ToHexString(all.AsSpan(0, bytes));
    }

    private static string Metadata(Dictionary<string, byte[]> files) => Encoding.UTF8.GetString(files["metadata"]);

    private static List<(ulong Begin, ulong End, ulong Lost)> Packets(byte[] stream)
    {
        List<(ulong, ulong, ulong)> packets = [];
        for (int position = 0; position < stream.Length;)
        {
            ReadOnlySpan<byte> packet = stream.AsSpan(position);
            Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(packet), Is.EqualTo(0xc1fc1fc1));
            packets.Add((BinaryPrimitives.ReadUInt64LittleEndian(packet[8..]), BinaryPrimitives.ReadUInt64LittleEndian(packet[16..]), BinaryPrimitives.ReadUInt64LittleEndian(packet[40..])));
            int size = (int)(BinaryPrimitives.ReadUInt64LittleEndian(packet[32..]) / 8);
            Assert.That(size, Is.InRange(53, packet.Length));
            position += size;
        }

        return packets;
    }

    private static Dictionary<string, byte[]> Export(TraceSnapshot snapshot)
    {
        Dictionary<string, byte[]> files = [];
        Assert.That(Export(snapshot, files), Is.Empty);
        return files;
    }

    private static string[] Export(TraceSnapshot snapshot, Dictionary<string, byte[]> files)
    {
        Dictionary<string, MemoryStream> streams = [];
        string[] errors = [.. CtfTrace.Write(name => streams[name] = new MemoryStream(), snapshot)];
        foreach ((string name, MemoryStream stream) in streams)
            files[name] = stream.ToArray();
        return errors;
    }
}
