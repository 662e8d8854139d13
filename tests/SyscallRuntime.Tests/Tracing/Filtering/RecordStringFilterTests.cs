using System;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tests.Tracing.Events;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tests.Tracing.Filtering;

/// <summary>Filters on what entries of Linux 6.19 hold of the memory that their arguments point to (<c>filter_pred_strloc</c>).</summary>
public sealed class RecordStringFilterTests
{
    private const ulong Start = 0x1_0000;
    private const int WordOffset = 48;
    private const int DataOffset = 52;

    private static readonly TraceEventRegistry s_events = new(Recordings.Table, TraceDialect.Linux6_19);
    private static readonly EventFormat s_openat = s_events.EnterEventOf(257)!.Format;
    private static readonly EventFormat s_write = s_events.EnterEventOf(1)!.Format;
    private static readonly Cpu s_cpu = new(0, default, new SyscallTask(5, "calls", new SimulatedMemory()));

    [TestCase("__filename_val == \"/etc/hostname\"", true)]
    [TestCase("__filename_val == \"/etc/hostnam\"", false)]
    [TestCase("__filename_val == \"/etc/hostname2\"", false)]
    [TestCase("__filename_val != \"/etc/hostname\"", false)]
    [TestCase("__filename_val != \"/etc/passwd\"", true)]
    [TestCase("__filename_val ~ \"/etc/*\"", true)]
    [TestCase("__filename_val ~ \"*host*\"", true)]
    [TestCase("__filename_val ~ \"*name\"", true)]
    [TestCase("__filename_val ~ \"*nam\"", false)]
    [TestCase("__filename_val ~ \"/e*h[a-o]st*\"", true)]
    [TestCase("__filename_val ~ \"!/etc/*\"", false)]
    [TestCase("!__filename_val ~ \"/usr/*\"", true)]
    [TestCase("__filename_val.ustring == \"/etc/hostname\"", true)]
    [TestCase("filename == \"/etc/hostname\"", false)]
    [TestCase("dfd == 3 && (__filename_val ~ \"*.txt\" || __filename_val ~ \"/etc*\")", true)]
    [TestCase("dfd == 4 || __filename_val == \"\"", false)]
    public void PathIsCompared(string text, bool matches)
    {
        byte[] record = UserDataTests.Record("sys_enter_openat", new PtRegs { di = 3, si = Start }, UserDataTests.Memory("/etc/hostname\0"));
        Assert.That(Compile(text, s_openat).Matches(record, s_cpu), Is.EqualTo(matches));
    }

    /// <summary>Written bytes have no NUL: the kernel compares as many as there are, and takes the last for one.</summary>
    [TestCase("__buf_val == \"hello\"", true)]
    [TestCase("__buf_val == \"hello and more\"", true)]
    [TestCase("__buf_val == \"hell\"", false)]
    [TestCase("__buf_val ~ \"hel*\"", true)]
    [TestCase("__buf_val ~ \"*llo\"", false)]
    [TestCase("__buf_val ~ \"*ell\"", true)]
    [TestCase("__buf_val ~ \"*llo*\"", true)]
    [TestCase("__buf_val ~ \"h?llo\"", true)]
    public void BytesAreCompared(string text, bool matches)
    {
        byte[] record = UserDataTests.Record("sys_enter_write", new PtRegs { di = 1, si = Start, dx = 5 }, UserDataTests.Memory("hello"));
        Assert.That(Compile(text, s_write).Matches(record, s_cpu), Is.EqualTo(matches));
    }

    [Test]
    public void NothingIsAnEmptyString()
    {
        byte[] record = UserDataTests.Record("sys_enter_write", new PtRegs { di = 1, si = 0, dx = 5 }, UserDataTests.Memory(""));
        Assert.That(Compile("__buf_val == \"\"", s_write).Matches(record, s_cpu), Is.True);
        Assert.That(Compile("__buf_val ~ \"*\"", s_write).Matches(record, s_cpu), Is.False);
        Assert.That(Compile("__buf_val ~ \"!x\"", s_write).Matches(record, s_cpu), Is.True);
    }

    [TestCase("__filename_val == 5", 19, "Expecting string field")]
    [TestCase("__filename_val < \"x\"", 18, "Illegal operation for field type")]
    [TestCase("__filename_val & CPUS{0}", 18, "Illegal operation for field type")]
    [TestCase("__filename_val == \"x", 18, "Missing matching quote")]
    [TestCase("__filename_val.function == 5", 28, "Illegal operation for field type")]
    public void ErrorIsThatOfLinux(string text, int column, string message)
    {
        EventFilter.TryCompile(text, s_openat, 4, out _, out FilterError? error);
        Assert.That((error?.Column, error?.Message), Is.EqualTo(((int?)column, message)));
    }

    [Test]
    public void RecordsUpTo618HaveNoSuchField()
    {
        EventFilter.TryCompile("__filename_val == \"x\"", EventFormat.Of(s_openat.Call), 4, out _, out FilterError? error);
        Assert.That(error?.Message, Is.EqualTo("Field not found"));
    }

    /// <summary>Any word and any bytes behind it, against the rules written down plainly.</summary>
    [Test]
    public void AnyRecord()
    {
        Gen<byte> letter = Gen.OneOf(Gen.OneOf((byte)'a', (byte)'b', (byte)0), Gen.Byte);
        Gen<uint> word = Gen.OneOf(Gen.Select(Gen.UInt[40, 70], Gen.UInt[0, 20]).Select(static (offset, length) => offset | length << 16), Gen.UInt);
        Gen.Select(word, letter.Array[0, 12], Gen.OneOf('a', 'b').Array[0, 3], Gen.Int[0, 5]).Sample((word, data, pattern, kind) =>
        {
            byte[] record = [.. new byte[WordOffset], .. BitConverter.GetBytes(word), .. data];
            string text = new(pattern);
            string filter = "__filename_val " + kind switch
            {
                0 => $"== \"{text}\"",
                1 => $"!= \"{text}\"",
                2 => $"~ \"{text}a*\"",
                3 => $"~ \"*{text}a\"",
                4 => $"~ \"*{text}a*\"",
                _ => $"~ \"?{text}\"",
            };

            int offset = Math.Min((int)(word & 0xffff), record.Length);
            string field = Encoding.Latin1.GetString(record.AsSpan(offset, Math.Min((int)(word >> 16), record.Length - offset)));
            string upToNul = field.Split('\0')[0];
            bool isEqual = field.Contains('\0') || field.Length == 0 ? upToNul == text : text.StartsWith(field, StringComparison.Ordinal);
            bool expected = kind switch
            {
                0 => isEqual,
                1 => !isEqual,
                2 => field.StartsWith(text + "a", StringComparison.Ordinal),
                3 => field.Length > 0 && field[..^1].EndsWith(text + "a", StringComparison.Ordinal),
                4 => field.Contains(text + "a", StringComparison.Ordinal),
                _ => upToNul.Length == text.Length + 1 && upToNul.EndsWith(text, StringComparison.Ordinal),
            };
            Assert.That(Compile(filter, s_openat).Matches(record, s_cpu), Is.EqualTo(expected), filter);
        }, iter: 20_000);
    }

    [Test]
    public void RecordWithoutTheWordDoesNotMatch() =>
        Assert.That(Compile("!__filename_val == \"x\"", s_openat).Matches(new byte[DataOffset - 1], s_cpu), Is.False);

    [Test]
    public void EvaluationAllocatesNothing()
    {
        byte[] record = UserDataTests.Record("sys_enter_openat", new PtRegs { di = 3, si = Start }, UserDataTests.Memory("/etc/hostname\0"));
        EventFilter filter = Compile("__filename_val == \"x\" || __filename_val ~ \"*y\" || __filename_val ~ \"/e*h[a-o]st*\"", s_openat);
        bool matches = filter.Matches(record, s_cpu);
        Assert.That(
            Allocation.Of(() =>
            {
                for (int i = 0; i < 1_000; i++)
                    matches &= filter.Matches(record, s_cpu);
            }),
            Is.Zero);
        Assert.That(matches, Is.True);
    }

    private static EventFilter Compile(string text, EventFormat format)
    {
        EventFilter.TryCompile(text, format, 4, out EventFilter? filter, out FilterError? error);
        Assert.That(error, Is.Null, text);
        return filter!;
    }
}
