using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Events;

/// <summary>Entries as Linux 6.19 records and prints them: with what their arguments point to. One page at 0x10000, nothing after it.</summary>
public sealed class UserDataTests
{
    private const ulong Start = 0x1_0000;
    private const ulong End = 0x1_1000;
    private const ulong Bad = 0xdead_0000;

    private static readonly TraceEventRegistry s_events = new(Recordings.Table, TraceDialect.Linux6_19);

    [Test]
    public void FormatsNameWhatArgumentsPointTo()
    {
        Assert.That(Format("sys_enter_rename"), Does.EndWith(
            """
            	field:const char * oldname;	offset:16;	size:8;	signed:0;
            	field:const char * newname;	offset:24;	size:8;	signed:0;
            	field:__data_loc char[] __oldname_val;	offset:32;	size:4;	signed:0;
            	field:__data_loc char[] __newname_val;	offset:36;	size:4;	signed:0;

            print fmt: "oldname: 0x%08lx \"%s\", newname: 0x%08lx \"%s\"", ((unsigned long)(REC->oldname)), __get_str(__oldname_val), ((unsigned long)(REC->newname)), __get_str(__newname_val)

            """));
        Assert.That(Format("sys_enter_write"), Does.EndWith(
            """
            	field:size_t count;	offset:32;	size:8;	signed:0;
            	field:__data_loc char[] __buf_val;	offset:40;	size:4;	signed:0;

            print fmt: "fd: 0x%08lx, buf: 0x%08lx (%s), count: 0x%08lx", ((unsigned long)(REC->fd)), ((unsigned long)(REC->buf)), __print_dynamic_array(__buf_val, 1), ((unsigned long)(REC->count))

            """));
        Assert.That(Format("sys_enter_openat"), Does.EndWith(
            """
            	field:__data_loc char[] __filename_val;	offset:48;	size:4;	signed:0;

            print fmt: "dfd: 0x%08lx, filename: 0x%08lx \"%s\", flags: %s%s, mode: 0%03o", ((unsigned long)(REC->dfd)), ((unsigned long)(REC->filename)), __get_str(__filename_val), (REC->flags & ~3) && !(REC->flags & 3) ? "O_RDONLY|" : "",  REC->flags ? __print_flags(REC->flags, "|", { 0x1, "O_WRONLY" }, { 0x2, "O_RDWR" }, { 0x40, "O_CREAT" }, { 0x80, "O_EXCL" }, { 0x100, "O_NOCTTY" }, { 0x200, "O_TRUNC" }, { 0x400, "O_APPEND" }, { 0x800, "O_NONBLOCK" }, { 0x1000, "O_DSYNC" }, { 0x4000, "O_DIRECT" }, { 0x8000, "O_LARGEFILE" }, { 0x10000, "O_DIRECTORY" }, { 0x20000, "O_NOFOLLOW" }, { 0x40000, "O_NOATIME" }, { 0x80000, "O_CLOEXEC" }) : "O_RDONLY",  ((unsigned long)(REC->mode))

            """));
    }

    [Test]
    public void OtherFormatsAreAsBefore()
    {
        TraceEventRegistry before = new(Recordings.Table);
        int[] counts = new int[4];
        foreach ((TraceEvent now, TraceEvent then) in s_events.Events.Zip(before.Events))
        {
            int count = now.Format.Fields.Count(static field => field.Type == "__data_loc char[]");
            counts[count]++;
            Assert.That(now.FormatText == then.FormatText, Is.EqualTo(count == 0), now.ToString());
        }

        // check_faultable_syscall, but for kexec_file_load and the calls of modules, which the table has not: 5 with a length, 27 + 28 + 1 + 1 strings;
        // 14 + 1 + 8 pairs; mount.
        Assert.That(counts[1..], Is.EqualTo(new[] { 62, 23, 1 }));
    }

    [Test]
    public void RecordIsAsTheKernelLaysItOut()
    {
        byte[] record = Record("sys_enter_rename", new PtRegs { di = Start, si = Start + 4 }, Memory("abc\0de\0zzz"));
        Assert.That(Convert.ToHexString(record.AsSpan(8)), Is.EqualTo(
            "5200000000000000" + "0000010000000000" + "0400010000000000" + "28000400" + "2C000300" + "61626300" + "646500" + "00"));
    }

    /// <summary>Readers look for a NUL: it stands behind a text whose length does not count one.</summary>
    [Test]
    public void TextWithALengthHasANulBehindIt()
    {
        byte[] record = Record("sys_enter_sethostname", new PtRegs { di = Start, si = 3 }, Memory("hostname"));
        Assert.That(Convert.ToHexString(record.AsSpan(32)), Is.EqualTo("24000300" + "686F73" + "00"));
    }

    [TestCase(0x0UL, "flags: O_RDONLY)")]
    [TestCase(0x80000UL, "flags: O_RDONLY|O_CLOEXEC)")]
    [TestCase(0x241UL, "flags: O_WRONLY|O_CREAT|O_TRUNC, mode: 0644)")]
    [TestCase(0x410002UL, "flags: O_TMPFILE|O_RDWR, mode: 0644)")]
    [TestCase(0x10000UL, "flags: O_RDONLY|O_DIRECTORY, mode: 0644)")]
    [TestCase(0x1000000UL, "flags: O_RDONLY|0x1000000)")]
    [TestCase(0x3UL, "flags: O_WRONLY|O_RDWR)")]
    [TestCase(0xffffffff80000000UL, "flags: O_RDONLY|0xffffffff80000000)")]
    [TestCase(0x100000000UL, "flags: O_RDONLY)")]
    public void OpenatNamesItsFlags(ulong flags, string expected)
    {
        PtRegs regs = new() { di = 0xffffffffffffff9c, si = Start, dx = flags, r10 = 0x1a4 };
        string text = Print("sys_enter_openat", regs, Memory("/etc/hostname\0"));
        Assert.That(text, Is.EqualTo("sys_openat(dfd: 18446744073709551516, filename: 65536 \"/etc/hostname\", " + expected));
    }

    [Test]
    public void VerboseOpenatIsAsOtherCalls() => Assert.That(
        Print("sys_enter_openat", new PtRegs { di = 3, si = Start, dx = 0x241 }, Memory("x\0"), options: new TraceTextOptions { Verbose = true }),
        Is.EqualTo("sys_openat(int dfd: 3, const char * filename: 0x10000 \"x\", int flags: 0x241, umode_t mode: 0)"));

    [TestCase("hello\n", 6UL, 63, "(68:65:6c:6c:6f:0a) \"hello.\"")]
    [TestCase("hello", 5UL, 4, "(68:65:6c:6c, ...) \"hell\"...")]
    [TestCase("\0\x1\x80\xe9", 4UL, 63, "(00:01:80:e9)")]
    [TestCase("", 0UL, 63, "()")]
    [TestCase("x", 1UL, 0, "(, ...)")]
    public void WrittenBytesAreShown(string bytes, ulong count, int limit, string expected) => Assert.That(
        Print("sys_enter_write", new PtRegs { di = 1, si = Start, dx = count }, Memory(bytes), limit),
        Is.EqualTo($"sys_write(fd: 1, buf: 0x10000 {expected}, count: {count})"));

    [Test]
    public void BytesThatCannotBeReadAreNotShown() => Assert.That(
        Print("sys_enter_write", new PtRegs { di = 1, si = End - 4, dx = 5 }, Memory("")), Is.EqualTo("sys_write(fd: 1, buf: 0x10ffc (, ...), count: 5)"));

    [Test]
    public void TextWithALengthIsCutAtIt() => Assert.That(
        Print("sys_enter_sethostname", new PtRegs { di = Start, si = 3 }, Memory("hostname")), Is.EqualTo("sys_sethostname(name: 0x10000 \"hos\", len: 3)"));

    [TestCase("a\tb\x7f\xa0\xe9\0", 63, "a.b.\xa0\xe9")]
    [TestCase("0123456789\0", 10, "0123456789")]
    [TestCase("0123456789\0", 9, "012345678...")]
    [TestCase("\0", 63, "")]
    [TestCase("abc\0", 0, "")]
    public void StringIsCutAndMadePrintable(string bytes, int limit, string expected) => Assert.That(
        Print("sys_enter_chdir", new PtRegs { di = Start }, Memory(bytes), limit), Is.EqualTo($"sys_chdir(filename: 0x10000 \"{expected}\")"));

    [Test]
    public void StringThatCannotBeReadIsEmptyAndItsNeighboursStand()
    {
        SimulatedMemory memory = Memory("dir\0type\0");
        PtRegs regs = new() { di = Bad, si = Start, dx = Start + 4, r10 = 7 };
        Assert.That(
            Print("sys_enter_mount", regs, memory),
            Is.EqualTo("sys_mount(dev_name: 0xdead0000 \"\", dir_name: 0x10000 \"dir\", type: 0x10004 \"type\", flags: 7, data: 0)"));
        Assert.That(
            Print("sys_enter_mount", regs, memory, options: new TraceTextOptions { Fields = true }),
            Is.EqualTo(
                "sys_enter_mount: __syscall_nr=0xa5 (165) dev_name=(0x0000000000000010) dir_name=(0x0000000000000018) type=(0x0000000000000020) "
                + "flags=0x7 (7) data=0x0 (0) __dev_name_val= __dir_name_val=dir __type_val=type"));
    }

    /// <summary>A string as it lies in memory, cut by the rule, against what is printed.</summary>
    [Test]
    public void AnyString() => Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 200], Gen.Int[0, 400]).Sample(
        static (bytes, limit, fromEnd) =>
        {
            SimulatedMemory memory = Memory("");
            ulong address = End - (ulong)fromEnd;
            memory.Write(address, bytes.AsSpan(0, Math.Min(bytes.Length, fromEnd)));
            byte[] there = new byte[fromEnd];
            memory.Read(address, there);

            // Up to 169 bytes are looked at; the string must end there, or all of them be readable.
            int effective = Math.Min(limit, SyscallEnterRecord.MaxLimit);
            byte[] seen = [.. there.Take(SyscallEnterRecord.MaxLimit + 4)];
            int end = Array.IndexOf(seen, (byte)0);
            bool isFault = limit == 0 || (end < 0 && seen.Length < SyscallEnterRecord.MaxLimit + 4);
            string text = isFault ? "" : string.Concat((end < 0 ? seen : seen[..end]).Select(static b => b is (>= 0x20 and < 0x7f) or >= 0xa0 ? (char)b : '.'));
            if (text.Length > effective)
                text = text[..effective] + "...";
            string expected = $"sys_symlinkat(oldname: 0x{address:x} \"{text}\", newdfd: 3, newname: 0x{address:x} \"{text}\")";
            Assert.That(Print("sys_enter_symlinkat", new PtRegs { di = address, si = 3, dx = address }, memory, limit), Is.EqualTo(expected));
        });

    /// <summary>Every entry with any registers: a record that fits, is printed, and has what the format says.</summary>
    [Test]
    public void AnyCall()
    {
        TraceEvent[] entries = [.. s_events.Events.Where(static item => item.Call.Class == TraceEventClass.SyscallEnter)];
        Gen<ulong> value = Gen.OneOf(Gen.ULong[Start - 2, Start + 300], Gen.ULong[End - 300, End + 2], Gen.ULong[0, 400], Gen.ULong);
        Gen.Select(Gen.Int[0, entries.Length - 1], value.Array[6], Gen.Int[-5, 300]).Sample((index, args, limit) =>
        {
            SimulatedMemory memory = Memory(new string('x', 2000) + "\0" + new string('y', 2000));
            PtRegs regs = new() { di = args[0], si = args[1], dx = args[2], r10 = args[3], r8 = args[4], r9 = args[5] };
            byte[] record = Record(entries[index].Call.Name, regs, memory, limit);
            Assert.That(record, Has.Length.InRange(entries[index].Format.RecordSize, SyscallEnterRecord.MaxSize));
            foreach (EventField field in entries[index].Format.Fields.Where(static field => field.Type == "__data_loc char[]"))
            {
                int word = BitConverter.ToInt32(record, field.Offset);
                Assert.That((word & 0xffff) + (word >> 16), Is.InRange(entries[index].Format.RecordSize, record.Length));
            }

            Assert.That(Print(entries[index].Call.Name, regs, memory, limit), Does.EndWith(")"));
        });
    }

    /// <summary>Words that point nowhere print what is there of the record, or that they do.</summary>
    [Test]
    public void DamagedWordsAreSafe() => Gen.Select(Gen.UInt, Gen.Int[48, 80]).Sample(static (word, length) =>
    {
        byte[] record = Record("sys_enter_openat", new PtRegs { si = Start }, Memory("abcdefgh\0"));
        Array.Resize(ref record, length & ~3);
        if (record.Length >= 52)
            BitConverter.TryWriteBytes(record.AsSpan(48), word);
        foreach (bool fields in (bool[])[false, true])
        {
            using StringWriter writer = new(CultureInfo.InvariantCulture);
            ImmutableArray<string> errors = TraceTextPrinter.Print(writer, Snapshot(record), new TraceTextOptions { Fields = fields });
            Assert.That(errors, Has.Length.EqualTo(record.Length < 52 ? 1 : 0));
        }
    });

    [Test]
    public void WritingARecordAllocatesNothing()
    {
        SimulatedMemory memory = Memory("/some/path\0");
        Assert.That(s_events.TryGetEvent("sys_enter_openat", out TraceEvent? openat), Is.True);
        PtRegs regs = new() { si = Start };
        int length = 0;
        Assert.That(
            Allocation.Of(() =>
            {
                Span<byte> record = stackalloc byte[SyscallEnterRecord.MaxSize];
                for (int i = 0; i < 100; i++)
                    length += SyscallEnterRecord.Write(record, openat!, in regs, 257, memory);
            }),
            Is.Zero);
        Assert.That(length, Is.GreaterThan(0));
    }

    [Test]
    public void OnlyEntriesAreWritten()
    {
        Assert.That(s_events.TryGetEvent("sys_exit_openat", out TraceEvent? exit), Is.True);
        Assert.That(
            () => SyscallEnterRecord.Write(new byte[SyscallEnterRecord.MaxSize], exit!, default, 0, Memory("")),
            Throws.ArgumentException.With.Message.StartsWith("syscalls:sys_exit_openat is not the event of a call's entry."));
        Assert.That(
            () => SyscallEnterRecord.Write(new byte[SyscallEnterRecord.MaxSize - 1], s_events.EnterEventOf(0)!, default, 0, Memory("")),
            Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    internal static SimulatedMemory Memory(string contents)
    {
        SimulatedMemory memory = new();
        memory.Map(Start, End - Start, PageProtection.Read | PageProtection.Write);
        memory.Write(Start, Encoding.Latin1.GetBytes(contents));
        return memory;
    }

    internal static byte[] Record(string name, PtRegs regs, IUserMemory memory, int limit = SyscallEnterRecord.DefaultLimit)
    {
        Assert.That(s_events.TryGetEvent(name, out TraceEvent? traceEvent), Is.True);
        byte[] record = [.. Enumerable.Repeat((byte)0xee, SyscallEnterRecord.MaxSize)];
        int number = Recordings.Table.X64.First(row => row.Metadata == traceEvent!.Call.Metadata).Number;
        int length = SyscallEnterRecord.Write(record, traceEvent!, in regs, number, memory, limit);
        BitConverter.TryWriteBytes(record, (ulong)traceEvent!.Id | 7UL << 32);
        return record[..length];
    }

    internal static TraceSnapshot Snapshot(params IEnumerable<byte[]> records)
    {
        RingBuffer buffer = new(16);
        ulong time = 1000;
        foreach (byte[] record in records)
            buffer.Write(record, time += 1000);
        SavedCmdlines names = new();
        names.Save(7, "task");
        return new TraceSnapshot(s_events, [buffer.Snapshot().Pages], names);
    }

    private static string Print(string name, PtRegs regs, IUserMemory memory, int limit = SyscallEnterRecord.DefaultLimit, TraceTextOptions? options = null)
    {
        options = (options ?? new TraceTextOptions()) with { ContextInfo = false };
        string[] lines = Recordings.Print(Snapshot(Record(name, regs, memory, limit)), options).Split('\n');
        return string.Join('\n', lines[2..^1]);
    }

    private static string Format(string name) => s_events.TryGetEvent(name, out TraceEvent? found) ? found.FormatText : "";
}
