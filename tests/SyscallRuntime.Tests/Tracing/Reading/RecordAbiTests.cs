using System;
using System.IO;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Strace;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Reading;

/// <summary>Raw records of 32-bit calls have the names of the i386 table, and those of which nobody knows the table have none.</summary>
public sealed class RecordAbiTests
{
    private const string Munmap = "munmap(0x1000, 4096)                    = 0\n";
    private const string Fchmod = "fchmod(4096, 010000)                    = 0\n";

    [Test]
    public void NumberIsOfTheTableOfItsCall([Values] bool isFiltered)
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("raw_syscalls:sys_enter");
        kernel.Tracer.SetEvent("raw_syscalls:sys_exit");
        if (isFiltered)
            kernel.Tracer.SetFilter(EnterOf(kernel), "id == 91");
        Call(kernel, isCompat: true);
        Call(kernel, isCompat: false);
        Call(kernel, isCompat: true);
        Assert.That(Text(kernel.Tracer.Snapshot()), Is.EqualTo(Munmap + Fchmod + Munmap));
        Assert.That(kernel.Tracer.TakeSnapshot(), Is.True);
        Call(kernel, isCompat: false);
        Assert.That(Text(kernel.Tracer.LastSnapshot()!), Is.EqualTo(Munmap + Fchmod + Munmap));
        Assert.That(Text(kernel.Tracer.Snapshot()), Is.EqualTo(Fchmod));
        kernel.Tracer.TakeSnapshot();
        kernel.Tracer.Clear();
        Call(kernel, isCompat: false);
        Assert.That(Text(kernel.Tracer.Snapshot()), Is.EqualTo(Fchmod), "the marks are the page's, not of what stood there before");
    }

    /// <summary>What is known goes with the record: when records before it are read away, and when pages are used again.</summary>
    [Test]
    public void MarksStayWithTheirRecords()
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("raw_syscalls:sys_enter");
        kernel.Tracer.SetEvent("raw_syscalls:sys_exit");
        kernel.Tracer.BufferOf(0).Resize(2);
        for (int i = 1; i < 500; i++)
        {
            Call(kernel, isCompat: i % 3 == 0, argument: i);
            if (i % 7 == 0)
                kernel.Tracer.OpenPipe().TryRead(out _);
            if (i % 50 != 49)
                continue;
            MatchCollection calls = Regex.Matches(Text(kernel.Tracer.Snapshot()), "^(munmap|fchmod)\\((0x)?([0-9a-f]+), ", RegexOptions.Multiline);
            Assert.That(calls, Has.Count.GreaterThan(20));
            foreach (Match call in calls)
            {
                int number = Convert.ToInt32(call.Groups[3].Value, call.Groups[2].Success ? 16 : 10);
                Assert.That(call.Groups[1].Value, Is.EqualTo(number % 3 == 0 ? "munmap" : "fchmod"), call.Value);
            }
        }
    }

    /// <summary>Of its registers a 32-bit call sees the lower halves.</summary>
    [Test]
    public void UpperHalvesOf32BitArgumentsAreNotShown()
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("raw_syscalls:sys_enter");
        kernel.Cpu.Task.InCompatSyscall = true;
        PtRegs regs = new() { orig_ax = 91, bx = 0xdead_0000_1000, cx = 0xbeef_0000_1000 };
        kernel.Tracer.SysEnter(kernel.Cpu, in regs, 91);
        regs = new() { orig_ax = 19, bx = 3, cx = 0x1_ffff_ffff, dx = 0 };
        kernel.Tracer.SysEnter(kernel.Cpu, in regs, 19);
        Assert.That(Text(kernel.Tracer.Snapshot()), Is.EqualTo("munmap(0x1000, 4096)                    = ?\nlseek(3, -1, SEEK_SET)                  = ?\n"));
    }

    [Test]
    public void UnknownTableGivesNoName()
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("raw_syscalls:sys_enter");
        kernel.Tracer.SetEvent("raw_syscalls:sys_exit");
        Call(kernel, isCompat: true);
        TraceSnapshot pages = TraceSnapshot.FromPages(kernel.Tracer.Events, kernel.Tracer.Snapshot().Pages, kernel.Tracer.SavedCmdlines);
        Assert.That(Text(pages), Is.EqualTo("syscall_0x5b(0x1000, 0x1000, 0, 0x1000, 0x1000, 0) = 0\n"));
        Assert.That(
            Text(new TraceSnapshot(pages.Events, pages.Pages, pages.SavedCmdlines) { Abis = RecordAbis.AllX64 }), Is.EqualTo(Fchmod));
    }

    /// <summary>That a call's own event is missing tells something only if it was enabled.</summary>
    [Test]
    public void EventsOfOtherCallsTellNothing()
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("raw_syscalls:sys_enter");
        kernel.Tracer.SetEvent("sys_enter_close");
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_read, 5, 3, 0x1000, 5);
        Call(kernel, isCompat: true, number: 3);
        TraceSnapshot known = kernel.Tracer.Snapshot();
        Assert.That(Text(known), Is.EqualTo("close(1)                                = ?\nread(3, 0x1000, 5)                      = ?\nread(4096, 0x1000, 0)                   = ?\n"));
        string[] lines = Text(TraceSnapshot.FromPages(known.Events, known.Pages, known.SavedCmdlines)).Split('\n');
        Assert.That(lines[1], Does.StartWith("syscall_0x0("));
        Assert.That(lines[2], Does.StartWith("read("), "close is enabled, and this was none");
    }

    private static TraceEvent EnterOf(TracedKernel kernel)
    {
        Assert.That(kernel.Tracer.Events.TryGetEvent("sys_enter", out TraceEvent? enter), Is.True);
        return enter!;
    }

    private static void Call(TracedKernel kernel, bool isCompat, int number = 91, int argument = 0x1000)
    {
        kernel.Cpu.Task.InCompatSyscall = isCompat;
        PtRegs regs = new() { orig_ax = (uint)number, bx = (ulong)argument, cx = 0x1000, di = (ulong)argument, si = 0x1000 };
        kernel.Tracer.SysEnter(kernel.Cpu, in regs, number);
        kernel.Tracer.SysExit(kernel.Cpu, in regs, 0);
    }

    private static string Text(TraceSnapshot snapshot)
    {
        using StringWriter text = new();
        StraceText.Write(text, snapshot);
        return text.ToString();
    }
}
