using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Tracefs;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>What a guest that reaches the files cannot do to its host.</summary>
public sealed class LimitsTests
{
    private const string Openat = "events/syscalls/sys_enter_openat/";
    private const long MaxBytes = 4_000_000;

    // Whoever reaches the files can have no more of the host's memory than it allows.
    [Test]
    public void MemoryHasAnEnd()
    {
        TracedKernel kernel = new(cpuCount: 2);
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "130000"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "140000"), Is.EqualTo((Errno)Errno.ENOMEM));
        Assert.That(kernel.Tracefs.CreateDirectory("instances/a"), Is.EqualTo((Errno)Errno.ENOMEM));
        kernel.Tracefs.WriteAllText("buffer_size_kb", "8");
        Assert.That(kernel.Tracefs.CreateDirectory("instances/a"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("per_cpu/cpu1/buffer_size_kb", "260000"), Is.EqualTo((Errno)Errno.ENOMEM));

        Assert.That(kernel.Tracefs.WriteAllText(Openat + "trigger", "hist:keys=dfd:size=131072"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode:size=131072"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=flags:size=128"), Is.EqualTo((Errno)Errno.ENOMEM));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode:size=131072:pause"), Is.EqualTo(default(Errno)));

        string pids = string.Join(' ', Enumerable.Range(1, 40_000));
        Assert.That(kernel.Tracefs.WriteAllText("set_event_pid", pids), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText("set_event_pid", "1" + pids.Replace(" ", " 1", StringComparison.Ordinal)), Is.EqualTo((Errno)Errno.ENOMEM));
    }

    // The writer gives memory back with its next page; until then it counts.
    [Test]
    public void MemoryThatIsHeldCounts()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.CreateDirectory("instances/a");
        kernel.Tracefs.WriteAllText("instances/a/buffer_size_kb", "200000");
        kernel.Tracefs.WriteAllText("instances/a/set_event", "sys_enter_getpid");
        kernel.Call(__NR_getpid, 7);
        kernel.Tracefs.WriteAllText("instances/a/set_event", "");
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/buffer_size_kb", "8"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "200000"), Is.EqualTo((Errno)Errno.ENOMEM));
    }

    [Test]
    public void CopiesThatAreReadHaveAnEnd()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("buffer_size_kb", "130000");
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        for (int i = 0; i < 4_000_000; i++)
            kernel.Call(__NR_getpid, 7);
        List<TracefsFile> open = [];
        for (int i = 0; i < 4; i++)
        {
            kernel.Tracefs.Open("trace", TracefsOpen.Read, out TracefsFile? file);
            open.Add(file!);
        }

        long[] results = [.. open.Select(static file => file.Read(new byte[1]))];
        Assert.That(results, Is.EqualTo(new[] { 1, 1, 1, -Errno.ENOMEM }));
        open[0].Dispose();
        Assert.That(open[3].Read(new byte[1]), Is.EqualTo(1));
    }

    private static IEnumerable<string> KindNames => HeldKind.All.Select(static kind => kind.Name);

    // Each kind of thing that a guest can make its host hold has an end, and comes back.
    [TestCaseSource(nameof(KindNames))]
    public void WhatIsHeldHasAnEnd(string name)
    {
        HeldKind kind = HeldKind.All.First(kind => kind.Name == name);
        TracedKernel kernel = NewKernel();
        for (int i = 0; i < 2; i++)
        {
            List<TracefsFile> open = [];
            int count = 0;
            Errno errno;
            while ((errno = kind.Take(kernel, open, count)) == default)
                Assert.That(++count, Is.LessThan(100_000), "no end");
            Assert.That(errno, Is.EqualTo((Errno)Errno.ENOMEM));
            Assert.That(count, Is.GreaterThan(1));
            Assert.That(kernel.Tracer.Ledger.Bytes.Taken, Is.InRange(MaxBytes / 2, MaxBytes));
            open.ForEach(static file => file.Dispose());
            kind.Give(kernel);
            Assert.That(kernel.Tracer.Ledger.Bytes.Taken, Is.Zero);
        }
    }

    // More cannot be had by asking all at once.
    [Test]
    public void HistogramsAtOnceHaveAnEnd()
    {
        TracedKernel kernel = new();
        for (int i = 0; i < 8; i++)
            kernel.Tracefs.CreateDirectory($"instances/{i}");
        for (int round = 0; round < 10; round++)
        {
            Errno[] results = AtOnce(8, thread => kernel.Tracefs.WriteAllText($"instances/{thread}/{Openat}trigger", "hist:keys=dfd:size=131072"));
            Assert.That(results.Count(static errno => errno == default), Is.EqualTo(2));
            Assert.That(results.Count(static errno => errno == Errno.ENOMEM), Is.EqualTo(6));
            for (int i = 0; i < 8; i++)
                kernel.Tracefs.WriteAllText($"instances/{i}/{Openat}trigger", "");
            Assert.That(kernel.Tracer.Ledger.HistogramEntries.Taken, Is.Zero);
        }
    }

    // The spare buffers of a snapshot are asked for before they are made, whoever asks; they count until they are given up.
    [Test]
    public void SnapshotsHaveAnEnd()
    {
        TracedKernel kernel = new(cpuCount: 2);
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "70000"), Is.EqualTo(default(Errno)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(kernel.Tracefs.WriteAllText("snapshot", "1"), Is.EqualTo((Errno)Errno.ENOMEM));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "snapshot"), Is.EqualTo((Errno)Errno.ENOMEM));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        Assert.That(kernel.Tracefs.ReadAllText("snapshot"), Does.Contain("Snapshot is freed"));

        kernel.Tracefs.WriteAllText("buffer_size_kb", "50000");
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "snapshot"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "70000"), Is.EqualTo((Errno)Errno.ENOMEM));
        kernel.Tracefs.CreateDirectory("instances/a");
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/buffer_size_kb", "42000"), Is.EqualTo((Errno)Errno.ENOMEM));
        Assert.That(kernel.Tracefs.WriteAllText("snapshot", "0"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/buffer_size_kb", "42000"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/snapshot", "1"), Is.EqualTo((Errno)Errno.ENOMEM));

        // The spare buffers of an instance go with it.
        kernel.Tracefs.WriteAllText("buffer_size_kb", "8");
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/snapshot", "1"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "60000"), Is.EqualTo((Errno)Errno.ENOMEM));
        kernel.Tracefs.RemoveDirectory("instances/a");
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "60000"), Is.EqualTo(default(Errno)));
    }

    [Test]
    public void SnapshotsAtOnceHaveAnEnd()
    {
        TracedKernel kernel = new();
        for (int i = 0; i < 8; i++)
        {
            kernel.Tracefs.CreateDirectory($"instances/{i}");
            kernel.Tracefs.WriteAllText($"instances/{i}/buffer_size_kb", "24000");
        }

        for (int round = 0; round < 20; round++)
        {
            Errno[] results = AtOnce(8, thread => kernel.Tracefs.WriteAllText($"instances/{thread}/snapshot", "1"));
            Assert.That(results.Count(static errno => errno == default), Is.EqualTo(2));
            Assert.That(results.Count(static errno => errno == Errno.ENOMEM), Is.EqualTo(6));
            for (int i = 0; i < 8; i++)
                kernel.Tracefs.WriteAllText($"instances/{i}/snapshot", "0");
        }
    }

    // A child for which there is no room is not followed.
    [Test]
    public void ChildrenThatAreFollowedHaveAnEnd()
    {
        TracedKernel kernel = NewKernel();
        kernel.Tracefs.WriteAllText("options/event-fork", "1");
        foreach (string file in (string[])["set_event_pid", "set_event_notrace_pid"])
        {
            kernel.Tracefs.WriteAllText(file, "1");
            kernel.Tracer.Ledger.Bytes.Max = 4 * kernel.Tracer.Ledger.Bytes.Taken;
            for (int child = 2; child < 20; child++)
                kernel.Tracing.TaskForked(1, child);
            Assert.That(kernel.Tracefs.AppendAllText(file, "20"), Is.EqualTo((Errno)Errno.ENOMEM));
            Assert.That(kernel.Tracer.EventPids.Length + kernel.Tracer.IgnoredPids.Length, Is.EqualTo(4));
            for (int pid = 1; pid < 20; pid++)
                kernel.Tracing.TaskFreed(pid);
            Assert.That(kernel.Tracer.Ledger.Bytes.Taken, Is.Zero);
            kernel.Tracer.Ledger.Bytes.Max = MaxBytes;
        }
    }

    // A name has its entries once, until the last event lets go of it.
    [Test]
    public void NamedHistogramsShareTheirEntries()
    {
        TracedKernel kernel = new();
        string[] calls = ["openat", "read", "write", "close"];
        foreach (string call in calls)
            Assert.That(kernel.Tracefs.WriteAllText($"events/syscalls/sys_enter_{call}/trigger", "hist:name=n:keys=common_pid:size=131072"), Is.EqualTo(default(Errno)));
        foreach (string call in calls)
        {
            Assert.That(kernel.Tracer.Ledger.HistogramEntries.Taken, Is.EqualTo(131072));
            kernel.Tracefs.WriteAllText($"events/syscalls/sys_enter_{call}/trigger", "");
        }

        Assert.That(kernel.Tracer.Ledger.HistogramEntries.Taken, Is.Zero);
    }

    // Whatever many threads ask for and give back at a time: never more than there is, and nothing is left or lost.
    [Test]
    public void ThreadsTakeAndGiveBack()
    {
        TracedKernel kernel = NewKernel();
        ImmutableArray<HeldKind> kinds = HeldKind.All;
        TracingLedger ledger = kernel.Tracer.Ledger;
        bool[] results = AtOnce(4, thread =>
        {
            Random random = new(thread);
            List<TracefsFile> open = [];
            bool isGood = true;
            for (int i = 0; i < 300; i++)
            {
                HeldKind kind = kinds[random.Next(kinds.Length)];
                Errno errno = kind.Take(kernel, open, random.Next(1000));
                isGood &= errno == default || errno == Errno.ENOMEM || errno == Errno.EEXIST || errno == Errno.ENOENT;
                isGood &= ledger.Bytes.Taken <= MaxBytes && ledger.HistogramEntries.Taken <= ledger.HistogramEntries.Max;
                if (random.Next(20) == 0)
                    kind.Give(kernel);
                while (open.Count > 0 && (errno != default || random.Next(3) == 0))
                {
                    open[^1].Dispose();
                    open.RemoveAt(open.Count - 1);
                }
            }

            open.ForEach(static file => file.Dispose());
            return isGood;
        });
        Assert.That(results, Is.All.True);
        foreach (HeldKind kind in kinds)
            kind.Give(kernel);
        Assert.That((ledger.Bytes.Taken, ledger.HistogramEntries.Taken), Is.EqualTo((0L, 0L)));
    }

    // Rows are copied, but not put into words before somebody reads them.
    [Test]
    public void LongTextsAreMadePieceByPiece()
    {
        TracedKernel kernel = new();
        const int Count = 20_000;
        kernel.Tracefs.WriteAllText(Openat + "trigger", "hist:keys=dfd:size=32768");
        kernel.Tracefs.WriteAllText("set_event_pid", string.Join(' ', Enumerable.Range(1, Count)));
        for (uint i = 0; i < Count; i++)
            kernel.Call(__NR_openat, 0, i);
        foreach ((string path, string end, long most) in ((string, string, long)[])[(Openat + "hist", "    Dropped: 0\n", Count * 160), ("set_event_pid", Count + "\n", 65536)])
        {
            kernel.Tracefs.Open(path, TracefsOpen.Read, out TracefsFile? file);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(file!.Read(new byte[1]), Is.EqualTo(1));
            long atBegin = GC.GetAllocatedBytesForCurrentThread() - before;
            file.Dispose();
            string text = kernel.Tracefs.ReadAllText(path);
            Assert.That(text, Does.EndWith(end));
            Assert.That(text.Count(static c => c == '\n'), Is.InRange(Count, Count + 20));
            Assert.That(atBegin, Is.LessThan(most));
        }
    }

    private static TracedKernel NewKernel()
    {
        TracedKernel kernel = new();
        kernel.Tracer.Ledger.Bytes.Max = MaxBytes;
        return kernel;
    }

    private static T[] AtOnce<T>(int count, Func<int, T> action)
    {
        T[] results = new T[count];
        using Barrier barrier = new(count);
        Thread[] threads = [.. Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            barrier.SignalAndWait();
            results[i] = action(i);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return results;
    }

    [Test]
    public void InstanceIsBusyWhileAFileOfItIsOpen()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.CreateDirectory("instances/a");
        kernel.Tracefs.Open("instances/a/trace_pipe", TracefsOpen.Read, out TracefsFile? file);
        SyscallTracer tracer = kernel.Tracing.Instances["a"];
        Assert.That(kernel.Tracefs.RemoveDirectory("instances/a"), Is.EqualTo((Errno)Errno.EBUSY));
        file!.Dispose();
        file.Dispose();
        Assert.That(kernel.Tracefs.RemoveDirectory("instances/a"), Is.EqualTo(default(Errno)));

        // Who holds the tracer cannot bring it back.
        tracer.EnableAll();
        Assert.That(tracer.SetTrigger(tracer.Events.Events[0], "traceoff")!.Errno, Is.EqualTo((Errno)Errno.ENODEV));
        Assert.That((kernel.ProbeCount, tracer.EnabledEvents().Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void InstanceHasTheOptionsAndLimitsOfTheGlobalTracer()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("trace_options", "noirq-info");
        kernel.Tracefs.WriteAllText("trace_options", "nooverwrite");
        kernel.Tracefs.CreateDirectory("instances/a");
        Assert.That(kernel.Tracefs.ReadAllText("instances/a/trace_options"), Is.EqualTo(kernel.Tracefs.ReadAllText("trace_options")));
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/" + Openat + "trigger", "hist:keys=dfd:size=131072"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText(Openat + "trigger", "hist:keys=dfd:size=131072"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode"), Is.EqualTo((Errno)Errno.ENOMEM));
        kernel.Tracefs.RemoveDirectory("instances/a");
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode"), Is.EqualTo(default(Errno)));
    }

    [Test]
    public void NameOfAnInstanceIsMeasuredInBytes() =>
        Assert.That(new TracedKernel().Tracefs.CreateDirectory("instances/" + new string('\u00e9', 128)), Is.EqualTo((Errno)Errno.ENAMETOOLONG));
}
