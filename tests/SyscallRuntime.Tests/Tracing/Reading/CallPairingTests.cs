using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Export;
using SyscallKit.Kernel;
using SyscallKit.Strace;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Reading;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Reading;

/// <summary>Which halves are joined: those of one call, all that the records prove to be so, and no others.</summary>
public sealed class CallPairingTests
{
    private static readonly Gen<CallTrace> s_trace =
        from calls in Gen.Select(Gen.Int[1, 3], Gen.Int[0, CallTrace.Kinds.Length - 1], Gen.Int[0, 2], Gen.Int[0, 2]).Array[1, 40]
        from order in Gen.Int[0, int.MaxValue]
        from events in Gen.Int[0, 3]
        from own in Gen.Int[0, (1 << 2 * CallTrace.Kinds.Length) - 1]
        from losses in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 40], Gen.Int[1, 20]).Array[0, 3]
        select new CallTrace(calls, order, (events & 1) != 0, (events & 2) != 0, own, losses);

    [Test]
    public void HalvesOfOneCallAreJoinedAndNoOthers() => s_trace.Sample(
        static trace =>
        {
            TraceSnapshot snapshot = trace.Snapshot();
            CallPairing pairing = new(snapshot, TraceScan.Of(snapshot));
            List<(ulong Enter, ulong Exit)> joined = [];
            while (pairing.MoveNext())
            {
                if (pairing.Enter is { } enter)
                    joined.Add((enter.Args[0], (ulong)pairing.Current.Result));
            }

            Assert.That(joined, Has.All.Matches<(ulong Enter, ulong Exit)>(static pair => pair.Enter == pair.Exit));
            Assert.That(joined.Select(static pair => pair.Enter).Order(), Is.EqualTo(trace.Joinable().Order()));
        },
        iter: 20_000);

    /// <summary>A buffer that comes back by a second snapshot lacks what the other one has.</summary>
    [Test]
    public void HalvesOnBothSidesOfASnapshotAreNotJoined()
    {
        const string Trigger = "events/syscalls/sys_exit_close/trigger";
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("sys_enter_close");
        kernel.Tracer.SetEvent("sys_exit_close");
        Assert.That(kernel.Tracefs.AppendAllText(Trigger, "snapshot"), Is.EqualTo(default(Errno)));
        for (uint call = 1; call <= 2; call++)
            kernel.Call(__NR_close, call, call);
        TraceSnapshot snapshot = kernel.Tracer.Snapshot();
        Assert.That(Halves(snapshot), Is.EqualTo((2, 0)), "the entry of the first call and the exit of the second");
        Assert.That(Halves(kernel.Tracer.LastSnapshot()!), Is.EqualTo((2, 0)));

        // As soon as what stood before the gap is gone, nothing is missing.
        Assert.That(kernel.Tracefs.AppendAllText(Trigger, "!snapshot"), Is.EqualTo(default(Errno)));
        kernel.Tracer.Clear();
        kernel.Call(__NR_close, 3, 3);
        Assert.That(Halves(kernel.Tracer.Snapshot()), Is.EqualTo((2, 1)));

        static (int Count, int Joined) Halves(TraceSnapshot snapshot)
        {
            CallPairing pairing = new(snapshot, TraceScan.Of(snapshot));
            (int count, int joined) = (0, 0);
            while (pairing.MoveNext())
                (count, joined) = (count + 1, joined + (pairing.Enter is null ? 0 : 1));
            return (count, joined);
        }
    }

    /// <summary>The files go by it.</summary>
    [Test]
    public void ExportersJoinTheSame() => s_trace.Sample(
        static trace =>
        {
            TraceSnapshot snapshot = trace.Snapshot();
            using MemoryStream stream = new();
            ChromeTrace.Write(stream, snapshot);
            using JsonDocument document = JsonDocument.Parse(stream.ToArray());
            ulong[] complete =
            [
                .. document.RootElement.GetProperty("traceEvents").EnumerateArray()
                    .Where(static item => item.GetProperty("ph").GetString() == "X" && !item.GetProperty("args").TryGetProperty("unfinished", out _))
                    .Select(static item => item.GetProperty("args").GetProperty("ret").GetUInt64()),
            ];
            Assert.That(complete.Order(), Is.EqualTo(trace.Joinable().Order()));

            using StringWriter text = new();
            StraceText.Write(text, snapshot);
            string[] lines = text.ToString().Split('\n');
            Assert.That(lines.Count(static line => line.EndsWith("= ?", StringComparison.Ordinal)), Is.EqualTo(trace.RecordedEntries - complete.Length));
        },
        iter: 2_000);

    [Test]
    public void EntryAndExitOfDifferentCallsAreTwoHalves()
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("sys_enter_read");
        kernel.Tracer.SetEvent("sys_exit_write");
        kernel.Call(__NR_read, 5, 3, 0x1000, 5);
        kernel.Call(__NR_write, 864, 1, 0x1000, 864);
        using StringWriter text = new();
        StraceText.Write(text, kernel.Tracer.Snapshot());
        Assert.That(text.ToString(), Is.EqualTo("read(3, 0x1000, 5)                      = ?\n<... write resumed>)                    = 864\n"));
    }

    /// <summary>The copy of one processor says nothing of what its tasks did on the others.</summary>
    [Test]
    public void OneProcessorsPartJoinsNothing()
    {
        TracedKernel kernel = new(cpuCount: 2);
        kernel.Tracer.EnableAll();
        kernel.Call(kernel.NewCpu(5, "a"), 3, 0, 1);
        kernel.Call(kernel.NewCpu(6, "b", index: 1), 3, 0, 1);
        Assert.That(Joined(kernel.Tracer.Snapshot()), Is.EqualTo(2));
        Assert.That(Joined(kernel.Tracer.Snapshot(0)), Is.Zero);
    }

    /// <summary>Where only the count of lost events is known, they were before each processor's first.</summary>
    [Test]
    public void LossesThatNoPageTellsOfAreAtTheBeginning()
    {
        TracedKernel kernel = new(cpuCount: 2);
        kernel.Tracer.EnableAll();
        kernel.Call(kernel.NewCpu(5, "a"), 3, 0, 1);
        kernel.Call(kernel.NewCpu(6, "b", index: 1), 3, 0, 1);
        TraceSnapshot whole = kernel.Tracer.Snapshot();
        Assert.That(Joined(new TraceSnapshot(whole.Events, whole.Pages, whole.SavedCmdlines, overrun: 5)), Is.EqualTo(1));
    }

    /// <summary>What found no room is missing, though no page says so.</summary>
    [Test]
    public void DroppedEventsAreLossesToo()
    {
        TracedKernel kernel = new(cpuCount: 2);
        kernel.Tracer.EnableAll();
        kernel.Tracer.Mode = RingBufferFullMode.Drop;
        Cpu first = kernel.NewCpu(5, "a");
        while (kernel.Tracer.BufferOf(0).Dropped == 0)
            kernel.Call(first, 3, 0, 1);
        int before = Joined(kernel.Tracer.Snapshot());
        kernel.Call(kernel.NewCpu(5, "a", index: 1), 3, 0, 1);
        Assert.That(before, Is.GreaterThan(1));
        Assert.That(Joined(kernel.Tracer.Snapshot()), Is.EqualTo(before));
    }

    private static int Joined(TraceSnapshot snapshot)
    {
        CallPairing pairing = new(snapshot, TraceScan.Of(snapshot));
        int count = 0;
        while (pairing.MoveNext())
            count += pairing.Enter is null ? 0 : 1;
        return count;
    }
}
