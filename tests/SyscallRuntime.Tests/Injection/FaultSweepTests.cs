using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Injection.Sweeping;

namespace SyscallKit.Tests.Injection;

/// <summary>A guest that writes until all is written, believes what it reads, and does not expect every error.</summary>
[TestFixture]
public sealed class FaultSweepTests
{
    private const string Whole = "wrote 6, read 6";

    /// <summary>Every pair of a call and an error of it, once, by the kernel's own declarations.</summary>
    [Test]
    public void EveryErrorOfEveryCallIsAPoint()
    {
        string[] points = [.. new FaultSweep<string>(Guest).FindPoints(out string result).Select(static point => point.ToString())];
        Assert.That(result, Is.EqualTo(Whole));
        Assert.That(points, Is.EqualTo(new[]
        {
            "call=1 x64:1 write EINTR", "call=1 x64:1 write ENOSPC", "call=2 x64:1 write EINTR", "call=2 x64:1 write ENOSPC",
            "call=3 x64:0 read EINTR", "call=3 x64:0 read EIO", "call=3 x64:0 read EAGAIN",
        }));
    }

    [Test]
    public void TheTableSaysWhatBecameOfEach()
    {
        FaultTable table = new FaultSweep<string>(Guest).Run();
        Assert.That(table.ToString(), Is.EqualTo($"""
            # without a fault: {Whole}
            call=1 x64:1 write EINTR	Survived
            call=1 x64:1 write ENOSPC	Crashed	InvalidOperationException: no space
            call=2 x64:1 write EINTR	Survived
            call=2 x64:1 write ENOSPC	Crashed	InvalidOperationException: no space
            call=3 x64:0 read EINTR	WrongResult	wrote 6, read -4
            call=3 x64:0 read EIO	Hung	More than 1030 calls were made.
            call=3 x64:0 read EAGAIN	WrongResult	wrote 6, read -11

            """.ReplaceLineEndings("\n")));
        Assert.That(new FaultSweep<string>(Guest).Run().ToString(), Is.EqualTo(table.ToString()));
        Assert.That(Enum.GetValues<FaultOutcome>().Select(table.Count), Is.EqualTo(new[] { 2, 2, 1, 2 }));
    }

    [Test]
    public void WhatWasTriedIsNotTriedAgain()
    {
        int runs = 0;
        FaultSweep<string> sweep = new(plan =>
        {
            runs++;
            return Guest(plan);
        });
        using CancellationTokenSource end = new();
        FaultTable part = sweep.Run(new Progress(done => { if (done.Done == 3) end.Cancel(); }), null, end.Token);
        Assert.That((part.Rows.Length, runs), Is.EqualTo((3, 4)));
        List<string> seen = [];
        FaultTable whole = sweep.Run(new Progress(done => seen.Add($"{done.Done}/{done.All}")), FaultTable.Parse(part.ToString()));
        Assert.That(runs, Is.EqualTo(4 + 1 + 4));
        Assert.That(whole.ToString(), Is.EqualTo(new FaultSweep<string>(Guest).Run().ToString()));
        Assert.That(seen, Is.EqualTo(Enumerable.Range(1, 7).Select(static done => $"{done}/7")));
    }

    [Test]
    public void ALineReproducesItsFault()
    {
        FaultSweep<string> sweep = new(Guest);
        foreach (FaultRow row in sweep.Run().Rows)
        {
            Assert.That(FaultPoint.TryParse(row.Point.ToString(), out FaultPoint? point), Is.True);
            Assert.That(sweep.Try(point!), Is.EqualTo(row));
        }
    }

    [TestCase("")]
    [TestCase("call=1 x64:1 write")]
    [TestCase("call=x x64:1 write EIO")]
    [TestCase("call=1 x32:1 write EIO")]
    [TestCase("call=1 x64:1 write EFOO")]
    [TestCase("call=1 x64:1 write 0")]
    [TestCase("call=1 x64:-1 write EIO")]
    public void OtherLinesAreNone(string line) => Assert.That(FaultPoint.TryParse(line, out _), Is.False);

    [Test]
    public void ATableOfAnotherScenarioIsRefused()
    {
        Assert.That(
            () => new FaultSweep<string>(Guest).Run(null, new FaultTable("other", [])),
            Throws.ArgumentException.With.Message.Contains(Whole).And.Message.Contains("other"));
        Assert.That(() => FaultTable.Parse("nonsense"), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void AScenarioThatForgetsItsPlanIsToldSo() =>
        Assert.That(() => new FaultSweep<string>(static _ => "").Run(), Throws.InvalidOperationException.With.Message.Contains("attach"));

    [Test]
    public void AScenarioThatIsNotTheSameEachTimeIsFound()
    {
        int runs = 0;
        FaultTable table = new FaultSweep<long>(plan =>
        {
            FaultyKernel kernel = new();
            plan.AttachTo(kernel.Work);
            return runs++ == 0 ? kernel.Call(1, 1, FaultyKernel.Buffer, 1) : kernel.Call(39);
        }).Run();
        Assert.That(table.Rows.Select(static row => (row.Outcome, row.Message)), Is.All.EqualTo((FaultOutcome.Crashed, "InvalidOperationException: The scenario is not the same each time: its call 1 is not write, but number 39.")));
    }

    /// <summary>A kernel whose declarations name no errors is swept with Linux's.</summary>
    [Test]
    public void ErrorsMayComeFromAnotherTable()
    {
        FaultSweep<long> sweep = new(static plan =>
        {
            FaultyKernel kernel = new();
            plan.AttachTo(kernel.Work);
            return kernel.Call32(4, 1, (uint)FaultyKernel.Buffer, 1);
        })
        {
            Errors = DeclaredErrors.In(LinuxKernel.LinuxTable.SyscallTable),
        };
        string[] errors = [.. sweep.FindPoints(out _).Select(static point => point.Error.Name)];
        Assert.That(errors, Does.Contain("EPIPE").And.Contain("EDQUOT").And.Contain("EAGAIN").And.Not.Contain("EWOULDBLOCK"));
    }

    private static string Guest(FaultPlan plan)
    {
        FaultyKernel kernel = new();
        plan.AttachTo(kernel.Work);
        ulong written = 0;
        while (written < 6)
        {
            long result = kernel.Call(1, 1, FaultyKernel.Buffer + written, written == 0 ? 4UL : 6 - written);
            if (result == -Errno.ENOSPC)
                throw new InvalidOperationException("no\nspace");
            written += result > 0 ? (ulong)result : 0;
        }

        long read = kernel.Call(0, 1, FaultyKernel.Buffer, 100);
        while (read == -Errno.EIO)
            kernel.Call(39);
        return $"wrote {written}, read {read}";
    }

    private sealed class Progress(Action<FaultSweepProgress> report) : IProgress<FaultSweepProgress>
    {
        public void Report(FaultSweepProgress value) => report(value);
    }
}
