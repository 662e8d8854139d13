using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Tests.Export;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Text;

/// <summary>Options of which there is no recording, by the rules of the kernel's source; and what they do together.</summary>
public sealed class TraceFormTests
{
    private const string Open = "a-11 [001] dN.2. 1.000002: sys_openat(dfd: 0xffffffffffffff9c, filename: 0x402000, flags: 0, mode: 0)";
    private const string Close = "a-11 [000] ..... 1.500003: sys_close -> 0x0";

    private static readonly Gen<TraceTextOptions> s_options =
        from bits in Gen.Int[0, 1023]
        select new TraceTextOptions
        {
            ContextInfo = (bits & 1) != 0,
            IrqInfo = (bits & 2) != 0,
            Verbose = (bits & 4) != 0,
            Annotate = (bits & 8) != 0,
            RecordTgid = (bits & 16) != 0,
            LatencyFormat = (bits & 32) != 0,
            Bin = (bits & 64) != 0,
            Hex = (bits & 128) != 0,
            Raw = (bits & 256) != 0,
            Fields = (bits & 512) != 0,
        };

    [Test]
    public void ThreadGroupHasAColumn()
    {
        SavedTgids tgids = SavedTgids.Parse($"{RecordedProgram.Pid} 24530\n7 7\n");
        string text = Recordings.Print(RecordedProgram.Snapshot(tgids), new TraceTextOptions { RecordTgid = true });
        Assert.That(text, Does.StartWith(
            """
            # tracer: nop
            #
            # entries-in-buffer/entries-written: 39/39   #P:2
            #
            #                                          _-----=> irqs-off/BH-disabled
            #                                         / _----=> need-resched
            #                                        | / _---=> hardirq/softirq
            #                                        || / _--=> preempt-depth
            #                                        ||| / _-=> migrate-disable
            #                                        |||| /     delay
            #           TASK-PID       TGID    CPU#  |||||  TIMESTAMP  FUNCTION
            #              | |           |       |   |||||     |         |
                 orc-renamed-24534   (  24530) [000] .....  1125.389259: sys_execve(
            """));
        text = Recordings.Print(RecordedProgram.Snapshot(), new TraceTextOptions { RecordTgid = true, IrqInfo = false });
        Assert.That(text, Does.Contain(
            """
            #           TASK-PID       TGID    CPU#     TIMESTAMP  FUNCTION
            #              | |           |       |         |         |
                 orc-renamed-24534   (-------) [000]   1125.389259: sys_execve(
            """));
    }

    [TestCase("7", "line 1: expected a task's id, a blank and the id of its thread group, found \"7\"")]
    [TestCase("7 7\n8 x", "line 2: expected a task's id, a blank and the id of its thread group, found \"8 x\"")]
    public void ThreadGroupsThatMakeNoSenseAreNamed(string text, string error) =>
        Assert.That(() => SavedTgids.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(error));

    [Test]
    public void VerboseLatencyFormatHasMilliseconds()
    {
        string text = Recordings.Print(RecordedProgram.Snapshot(), new TraceTextOptions { LatencyFormat = true, Verbose = true });
        string[] lines = text.Split('\n');
        Assert.That(lines[2], Is.EqualTo("# nop latency trace v1.1.5 on 6.18.0"));
        Assert.That(lines[8], Is.EqualTo("#"));
        Assert.That(lines[9], Does.StartWith(
            "     orc-renamed   24534   0 0 00000000 00000000 [431413cb] 35.400ms (+0.235ms): sys_execve(const char * filename: 0x7ffc7a8038e2, "));
        Assert.That(lines[10], Is.EqualTo("     orc-renamed   24534   0 0 00000000 00000001 [431414b6] 35.636ms (+0.016ms): sys_execve -> 0x0"));
        Assert.That(lines[^2], Is.EqualTo("     orc-renamed   24534   0 0 00000000 00000026 [4314159a] 35.864ms (+0.000ms): sys_exit_group(int error_code: 0x2a)"));
    }

    /// <summary>The delay is that to the next event of any processor; a clock that does not count nanoseconds shows none.</summary>
    [Test]
    public void LatencyFormatOfSeveralProcessors()
    {
        TraceSnapshot snapshot = ExportSamples.Of(Open, Close);
        Assert.That(Lines(snapshot, new TraceTextOptions { LatencyFormat = true, IrqInfo = false }), Is.EqualTo(new[]
        {
            "       a-11        1dN.2. 1000002us@: sys_openat(dfd: 0xffffffffffffff9c, filename: 0x402000, flags: 0, mode: 0)",
            "       a-11        0..... 1500003us : sys_close -> 0x0",
        }));
        TraceSnapshot counted = new(snapshot.Events, snapshot.Pages, snapshot.SavedCmdlines, 0, false) { TimeStart = 1000002001 };
        Assert.That(Lines(counted, new TraceTextOptions { LatencyFormat = true })[0], Does.StartWith("       a-11        1dN.2.   -1: sys_openat("));
        Assert.That(
            Lines(counted, new TraceTextOptions { LatencyFormat = true, Verbose = true })[0],
            Does.StartWith("               a      11   1 37 00000002 00000000 [000000003b9ad1d0] -1 (+500001000): sys_openat(int dfd: "));
    }

    [TestCase(10_499UL, ' ')]
    [TestCase(10_500UL, '+')]
    [TestCase(100_499UL, '+')]
    [TestCase(100_500UL, '!')]
    [TestCase(1_000_499UL, '!')]
    [TestCase(1_000_500UL, '#')]
    [TestCase(10_000_500UL, '*')]
    [TestCase(100_000_500UL, '@')]
    [TestCase(1_000_000_499UL, '@')]
    [TestCase(1_000_000_500UL, '$')]
    public void DelayIsMarked(ulong delay, char mark)
    {
        RingBuffer buffer = new(1);
        foreach (ulong time in (ulong[])[5, 5 + delay])
            buffer.Write([0x34, 0x12, 0, 0, 9, 0, 0, 0], time);
        TraceSnapshot snapshot = new(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines());
        Assert.That(Lines(snapshot, new TraceTextOptions { LatencyFormat = true })[0], Is.EqualTo($"   <...>-9         0.....    0us{mark}: Unknown type 4660"));
    }

    [Test]
    public void EmptyTraceHasNoLatencyHeader()
    {
        SyscallTracer tracer = new(Recordings.Events, 2);
        Assert.That(Recordings.Print(tracer.Snapshot(), new TraceTextOptions { LatencyFormat = true }), Is.EqualTo("# tracer: nop\n#\n"));
    }

    [Test]
    public void BinIsBytes()
    {
        string line = Lines(ExportSamples.Of(Open), new TraceTextOptions { Bin = true, Hex = true, Raw = true, Fields = true, LatencyFormat = true })[0];
        Assert.That(Encoding.Latin1.GetBytes(line[..16]), Is.EqualTo(Convert.FromHexString("0b000000" + "01000000" + "d0d19a3b00000000")));
        Assert.That(line[16..], Does.Match("^type: [0-9]+$"));
    }

    [Test]
    public void RawEventsAsFields()
    {
        TraceSnapshot snapshot = ExportSamples.Of("a-11 [000] ..... 1.000002: sys_enter: NR 3 (3, 0, 0, 0, 0, 0)", "a-11 [000] ..... 1.000003: sys_exit: NR 3 = -9");
        Assert.That(Lines(snapshot, new TraceTextOptions { Fields = true, ContextInfo = false }), Is.EqualTo(new[]
        {
            "sys_enter: id=0x3 (3) args=<INVALID-SIZE>",
            "sys_exit: id=0x3 (3) ret=0xfffffffffffffff7 (-9)",
        }));
    }

    [TestCase("", "Unknown type 4660")]
    [TestCase("fields", "Unknown type 4660")]
    [TestCase("raw", "9 0 5 4660 ?")]
    [TestCase("hex", "00000009 00000000 0000000000000005 ")]
    public void UnknownEventHasALine(string option, string expected)
    {
        RingBuffer buffer = new(1);
        buffer.Write([0x34, 0x12, 0, 0, 9, 0, 0, 0], 5);
        TraceTextOptions options = new() { Raw = option == "raw", Hex = option == "hex", Fields = option == "fields" };
        string text = Recordings.Print(new TraceSnapshot(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines()), options);
        Assert.That(text, Does.EndWith(expected + "\n"));
    }

    /// <summary>trace_pipe says what was lost before the first line after it, and how much if the pages do.</summary>
    [Test]
    public void PipeNamesLosses()
    {
        RingBuffer buffer = new(2);
        for (int i = 0; i < 1000; i++)
            buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], (ulong)i);
        ReadOnlyMemory<byte> lost = buffer.Snapshot().Pages;
        TraceSnapshot snapshot = new(Recordings.Events, [Recordings.Bytes("mixed.cpu0.pages"), lost], new SavedCmdlines(), buffer.Overrun);
        string[] lines = Pipe(snapshot).Split('\n');
        Assert.That(lines[0], Is.EqualTo($"CPU:1 [LOST {buffer.Overrun} EVENTS]"));
        Assert.That(lines[1], Does.Contain("[001]"));
        Assert.That(lines.Count(static line => line.Contains("LOST")), Is.EqualTo(1));

        byte[] uncounted = lost.ToArray();
        uncounted[11] &= 0xbf; // RB_MISSED_STORED
        snapshot = new TraceSnapshot(Recordings.Events, [Recordings.Bytes("mixed.cpu0.pages"), uncounted], new SavedCmdlines());
        Assert.That(Pipe(snapshot), Does.StartWith("CPU:1 [LOST EVENTS]\n"));
    }

    [Test]
    public void PipeHasTheLinesOfTheTrace()
    {
        string[] trace = [.. Recordings.Print(Recordings.Mixed()).Split('\n').Where(static line => !line.StartsWith('#'))];
        Assert.That(Pipe(Recordings.Mixed()).Split('\n'), Is.EqualTo(trace));
    }

    /// <summary>The kernel goes by a number that is 0 for the first line and announces from 2 on.</summary>
    [TestCase(1, false)]
    [TestCase(2, true)]
    public void SecondProcessorIsAnnouncedFromTheThirdLineOn(int linesBefore, bool announced)
    {
        string[] lines = [.. Enumerable.Range(0, linesBefore).Select(static i => $"a-11 [000] ..... 1.00000{i}: sys_close -> 0x0"), Open];
        TraceSnapshot snapshot = ExportSamples.Of(lines);
        TraceSnapshot lossy = new(snapshot.Events, snapshot.Pages, snapshot.SavedCmdlines, 5);
        Assert.That(Recordings.Print(lossy), announced ? Does.Contain("##### CPU 1 buffer started ####\n") : Does.Not.Contain("#####"));
        Assert.That(Recordings.Print(lossy, new TraceTextOptions { Raw = true }), Does.Not.Contain("#####"));
    }

    /// <summary>Whatever the pages and the options, each record has its line or is named as an error.</summary>
    [Test]
    public void DamagedPagesArePrintedUnderAllOptions() => Gen.Select(ExportSamples.Damaged, s_options).Sample(
        static (snapshot, options) =>
        {
            using StringWriter writer = new(CultureInfo.InvariantCulture);
            ImmutableArray<string> errors = TraceTextPrinter.Print(writer, snapshot, options);
            using StringWriter pipe = new(CultureInfo.InvariantCulture);
            Assert.That(TraceTextPrinter.PrintPipe(pipe, snapshot, options), Is.EqualTo(errors));
            if (options is { Bin: false, Hex: false })
            {
                int records = ExportSamples.Records(snapshot, out string[] unreadable).Count;
                // Damage may make a stack of a record: its methods have lines of their own.
                int lines = writer.ToString().Split('\n').Count(static line => line.Length > 0 && line[0] != '#' && !line.StartsWith(" => ", StringComparison.Ordinal));
                Assert.That(lines, Is.LessThanOrEqualTo(records).And.GreaterThanOrEqualTo(records - (errors.Length - unreadable.Length) - Empty(writer)));
            }
        },
        iter: 200);

    // Lines without context whose number is not that of their event.
    private static int Empty(StringWriter writer) => writer.ToString().Split('\n').Count(static line => line.Length == 0);

    private static string Pipe(TraceSnapshot snapshot)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Assert.That(TraceTextPrinter.PrintPipe(writer, snapshot), Is.Empty);
        return writer.ToString();
    }

    private static string[] Lines(TraceSnapshot snapshot, TraceTextOptions options) =>
        [.. Recordings.Print(snapshot, options).Split('\n').Where(static line => line.Length > 0 && !line.StartsWith('#'))];
}
