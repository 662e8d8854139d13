using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using LinuxKernel.Replay;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Tests.Tracing.Events;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Text;

/// <summary>What the printer prints is read back: of all dialects and options that text can be read of.</summary>
public sealed class TraceTextReaderTests
{
    private const ulong Start = 0x1_0000;
    private const string Context = "            task-7       [000] .....     0.000001: ";

    private static readonly TraceEventRegistry s_events = new(Recordings.Table, TraceDialect.Linux6_19);
    private static readonly TraceEvent[] s_entries = [.. s_events.Events.Where(static item => item.Call.Class == TraceEventClass.SyscallEnter)];

    private static readonly Gen<TraceTextOptions> s_options =
        from bits in Gen.Int[0, 7]
        from dialect in Gen.OneOf(TraceDialect.Linux6_17, TraceDialect.Linux6_18, TraceDialect.Linux6_19)
        select new TraceTextOptions { IrqInfo = (bits & 1) != 0, Verbose = (bits & 2) != 0, RecordTgid = (bits & 4) != 0, Dialect = dialect };

    // Pieces of strings that look like the text around them, but not so much that text cannot tell.
    private static readonly Gen<string> s_string = Gen.OneOf("/etc", "\"", "\", newname: ", "\", flags: O_RDONLY)", "...", "a", "\xe9", ")", "\x1", new string('x', 60))
        .Array[0, 5].Select(string.Concat);

    /// <summary>Printed, read, replayed with what was read, and printed again.</summary>
    [Test]
    public void WhatIsPrintedIsReadBack() => Gen.Select(Gen.Select(Gen.Int[0, s_entries.Length - 1], s_string, Gen.ULong[0, 80], Gen.Int[0, 200]).Array[1, 8], s_options)
        .Sample(static (calls, options) =>
        {
            List<byte[]> records = [.. calls.Select(static call => RecordOf(s_entries[call.Item1].Call, call.Item2, call.Item3, call.Item4))];
            TraceSnapshot snapshot = UserDataTests.Snapshot(records);
            snapshot.SavedTgids.Save(7, 6);
            string text = Recordings.Print(snapshot, options);
            TraceText read = TraceTextReader.Read(text, Recordings.Table);
            Assert.That(read.Error, Is.Null, text);
            Assert.That(read.Lines, Has.Length.EqualTo(records.Count));
            foreach ((TraceTextLine line, byte[] record) in read.Lines.Zip(records))
                AssertSame(line, record, options);

            Assert.That(read.Options with { Dialect = options.Dialect }, Is.EqualTo(options));
            Assert.That(Recordings.Print(TraceReplay.Run(read), read.Options), Is.EqualTo(text));
        }, iter: 3_000);

    [TestCase("sys_chdir(filename: 0x10000 \"a\"b\")", "a\"b")]
    [TestCase("sys_chdir(filename: 0x10000 \"\")", "")]
    [TestCase("sys_write(fd: 1, buf: 0x10000 (68:0a, ...) \"h.\"..., count: 5)", "h\n")]
    [TestCase("sys_write(fd: 1, buf: 0 (), count: 0)", "")]
    [TestCase("sys_sethostname(name: 0x10000 \"ho\", len: 3)", "ho")]
    [TestCase("sys_openat(dfd: 18446744073709551516, filename: 65536 \"x\", flags: O_RDONLY)", "x")]
    public void DataIsRead(string call, string data)
    {
        TraceText read = TraceTextReader.Read(Context + call + "\n", Recordings.Table);
        Assert.That(read.Error, Is.Null);
        Assert.That(string.Concat(read.Lines.Single().UserData.Single().ToArray().Select(static b => (char)b)), Is.EqualTo(data));
        Assert.That((read.Dialect, read.Options.Dialect), Is.EqualTo((TraceDialect.Linux6_19, (TraceDialect?)TraceDialect.Linux6_19)));
    }

    [TestCase("sys_openat(dfd: 3, filename: 65536 \"x\", flags: O_RDWR|O_CREAT|O_TRUNC, mode: 0640)", 0x242UL, 0x1a0UL)]
    [TestCase("sys_openat(dfd: 3, filename: 65536 \"x\", flags: O_TMPFILE|O_RDWR, mode: 0000)", 0x410002UL, 0UL)]
    [TestCase("sys_openat(dfd: 3, filename: 65536 \"x\", flags: O_RDONLY|0xffffffff80000000)", 0xffffffff80000000UL, 0UL)]
    public void FlagsAreReadByName(string call, ulong flags, ulong mode)
    {
        TraceTextLine line = TraceTextReader.Read(Context + call + "\n", Recordings.Table).Lines.Single();
        Assert.That(line.Values, Is.EqualTo(new ulong[] { 3, Start, flags, mode }));
    }

    [TestCase("(  24530) ", 24530)]
    [TestCase("(-------) ", 0)]
    [TestCase("(     -1) ", -1)]
    public void ThreadGroupIsRead(string column, int tgid)
    {
        TraceText read = TraceTextReader.Read(Context.Replace("[000]", column + "[000]") + "sys_getpid()\n", Recordings.Table);
        Assert.That((read.Error, read.Lines.Single().Tgid, read.Options.RecordTgid), Is.EqualTo(((string?)null, (int?)tgid, true)));
    }

    [TestCase("sys_chdir(filename: 0x10000)", "what an argument points to is missing here, but stands above")]
    [TestCase("sys_chdir(filename: 0x10000 \"abc)", "expected a string of at most 168 characters and a quote behind it; found \"abc)\"")]
    [TestCase("sys_chdir(filename: 0x10000 \"a\tb\")", "a character of code 9, which the kernel does not print; found \"a\\x09b\")\"")]
    [TestCase("sys_chdir(filename: 0x10000 \"a\" x)", "expected \")\" after the 1 arguments of sys_chdir, and the end of the line; found \" x)\"")]
    [TestCase("sys_write(fd: 1, buf: 0x10000 (68:6) \"h\", count: 2)", "expected bytes as \"(68:69)\" or \"(68:69, ...)\", and the same as text in quotes if some can be printed; found \"68:6) \\x22h\"")]
    [TestCase("sys_write(fd: 1, buf: 0x10000 (68) \"i\", count: 1)", "expected bytes as ")]
    [TestCase("sys_write(fd: 1, buf: 0x10000 (68) \"h\", count: 2)", "1 bytes, where \"count\" says 2; found \"\"")]
    [TestCase("sys_write(fd: 1, buf: 0x10000 (68:68) \"hh\", count: 1)", "2 bytes, where \"count\" says 1; found \"\"")]
    [TestCase("sys_openat(dfd: 3, filename: 65536 \"x\", flags: O_CREAT|O_RDWR, mode: 0640)", "expected openat as Linux 6.19 shows it: ")]
    [TestCase("sys_openat(dfd: 3, filename: 65536 \"x\", flags: O_RDWR|O_CREAT)", "expected openat as Linux 6.19 shows it: ")]
    public void CorruptLineIsNamedAndWhatStandsBeforeItKept(string call, string error)
    {
        string good = Context + "sys_openat(dfd: 3, filename: 65536 \"x\", flags: O_RDONLY)\n";
        TraceText read = TraceTextReader.Read(good + Context + call + "\n" + good, Recordings.Table);
        Assert.That(read.Error, Does.StartWith("line 2: " + error.Replace("\\x22h\"", "")));
        Assert.That(read.Lines, Has.Length.EqualTo(1));
    }

    /// <summary>Any damage gives lines, and an error if not all.</summary>
    [Test]
    public void DamagedTextIsSafe()
    {
        string text = Recordings.Print(UserDataTests.Snapshot(s_entries.Take(60).Select(static (item, i) => RecordOf(item.Call, "/etc/\"x", (ulong)i, 63))));
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.OneOf('"', ',', '(', ')', 'f', '0', '\n', '|', '\u0100')).Array[1, 5].Sample(damage =>
        {
            char[] damaged = text.ToCharArray();
            foreach ((int at, char c) in damage)
                damaged[at] = c;
            TraceText read = TraceTextReader.Read(new string(damaged), Recordings.Table);
            Assert.That(read.Error is null || read.Error.StartsWith("line ", StringComparison.Ordinal), Is.True);
            if (read.Error is not null)
                Assert.That(read.Lines, Has.Length.LessThan(60));
        }, iter: 3_000);
    }

    private static byte[] RecordOf(TraceEventCall call, string text, ulong number, int limit)
    {
        SyscallMetadata metadata = call.Metadata!;
        bool isText = metadata.Name is "sys_sethostname" or "sys_setdomainname";
        SimulatedMemory memory = UserDataTests.Memory(text + (isText ? new string('y', 200) : "\0" + new string('y', 200)));
        ulong[] args = [.. Enumerable.Range(0, 6).Select(i => number + (ulong)i)];
        for (int i = 0; i < metadata.NbArgs; i++)
        {
            if (metadata.Types[i].EndsWith('*'))
                args[i] = number % 7 == 6 ? 0xdead_0000 : Start;
        }

        PtRegs regs = new() { di = args[0], si = args[1], dx = args[2], r10 = args[3], r8 = args[4], r9 = args[5] };
        return UserDataTests.Record(call.Name, regs, memory, limit);
    }

    private static void AssertSame(TraceTextLine line, byte[] record, TraceTextOptions options)
    {
        SyscallMetadata call = line.Call!;
        bool isOpenat = call.Name == "sys_openat" && !options.Verbose && options.Dialect == TraceDialect.Linux6_19;
        ulong[] values = [.. Enumerable.Range(0, call.NbArgs).Select(i => BitConverter.ToUInt64(record, 16 + 8 * i))];
        if (isOpenat && (values[2] & 0x410040) == 0)
            values[3] = 0; // A mode that means nothing is not shown.
        Assert.That(line.Values, Is.EqualTo(values));
        Assert.That(line.Tgid, Is.EqualTo(options.RecordTgid ? 6 : null));
        TraceEvent traceEvent = s_events.EventOf(call.EnterEvent)!;
        byte[][] data =
        [
            .. traceEvent.Format.Fields.Where(static field => field.Type == EventFormat.UserDataType).Select(field =>
            {
                int word = BitConverter.ToInt32(record, field.Offset);
                byte[] bytes = record[(word & 0xffff)..((word & 0xffff) + (word >> 16))];
                return traceEvent.Format.UserArguments!.IsString ? [.. bytes.TakeWhile(static b => b != 0)] : bytes;
            }),
        ];
        Assert.That(line.UserData.Select(static item => item.ToArray()), Is.EqualTo(data));
    }
}
