using System.Linq;
using NUnit.Framework;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Text;

/// <summary>The texts of one recording under several options, printed from records with the kernel's ids and nanoseconds.</summary>
public sealed class TraceTextTests
{
    [TestCase("prog.trace.txt")]
    [TestCase("prog.verbose.txt")]
    [TestCase("prog.noirq-info.txt")]
    [TestCase("prog.raw.txt")]
    [TestCase("prog.hex.txt")]
    [TestCase("prog.fields.txt")]
    [TestCase("prog.latency-format.txt")]
    public void TextIsTheKernels(string file)
    {
        TraceTextOptions options = file switch
        {
            "prog.verbose.txt" => new TraceTextOptions { Verbose = true },
            "prog.noirq-info.txt" => new TraceTextOptions { IrqInfo = false },
            "prog.raw.txt" => new TraceTextOptions { Raw = true },
            "prog.hex.txt" => new TraceTextOptions { Hex = true },
            "prog.fields.txt" => new TraceTextOptions { Fields = true, RecordAddress = 0xffff88810f945004 },
            "prog.latency-format.txt" => new TraceTextOptions { LatencyFormat = true, KernelRelease = "6.18.44-fc-v669" },
            _ => new TraceTextOptions(),
        };
        Assert.That(Recordings.Print(RecordedProgram.Snapshot(), options), Is.EqualTo(Recordings.Text(file)));
    }

    [Test]
    public void EmptyTraceIsAHeader()
    {
        SyscallTracer tracer = new(Recordings.Events, 2);
        Assert.That(Recordings.Print(tracer.Snapshot()), Is.EqualTo(Recordings.Text("prog.empty.txt")));
    }

    [Test]
    public void ValuesUpToLinux617HaveNoPrefix()
    {
        string text = Recordings.Print(RecordedProgram.Snapshot(), new TraceTextOptions { Dialect = TraceDialect.Linux6_17 });
        Assert.That(text, Does.Contain("sys_openat(dfd: ffffffffffffff9c, filename: 402000, flags: 0, mode: 0)\n").And.Contain("sys_read(fd: 9, buf: 403000, count: a)\n"));
        TraceText read = TraceTextReader.Read(text, Recordings.Table);
        Assert.That((read.Error, read.Options.Dialect), Is.EqualTo(((string?)null, (TraceDialect?)TraceDialect.Linux6_17)));
    }

    [Test]
    public void ContextInfoOffLeavesTheEvents()
    {
        string text = Recordings.Print(RecordedProgram.Snapshot(), new TraceTextOptions { ContextInfo = false });
        Assert.That(text, Does.StartWith("# tracer: nop\n#\nsys_execve(filename: 0x7ffc7a8038e2, argv: 0x7ffc7a802e50, envp: 0x7ffc7a802e60)\nsys_execve -> 0x0\n"));
    }

    [TestCase("prog.trace.txt", 39)]
    [TestCase("prog.verbose.txt", 39)]
    [TestCase("prog.noirq-info.txt", 39)]
    [TestCase("mixed.trace.txt", 1040)]
    public void KernelsTextIsRead(string file, int lines)
    {
        TraceText read = TraceTextReader.Read(Recordings.Text(file), Recordings.Table);
        Assert.That(read.Error, Is.Null);
        Assert.That(read.Lines, Has.Length.EqualTo(lines));
        Assert.That(
            read.Options,
            Is.EqualTo(new TraceTextOptions { IrqInfo = !file.Contains("noirq"), Verbose = file.Contains("verbose"), Dialect = TraceDialect.Linux6_18 }));
        Assert.That(read.OnlineCpus, Is.EqualTo(read.Options.Verbose ? 0 : 2));
    }

    private const string Context = "     a-b [x] (y)-42      [003] dN.2.     1.000002: ";

    [Test]
    public void NameMayHoldAnything()
    {
        TraceTextLine line = TraceTextReader.Read(Context + "sys_close(fd: 3)\n", Recordings.Table).Lines.Single();
        Assert.That((line.Comm, line.Pid, line.Cpu, line.PreemptCount, line.Time), Is.EqualTo(("a-b [x] (y)", 42, 3, (byte)2, 1000002UL)));
        Assert.That(line.Flags, Is.EqualTo(TraceEntryFlags.IrqsOff | TraceEntryFlags.NeedResched | TraceEntryFlags.PreemptResched));
        Assert.That((line.Class, line.Call!.Name, line.Number, line.Values[0]), Is.EqualTo((TraceEventClass.SyscallEnter, "sys_close", 3, 3UL)));
    }

    [TestCase("sys_nosuch(fd: 3)", "the table has no such call; found \"sys_nosuch\"")]
    [TestCase("sched_switch: a", "this is no event of the systems syscalls and raw_syscalls, and no other can be read; found \"sched_switch: a\"")]
    [TestCase("sys_close(fd: 3, x: 1)", "expected \")\" after the 1 arguments of sys_close, and the end of the line; found \", x: 1)\"")]
    [TestCase("sys_close()", "expected argument 1 of sys_close as \"fd: VALUE\"; found \")\"")]
    [TestCase("sys_read(fd: 3)", "sys_read has 3 arguments; expected \", buf: \"; found \")\"")]
    [TestCase("sys_read(fd: 0x30, buf: ffff, count: 1)", "values with and without 0x in one text: up to Linux 6.17 there is no 0x, from 6.18 on there is; found \", buf: ffff, count: 1)\"")]
    [TestCase("sys_close -> 3", "expected \" -> 0x\", the result in hexadecimal, and the end of the line; found \" -> 3\"")]
    [TestCase("sys_close -> 0x10000000000000000", "expected \" -> 0x\", the result in hexadecimal, and the end of the line; found \" -> 0x10000000000000000\"")]
    [TestCase("sys_enter: NR 1 (0, 0, 0, 0, 0)", "expected a number of 32 bits and six arguments in hexadecimal: \"N (A, B, C, D, E, F)\"; found \"1 (0, 0, 0, 0, 0)\"")]
    [TestCase("sys_exit: NR 4294967296 = 0", "expected a number of 32 bits and a result of 64: \"N = R\"; found \"4294967296 = 0\"")]
    public void CallThatMakesNoSenseIsNamed(string call, string error)
    {
        TraceText read = TraceTextReader.Read("# tracer: nop\n" + Context + "sys_getpid()\n" + Context + call + "\n", Recordings.Table);
        Assert.That(read.Error, Is.EqualTo("line 3: " + error));
        Assert.That(read.Lines, Has.Length.EqualTo(1));
    }

    [TestCase("short", "expected a task's name in 16 columns and \"-\" behind it; found \"short\"")]
    [TestCase("             cat-x [000] .....     1.0: ", "expected a task's id; found \"x [000] .....     1.0: \"")]
    [TestCase("             cat-1       (     x1) [000] ", "expected a thread group in parentheses; found \"(     x1) [000] \"")]
    [TestCase("             cat-1       [9999] ", "expected a processor's number in brackets, below 8192; found \"] \"")]
    [TestCase("             cat-1       [000] .x...     1.0: ", "'x' in \".x...\" is none of the characters that stand in column 2 of the five")]
    [TestCase("             cat-1       [000] .....     1.0: ", "expected a time in seconds with six decimals, or as a plain number, and \": \"; found \"1.0: \"")]
    [TestCase("             cat-1       [000] .....     99999999999.000000: ", "expected a time in seconds with six decimals, or as a plain number, and \": \"; found \"99999999999.000000: \"")]
    [TestCase("# entries-in-buffer/entries-written: 3/2   #P:2", "expected \"# entries-in-buffer/entries-written: N/M   #P:C\" with N no larger than M, found \"# entries-in-buffer/entries-written: 3/2   #P:2\"")]
    public void LineThatMakesNoSenseIsNamed(string line, string error) =>
        Assert.That(TraceTextReader.Read(line, Recordings.Table).Error, Is.EqualTo("line 1: " + error));
}
