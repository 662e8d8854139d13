using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SyscallKit.Injection;

namespace SyscallKit.Tests.Injection;

/// <summary>When something fails: should_fail_ex of lib/fault-inject.c beyond what the recorded combinations hold.</summary>
[TestFixture]
public sealed class FaultAttrTests
{
    [TestCase(0UL, 0, 0)]
    [TestCase(25UL, 2200, 2800)]
    [TestCase(99UL, 9850, 9950)]
    [TestCase(100UL, 10000, 10000)]
    public void AProbabilityIsOfAHundred(ulong probability, int least, int most)
    {
        FaultAttr attr = new(seed: 7) { Probability = probability, Times = -1 };
        Assert.That(Enumerable.Range(0, 10000).Count(_ => attr.ShouldFail(1, null) == FaultVerdict.Fails), Is.InRange(least, most));
    }

    [Test]
    public void OneSeedGivesTheSameAnswers()
    {
        FaultVerdict[][] runs = [.. new ulong[] { 5, 5, 6 }.Select(static seed =>
        {
            FaultAttr attr = new(seed) { Probability = 50, Times = -1 };
            return Enumerable.Range(0, 200).Select(_ => attr.ShouldFail(1, null)).ToArray();
        })];
        Assert.That(runs[1], Is.EqualTo(runs[0]));
        Assert.That(runs[2], Is.Not.EqualTo(runs[0]));
    }

    [TestCase(0UL, ulong.MaxValue, 0UL, 0UL, FaultVerdict.Fails)]
    [TestCase(0x100UL, 0x200UL, 0UL, 0UL, FaultVerdict.Fails)]
    [TestCase(0x301UL, 0x400UL, 0UL, 0UL, FaultVerdict.Stacktrace)]
    [TestCase(0x300UL, 0x301UL, 0UL, 0UL, FaultVerdict.Fails)]
    [TestCase(0x300UL, 0x300UL, 0UL, 0UL, FaultVerdict.Stacktrace)]
    [TestCase(0UL, ulong.MaxValue, 0x300UL, 0x301UL, FaultVerdict.Stacktrace)]
    [TestCase(0UL, ulong.MaxValue, 0x400UL, 0x500UL, FaultVerdict.Fails)]
    public void TheStackDecides(ulong requireStart, ulong requireEnd, ulong rejectStart, ulong rejectEnd, FaultVerdict expected)
    {
        FaultAttr attr = new()
        {
            Probability = 100, RequireStart = requireStart, RequireEnd = requireEnd, RejectStart = rejectStart, RejectEnd = rejectEnd,
            Frames = static entries =>
            {
                (entries[0], entries[1]) = (0x300, 0x150);
                return 2;
            },
        };
        Assert.That(attr.ShouldFail(1, null), Is.EqualTo(expected));
    }

    /// <summary>What does not lie within the depth is not seen; depth 0 finds only what requires nothing.</summary>
    [TestCase(1U, FaultVerdict.Stacktrace)]
    [TestCase(2U, FaultVerdict.Fails)]
    [TestCase(0U, FaultVerdict.Stacktrace)]
    [TestCase(100U, FaultVerdict.Fails)]
    public void FramesCountToADepth(uint depth, FaultVerdict expected)
    {
        FaultAttr attr = new()
        {
            Probability = 100, RequireStart = 0x100, RequireEnd = 0x200, StacktraceDepth = depth,
            Frames = static entries =>
            {
                ulong[] frames = [0x300, 0x150];
                frames.AsSpan(0, Math.Min(2, entries.Length)).CopyTo(entries);
                return Math.Min(2, entries.Length);
            },
        };
        Assert.That(attr.ShouldFail(1, null), Is.EqualTo(expected));
        Assert.That(attr.StacktraceDepth, Is.LessThanOrEqualTo(FaultAttr.MaxStacktraceDepth));
    }

    /// <summary>A task that counts down is asked for its stack first, and only then counts.</summary>
    [Test]
    public void TheNthCountsOnlyWhereTheStackAllows()
    {
        FaultAttr attr = new() { RejectStart = 0x300, RejectEnd = 0x301, Frames = static entries => { entries[0] = 0x300; return 1; } };
        TaskFaults task = new() { FailNth = 1 };
        Assert.That(attr.ShouldFail(1, task), Is.EqualTo(FaultVerdict.Stacktrace));
        attr.Frames = null;
        Assert.That((attr.ShouldFail(1, task), task.FailNth, attr.Times), Is.EqualTo((FaultVerdict.Fails, 0U, 0)));
    }

    [Test]
    public void SizesTakeOfTheSpace()
    {
        FaultAttr attr = new() { Probability = 100, Space = 10, Times = -1 };
        FaultVerdict[] verdicts = [.. new[] { 4, 4, 2, 1, 1 }.Select(size => attr.ShouldFail(size, null))];
        Assert.That(verdicts, Is.EqualTo(new[] { FaultVerdict.Space, FaultVerdict.Space, FaultVerdict.Fails, FaultVerdict.Space, FaultVerdict.Fails }));
    }

    /// <summary>times is atomic: many threads together fail no more often than it says.</summary>
    [Test]
    public void TimesHoldsForAllThreads()
    {
        FaultAttr attr = new() { Probability = 100, Times = 1000 };
        int failed = 0;
        Parallel.For(0, 4, _ =>
        {
            for (int i = 0; i < 2000; i++)
            {
                if (attr.ShouldFail(1, null) == FaultVerdict.Fails)
                    Interlocked.Increment(ref failed);
            }
        });
        // Linux tests times before it takes one off, so that threads between the two may be one each too many.
        Assert.That(failed, Is.InRange(1000, 1003));
        Assert.That(attr.Times, Is.Zero);
    }
}
