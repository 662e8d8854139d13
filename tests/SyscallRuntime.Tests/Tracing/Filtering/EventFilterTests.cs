using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tests.Tracing.Filtering;

public sealed class EventFilterTests
{
    private const ulong StringPage = 0x402000;
    private const int CpuCount = 4;

    private static readonly EventFormat s_openat = Recordings.Events.EnterEventOf(257)!.Format;

    private static readonly string[] s_pieces =
    [
        "mode", "dfd", "filename", ".ustring", ".function", "comm", "cpu", "stacktrace", "common_pid", "__syscall_nr", "nosuch", "_", "é", "\u00a0", "\0",
        " == ", "!=", "<", "<=", ">", ">=", "&", "~", "&&", "||", "|", "!", "(", ")", "{", "}", "CPUS", "CPUS{0-1,3}", "CPUS{N}", "CPUS{0-3:1/2}",
        "0", "7", "0x1A4", "-1", "18446744073709551616", "99999999999999999999999999", "\"", "'", "\"rel*\"", "'*'", "\"[a\"", "\"\\\"", " ", "\t", "\n",
        "mode == 0", "comm ~ \"c*s\"", "filename.ustring == \"x\"", "cpu & CPUS{0}",
    ];

    [Test]
    public void RandomTreesMeanWhatTheyMeanInCSharp() => Gen.Select(FilterNode.Any, FilteredCall.Any.Array[8]).Sample((tree, calls) =>
    {
        string text = tree.Text;
        if (text.Length >= 4096)
            return;
        EventFilter filter = Compile(text);
        Cpu cpu = NewCpu();
        foreach (FilteredCall call in calls)
            Assert.That(filter.Matches(call.ToRecord(), cpu), Is.EqualTo(tree.Holds(call)), $"{text} for {call}");
    }, iter: 2_000);

    [Test]
    public void AnyTextIsAFilterOrAnError() => Gen.OneOf(Gen.OneOf(s_pieces).Array[0, 20].Select(string.Concat), Gen.String).Sample(static text =>
    {
        bool isFilter = EventFilter.TryCompile(text, s_openat, CpuCount, out EventFilter? filter, out FilterError? error);
        Assert.That(filter is not null, Is.EqualTo(isFilter));
        Assert.That(error is null, Is.EqualTo(isFilter));
        if (filter is not null)
            filter.Matches(new FilteredCall(1, StringPage, 3, 4, 5).ToRecord(), NewCpu());
        else
            Assert.That(error!.Message, Is.Not.Empty);
    }, iter: 20_000);

    /// <summary>A caret never stands behind the text, and the message is in the text that is read back.</summary>
    [Test]
    public void CaretStaysInTheText() => Gen.OneOf(s_pieces).Array[1, 8].Select(string.Concat).Sample(static text =>
    {
        if (EventFilter.TryCompile(text, s_openat, CpuCount, out _, out FilterError? error) || error.Message == "Error")
            return;
        string[] lines = error.ReadBack![error.Text.Length..].Split('\n');
        Assert.That(lines[1].TrimStart(' '), Is.EqualTo("^"));
        Assert.That(lines[1], Has.Length.LessThanOrEqualTo(Encoding.UTF8.GetByteCount(error.Text) + 1));
        Assert.That(lines[2], Is.EqualTo("parse_error: " + error.Message));
    });

    [Test]
    public void GlobIsThatOfTheShell()
    {
        Gen<string> pattern = Gen.OneOf("a", "b", "-", "*", "?", "[ab]", "[!a]", "[b-d]", "\\*", "\\?", "\\a").Array[0, 5].Select(string.Concat);
        Gen<string> subject = Gen.OneOf('a', 'b', 'c', '*', '?', '-').Array[0, 4].Select(static chars => new string(chars));
        Gen.Select(pattern, subject, Gen.Bool).Sample((glob, text, isNegated) =>
        {
            string regex = "^" + Regex.Replace(glob, @"\\(.)|\[.*?\]|.", static match => match.Value switch
            {
                "*" => ".*",
                "?" => ".",
                ['\\', char literal] => Regex.Escape(literal.ToString()),
                ['[', ..] => match.Value.Replace("!", "^"),
                string other => Regex.Escape(other),
            }) + "$";
            EventFilter filter = Compile($"filename.ustring ~ \"{(isNegated ? "!" : "")}{glob}\"");
            Assert.That(Matches(filter, text), Is.EqualTo(Regex.IsMatch(text, regex) != isNegated), $"{glob} on {text}");
        }, iter: 20_000);
    }

    [TestCase("filename.ustring == \"rel2\"", "rel2", true)]
    [TestCase("filename.ustring == \"rel2\"", "rel22", false)]
    [TestCase("filename.ustring == \"rel2\"", "rel", false)]
    [TestCase("filename.ustring == \"re*\"", "rel2", false)]
    [TestCase("filename.ustring == 're*'", "re*", true)]
    [TestCase("filename.ustring != \"rel2\"", "rel2", false)]
    [TestCase("filename.ustring != \"rel2\"", "x", true)]
    [TestCase("filename.ustring == \"\"", "", true)]
    [TestCase("filename.ustring == \"\"", "x", false)]
    [TestCase("filename.ustring ~ \"\"", "", true)]
    [TestCase("filename.ustring ~ \"!\"", "", false)]
    [TestCase("filename.ustring ~ \"!rel*\"", "rel2", false)]
    [TestCase("filename.ustring ~ \"*2\"", "rel2", true)]
    [TestCase("filename.ustring ~ \"**\"", "rel2", true)]
    [TestCase("filename.ustring ~ \"2*\"", "2rel", false)]
    [TestCase("filename.ustring ~ \"2*\"", "2*", true)]
    [TestCase("filename.ustring ~ \"[ab\"", "[ab", true)]
    [TestCase("filename.ustring ~ \"[]-a]x\"", "^x", true)]
    [TestCase("filename.ustring ~ \"x\\\"", "x", true)]
    [TestCase("filename.ustring == \"é\"", "é", true)]
    [TestCase("filename.ustring ~ \"?\"", "é", false)]
    [TestCase("filename.ustring ~ \"??\"", "é", true)]
    [TestCase("filename == \"rel2\"", "rel2", false)]
    [TestCase("filename != \"rel2\"", "x", false)]
    [TestCase("!filename != \"rel2\"", "x", true)]
    [TestCase("comm == \"calls\"", "", true)]
    [TestCase("comm ~ \"*lls\"", "", false)]
    [TestCase("comm ~ \"*alls*\"", "", true)]
    [TestCase("comm ~ \"c*s\"", "", true)]
    [TestCase("comm != \"call\"", "", true)]
    [TestCase("COMM ~ \"ca*\"", "", true)]
    [TestCase("comm ~ \"abcdefghijklmnopq*\"", "", false)]
    [TestCase("cpu == 2", "", true)]
    [TestCase("cpu == 4294967298", "", true)]
    [TestCase("CPU != 2", "", false)]
    [TestCase("common_cpu > -1", "", true)]
    [TestCase("cpu < 2", "", false)]
    [TestCase("cpu <= 2", "", true)]
    [TestCase("cpu & 2", "", false)]
    [TestCase("cpu & CPUS{1,2}", "", true)]
    [TestCase("cpu & CPUS{0-1,3}", "", false)]
    [TestCase("cpu == CPUS{1-2}", "", false)]
    [TestCase("cpu != CPUS{1-2}", "", true)]
    [TestCase("cpu & CPUS{ 2 }", "", true)]
    [TestCase("cpu & CPUS{all}", "", true)]
    [TestCase("cpu & CPUS{0-3:1/2}", "", true)]
    [TestCase("cpu & CPUS{1-3:1/2}", "", false)]
    [TestCase("cpu & CPUS{ }", "", false)]
    [TestCase("mode & CPUS{1-3}", "", false)]
    [TestCase("flags & CPUS{1-3}", "", true)]
    [TestCase("flags != CPUS{1-3}", "", true)]
    [TestCase("mode != CPUS{1-3}", "", false)]
    [TestCase("flags == CPUS{3}", "", true)]
    [TestCase("flags != CPUS{3}", "", false)]
    [TestCase("stacktrace == 1", "", false)]
    [TestCase("stacktrace != 1", "", false)]
    [TestCase("!stacktrace == 1", "", true)]
    [TestCase("flags == 3 && !", "", true)]
    [TestCase("flags == 4 && flags == 3 ||", "", false)]
    [TestCase("flags == 3 || flags == 4 ||", "", true)]
    [TestCase("__syscall_nr == 4294967553", "", true)]
    public void ValueIsComparedAsInLinux(string text, string userString, bool matches) => Assert.That(Matches(Compile(text), userString), Is.EqualTo(matches));

    [TestCase("mode == 0 || mode == 7 &&", 22, 0, "Error")]
    [TestCase("!= 0", 1, 0, "Error")]
    [TestCase("mode == 0 && (flags == 1", 2, 13, "Too many '('")]
    [TestCase("mode == 123456789012345678901234", 22, 33, "Operand too long")]
    [TestCase("mode == -0", 22, 9, "Illegal integer value")]
    [TestCase("cpu & CPUS", 22, 12, "Missing '{'")]
    [TestCase("cpu & CPUS{4}", 22, 13, "Invalid cpulist")]
    [TestCase("cpu & CPUS{0-3:3/2}", 22, 19, "Invalid cpulist")]
    [TestCase("filename & CPUS{0}", 22, 12, "Illegal operation for field type")]
    [TestCase("filename.function > 5", 22, 21, "Invalid operator")]
    [TestCase("filename.ustring.function == x", 22, 31, "Function not found")]
    [TestCase("stacktrace == \"x\"", 22, 15, "Expecting numeric field")]
    [TestCase("comm == 5", 22, 9, "Expecting string field")]
    public void ErrorIsThatOfLinux(string text, int errno, int column, string message)
    {
        EventFilter.TryCompile(text, s_openat, CpuCount, out _, out FilterError? error);
        Assert.That((error?.Errno.Number, error?.Column, error?.Message), Is.EqualTo((errno, column, message)));
    }

    [TestCase(0UL)]
    [TestCase(StringPage - 1)]
    [TestCase(ulong.MaxValue)]
    public void BadPointerMatchesNeitherWayButTheNegation(ulong address)
    {
        byte[] record = new FilteredCall(0, address, 0, 0, 0).ToRecord();
        Assert.That(Compile("filename.ustring == \"\"").Matches(record, NewCpu()), Is.False);
        Assert.That(Compile("filename.ustring != \"\"").Matches(record, NewCpu()), Is.False);
        Assert.That(Compile("filename.ustring ~ \"!x\"").Matches(record, NewCpu()), Is.False);
        Assert.That(Compile("!filename.ustring ~ \"*\"").Matches(record, NewCpu()), Is.True);
    }

    [Test]
    public void LongStringLosesItsEnd()
    {
        EventFilter filter = Compile("filename.ustring ~ \"*end\"");
        Assert.That(Matches(filter, new string('x', 1020) + "end"), Is.True);
        Assert.That(Matches(filter, new string('x', 1021) + "end"), Is.False);
        Assert.That(Matches(filter, new string('x', 1020) + "end and more"), Is.True);
    }

    [Test]
    public void RecordThatIsTooShortDoesNotMatch() => Assert.That(Compile("!mode == 0").Matches(new byte[47], NewCpu()), Is.False);

    [Test]
    public void EvaluationAllocatesNothing()
    {
        EventFilter filter = Compile(
            "!(mode == 9 || flags & 8 || cpu & CPUS{0,3} || mode & CPUS{1-2} || comm ~ \"*x*\" || comm == \"y\" || filename.ustring ~ \"z*[a-c]\") && dfd < 5 && cpu >= 0");
        byte[] record = new FilteredCall(1, StringPage, 3, 4, 5).ToRecord();
        Cpu cpu = NewCpu();
        bool matches = filter.Matches(record, cpu);
        long allocated = Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
                matches &= filter.Matches(record, cpu);
        });

        Assert.That(allocated, Is.Zero);
        Assert.That(matches, Is.True);
    }

    private static EventFilter Compile(string text)
    {
        EventFilter.TryCompile(text, s_openat, CpuCount, out EventFilter? filter, out FilterError? error);
        Assert.That(error, Is.Null, text);
        return filter!;
    }

    private static bool Matches(EventFilter filter, string userString)
    {
        Cpu cpu = NewCpu();
        ((SimulatedMemory)cpu.Task.Memory).Poke(StringPage, Encoding.UTF8.GetBytes(userString + "\0"));
        return filter.Matches(new FilteredCall(1, StringPage, 3, 4, 5).ToRecord(), cpu);
    }

    private static Cpu NewCpu()
    {
        SimulatedMemory memory = new();
        memory.Map(StringPage, SimulatedMemory.PageSize, PageProtection.Read);
        return new Cpu(2, default, new SyscallTask(5, "calls", memory));
    }
}
