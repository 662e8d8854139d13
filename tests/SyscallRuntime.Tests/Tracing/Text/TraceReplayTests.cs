using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using LinuxKernel.Replay;
using NUnit.Framework;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Text;

public sealed class TraceReplayTests
{
    [TestCase("mixed.trace.txt")]
    [TestCase("prog.trace.txt")]
    [TestCase("prog.noirq-info.txt")]
    [TestCase("prog.verbose.txt")]
    [TestCase("prog.empty.txt")]
    public void RecordingIsReproduced(string file) => AssertReproduced(Recordings.Text(file));

    /// <summary>Every prefix and suffix of a recording is a recording: calls without exit, exits without entry.</summary>
    [Test]
    public void EveryPartOfARecordingIsReproduced([Values(0, 1, 2, 3, 501, 517)] int from, [Values(1, 2, 7, 518, 530, 1040)] int to)
    {
        string[] lines = Lines("mixed.trace.txt");
        AssertReproduced(Text(lines.Skip(from).Take(to - from)));
    }

    [Test]
    public void WhateverTasksDoIsReproduced([Values] bool hasOwn, [Values] bool hasRaw) =>
        Gen.Int.Array[0, 3000].Sample(decisions => AssertReproduced(Text(new RecordedKernel(decisions, hasOwn, hasRaw).Run())), iter: 200);

    [TestCase("sys_", "raw events alone")]
    [TestCase(": NR ", "events of single calls alone")]
    [TestCase(" -> ", "no exits of single calls")]
    [TestCase("sys_exit", "no raw exits")]
    public void RecordingOfSomeKindsIsReproduced(string without, string reason)
    {
        string[] lines = [.. Lines("mixed.trace.txt").Where(line => without == "sys_" ? line.Contains(": NR ") : !line.Contains(without))];
        Assert.That(lines, Is.Not.Empty, reason);
        AssertReproduced(Text(lines));
    }

    [TestCase("calls of two tasks interleave on one processor", """
                   a-11      [000] .....     1.000001: sys_read(fd: 0, buf: 0x10, count: 1)
                   a-11      [000] .....     1.000001: sys_enter: NR 0 (0, 10, 1, 7, 8, 9)
                   b-12      [000] .N...     1.000001: sys_write(fd: 1, buf: 0x10, count: 1)
                   b-12      [000] d.h21     1.000001: sys_enter: NR 1 (1, 10, 1, 0, 0, 0)
                   a-11      [001] .....     1.000001: sys_read -> 0x1
                   a-11      [001] .....     1.000001: sys_exit: NR 0 = 1
                   b-12      [001] .....     1.000001: sys_write -> 0xfffffffffffffff7
                   b-12      [001] .....     1.000001: sys_exit: NR 1 = -9
        """)]
    [TestCase("fork: the child comes back without having called", """
                   a-11      [000] .....     1.000001: sys_fork()
                   a-11      [000] .....     1.000001: sys_enter: NR 57 (0, 0, 0, 0, 0, 0)
               child-12      [001] .....     1.000002: sys_fork -> 0x0
               child-12      [001] .....     1.000002: sys_exit: NR 57 = 0
               child-12      [001] .....     1.000003: sys_getpid()
               child-12      [001] .....     1.000003: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)
               child-12      [001] .....     1.000003: sys_getpid -> 0xc
               child-12      [001] .....     1.000003: sys_exit: NR 39 = 12
                   a-11      [000] .....     1.000009: sys_fork -> 0xc
                   a-11      [000] .....     1.000009: sys_exit: NR 57 = 12
        """)]
    [TestCase("a signal: rt_sigreturn has no exit of its own", """
                   a-11      [000] .....     1.000001: sys_pause()
                   a-11      [000] .....     1.000001: sys_enter: NR 34 (0, 0, 0, 0, 0, 0)
                   a-11      [000] .....     1.000002: sys_pause -> 0xfffffffffffffdfe
                   a-11      [000] .....     1.000002: sys_exit: NR 34 = -514
                   a-11      [000] .....     1.000003: sys_rt_sigreturn()
                   a-11      [000] .....     1.000003: sys_enter: NR 15 (0, 0, 0, 0, 0, 0)
                   a-11      [000] .....     1.000004: sys_exit: NR -1 = -4
                   a-11      [000] .....     1.000005: sys_getpid()
                   a-11      [000] .....     1.000005: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)
        """)]
    [TestCase("without raw events rt_sigreturn just does not end", """
                   a-11      [000] .....     1.000003: sys_rt_sigreturn()
                   a-11      [000] .....     1.000005: sys_getpid()
                   a-11      [000] .....     1.000005: sys_getpid -> 0xb
        """)]
    [TestCase("int 0x80 that waits, on a number that neither table has a row for, and one whose row is a hole", """
                   a-11      [000] .....     1.000001: sys_getpid()
                   a-11      [000] .....     1.000001: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)
                   a-11      [000] .....     1.000002: sys_getpid -> 0xb
                   a-11      [000] .....     1.000002: sys_exit: NR 39 = 11
                   a-11      [000] .....     1.000003: sys_enter: NR 7 (ffffffffffffffff, 1, 2, 3, 4, 5)
                   b-12      [000] .....     1.000004: sys_enter: NR 9999 (1, 1, 2, 3, 4, 5)
                   a-11      [001] .....     1.000005: sys_exit: NR 7 = -10
                   b-12      [000] .....     1.000006: sys_exit: NR 9999 = -38
                   b-12      [000] .....     1.000007: sys_getpid()
                   b-12      [000] .....     1.000007: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)
                   b-12      [000] .....     1.000008: sys_getpid -> 0xc
                   b-12      [000] .....     1.000008: sys_exit: NR 39 = 12
        """)]
    [TestCase("execve into a 32-bit program ends as call 11 of the i386 table", """
                   a-11      [000] .....     1.000001: sys_execve(filename: 1, argv: 2, envp: 3)
                   a-11      [000] .....     1.000001: sys_enter: NR 59 (1, 2, 3, 0, 0, 0)
                   a-11      [000] .....     1.000002: sys_exit: NR 11 = 0
                   a-11      [000] .....     1.000003: sys_enter: NR 20 (0, 0, 0, 0, 0, 0)
                   a-11      [000] .....     1.000003: sys_exit: NR 20 = 11
                   b-12      [000] .....     1.000007: sys_close(fd: 9)
                   b-12      [000] .....     1.000007: sys_enter: NR 3 (9, 0, 0, 0, 0, 0)
                   b-12      [000] .....     1.000008: sys_close -> 0xfffffffffffffff7
                   b-12      [000] .....     1.000008: sys_exit: NR 3 = -9
        """)]
    [TestCase("a 32-bit child of fork", """
                   b-12      [000] .....     1.000001: sys_close(fd: 9)
                   b-12      [000] .....     1.000001: sys_enter: NR 3 (9, 0, 0, 0, 0, 0)
                   b-12      [000] .....     1.000002: sys_close -> 0x0
                   b-12      [000] .....     1.000002: sys_exit: NR 3 = 0
                   c-13      [001] .....     1.000003: sys_exit: NR 2 = 0
                   b-12      [000] .....     1.000004: sys_close -> 0x0
                   b-12      [000] .....     1.000004: sys_exit: NR 3 = 0
        """)]
    [TestCase("tracing is switched on and off one kind after the other", """
                   a-11      [000] .....     1.000001: sys_close(fd: 9)
                   a-11      [000] .....     1.000002: sys_close -> 0x0
                   a-11      [000] .....     1.000003: sys_close(fd: 9)
                   a-11      [000] .....     1.000003: sys_enter: NR 3 (9, 0, 0, 0, 0, 0)
                   a-11      [000] .....     1.000004: sys_close -> 0x0
                   a-11      [000] .....     1.000005: sys_exit: NR 3 = 0
                   a-11      [000] .....     1.000006: sys_close(fd: 9)
        """)]
    [TestCase("the two events of an entry, and of an exit, torn apart on one processor; raw events that a filter has left out", """
                   a-11      [000] .....     1.000001: sys_close(fd: 9)
                   b-12      [000] .....     1.000001: sys_close(fd: 8)
                   b-12      [000] .....     1.000001: sys_enter: NR 3 (8, 0, 0, 0, 0, 0)
                   a-11      [001] .....     1.000001: sys_enter: NR 3 (9, 0, 0, 0, 0, 0)
                   a-11      [001] .....     1.000001: sys_close -> 0x0
                   b-12      [001] .....     1.000001: sys_close -> 0x1
                   a-11      [001] .....     1.000001: sys_exit: NR 3 = 0
                   b-12      [001] .....     1.000001: sys_getpid()
                   b-12      [001] .....     1.000001: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)
                   b-12      [001] .....     1.000001: sys_getpid -> 0xc
        """)]
    [TestCase("number -1 with a result that a debugger gave it, and one interrupted", """
                   a-11      [000] .....     1.000001: sys_enter: NR -1 (1, 2, 3, 4, 5, 6)
                   a-11      [000] .....     1.000001: sys_exit: NR -1 = 5
                   a-11      [000] .....     1.000001: sys_enter: NR -1 (1, 2, 3, 4, 5, 6)
                   b-12      [000] .....     1.000001: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)
                   a-11      [000] .....     1.000001: sys_exit: NR -1 = -38
        """)]
    [TestCase("names and results of all kinds", """
          a b-c [0] (x)-4194304 [001] DNZff 99999.999999: sys_lseek(fd: 0xffffffff, offset: 0xffffffffffffffff, whence: 9)
          a b-c [0] (x)-4194304 [001] DNZff 99999.999999: sys_enter: NR 8 (ffffffff, ffffffffffffffff, 9, 0, 0, 0)
          a b-c [0] (x)-4194304 [001] DNZff 100000.000000: sys_lseek -> 0x8000000000000000
          a b-c [0] (x)-4194304 [001] DNZff 100000.000000: sys_exit: NR 8 = -9223372036854775808
                   -5       [000] .....     0.000000: sys_enter: NR 134 (0, 0, 0, 0, 0, 0)
                   -5       [000] .....     0.000000: sys_exit: NR 134 = 9223372036854775807
        """)]
    public void CaseIsReproduced(string reason, string lines)
    {
        // The raw literals are indented by what the attribute needs; the names stand in 16 columns.
        string[] aligned = [.. lines.Split('\n').Select(Align)];
        if (reason.StartsWith("names", StringComparison.Ordinal))
            aligned = [.. aligned.Skip(4), .. aligned.Take(4)];
        AssertReproduced(Text(aligned));
    }

    [Test]
    public void OverwrittenEventsAreCountedInTheHeader()
    {
        string[] lines = Lines("mixed.trace.txt");
        string text = Text(lines.Take(600)).Replace(": 600/600 ", ": 600/6210 ");
        int other = text.IndexOf(" [000] ", StringComparison.Ordinal);
        int start = text.LastIndexOf('\n', other) + 1;
        AssertReproduced(text.Insert(start, "##### CPU 0 buffer started ####\n"));
    }

    private static string Align(string line)
    {
        int dash = Regex.Match(line, @"-\d+ +\[").Index;
        return line[..dash].Trim().PadLeft(16) + line[dash..];
    }

    private static string[] Lines(string file) => [.. Recordings.Text(file).Split('\n').Where(static line => line.Length > 0 && line[0] != '#')];

    private static string Text(IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return $"# tracer: nop\n#\n# entries-in-buffer/entries-written: {all.Length}/{all.Length}   #P:2\n#\n" + string.Concat(all.Select(static line => line + "\n"));
    }

    // Texts made here have no column header.
    private static void AssertReproduced(string text)
    {
        TraceText recording = TraceTextReader.Read(text, Recordings.Table);
        Assert.That(recording.Error, Is.Null);
        string replayed = Recordings.Print(TraceReplay.Run(recording), recording.Options);
        if (!text.Contains("TASK-PID", StringComparison.Ordinal))
            replayed = string.Concat(replayed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !IsColumns(line)).Select(static line => line + "\n"));
        Assert.That(replayed, Is.EqualTo(text));
    }

    private static bool IsColumns(string line) => line.StartsWith("#    ", StringComparison.Ordinal);
}
