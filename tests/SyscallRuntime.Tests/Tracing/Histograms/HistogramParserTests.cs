using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Histograms;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tests.Tracing.Histograms;

public sealed class HistogramParserTests
{
    private static readonly string[] s_pieces =
    [
        "key=", "keys=", "val=", "vals=", "values=", "sort=", "size=", "name=", "clock=", "x=", "pause", "cont", "continue", "clear", "nohitcount", "NOHC",
        "onmatch(a.b).c(d)", "onmax($x)", ":", ":", ":", ",", ",", ".", ".", "=", "dfd", "filename", "flags", "mode", "args", "id", "hitcount", "common_pid",
        "common_cpu", "cpu", "CPU", "comm", "COMM", "common_comm", "common_timestamp", "common_stacktrace", "stacktrace", "common_type", "nosuch", "$x", "7",
        "hex", "sym", "sym-offset", "execname", "syscall", "log2", "buckets=10", "bucket=0x10", "buckets=", "usecs", "percent", "graph", "descending",
        "ascending", "128", "2048", "131072", "131073", "-", "+", "é", "\0", " ", "\ud800",
    ];

    [TestCase("keys=dfd", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("key=common_pid:val=hitcount", "hist:keys=common_pid:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=common_pid.execname,dfd.hex,mode", "hist:keys=common_pid.execname,dfd.hex,mode:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=__syscall_nr.syscall:vals=flags,mode.hex", "hist:keys=__syscall_nr.syscall:vals=hitcount,flags,mode.hex:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=dfd:vals=flags,mode,hitcount", "hist:keys=dfd:vals=hitcount,flags,mode:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=dfd:vals=hitcount,hitcount,flags", "hist:keys=dfd:vals=hitcount,hitcount,flags:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=dfd:keys=mode", "hist:keys=mode:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=dfd.log2:sort=dfd.descending", "hist:keys=dfd.log2:vals=hitcount:sort=dfd.log2.descending:size=2048 [active]")]
    [TestCase("keys=dfd.bucket=0x10:sort=dfd,hitcount.ascending", "hist:keys=dfd.buckets=16:vals=hitcount:sort=dfd.buckets=16,hitcount:size=2048 [active]")]
    [TestCase("keys=dfd:size=65", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=128 [active]")]
    [TestCase("keys=dfd:size=0x1000", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=4096 [active]")]
    [TestCase("keys=dfd:size=131072", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=131072 [active]")]
    [TestCase("keys=dfd:pause", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=2048 [paused]")]
    [TestCase("keys=dfd:name=foo", "hist:name=foo:keys=dfd:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=dfd:vals=flags:NOHC", "hist:keys=dfd:vals=flags:sort=hitcount:size=2048:nohitcount [active]")]
    [TestCase("keys=common_timestamp.usecs", "hist:keys=common_timestamp.usecs:vals=hitcount:sort=hitcount:size=2048:clock=global [active]")]
    [TestCase("keys=common_timestamp:clock=mono", "hist:keys=common_timestamp:vals=hitcount:sort=hitcount:size=2048:clock=mono [active]")]
    [TestCase("keys=dfd:clock=nonsense", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=dfd:vals=hitcount.percent,flags.graph", "hist:keys=dfd:vals=hitcount,hitcount.percent,flags.graph:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=comm", "hist:keys=common_comm:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=common_cpu", "hist:keys=common_cpucommon_cpu:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=cpu:sort=cpu", "hist:keys=common_cpucpu:vals=hitcount:sort=common_cpucpu:size=2048 [active]")]
    [TestCase("keys=hitcount,5", "hist:keys=hitcount,5:vals=hitcount:sort=hitcount:size=2048 [active]")]
    [TestCase("keys=syscalls.sys_enter_openat.dfd", "hist:keys=dfd:vals=hitcount:sort=hitcount:size=2048 [active]")]
    public void TriggerFileSaysIt(string definition, string expected) => Assert.That(HistogramSamples.Parse(definition).Describe(), Is.EqualTo(expected));

    [Test]
    public void FilterStandsBeforeTheState() => Assert.That(
        HistogramSamples.Parse("keys=dfd", filter: "mode == 0").Describe(),
        Is.EqualTo("hist:keys=dfd:vals=hitcount:sort=hitcount:size=2048 if mode == 0 [active]"));

    [TestCase("keys=nosuch", "Couldn't find field", 10)]
    [TestCase("keys=dfd,nosuch.hex", "Couldn't find field", 14)]
    [TestCase("keys=,dfd", "Couldn't find field", 0)]
    [TestCase("keys=dfd:vals=nosuch", "Couldn't find field", 19)]
    [TestCase("keys=common_pid.hex.log2", "Couldn't find field", 25)]
    [TestCase("keys=dfd.foo", "Invalid field modifier", 14)]
    [TestCase("keys=dfd.", "Invalid field modifier", 0)]
    [TestCase("keys=dfd.execname", "Invalid field modifier", 14)]
    [TestCase("keys=dfd.buckets=0", "Invalid field modifier", 22)]
    [TestCase("keys=dfd.bucketx=1", "Invalid field modifier", 20)]
    [TestCase("keys=dfd.percent", "Invalid field modifier", 14)]
    [TestCase("keys=dfd:vals=flags.log2", "Invalid field modifier", 19)]
    [TestCase("keys=dfd.graph", "Invalid field modifier", 14)]
    [TestCase("keys=dfd.stacktrace", "Invalid field modifier", 10)]
    [TestCase("keys=dfd:vals=flags.syscall", "Invalid field modifier", 19)]
    [TestCase("keys=dfd:vals=stacktrace", "Invalid field modifier", 19)]
    [TestCase("keys=comm.log2", "Invalid field modifier", 15)]
    [TestCase("keys=:vals=dfd", "Empty assignment", 5)]
    [TestCase("keys=dfd:sort=", "Empty assignment", 14)]
    [TestCase("keys=dfd:sort=hitcount,", "Empty sort field", 14)]
    [TestCase("keys=dfd:sort=.descending", "Empty sort field", 14)]
    [TestCase("keys=dfd:sort=dfd,hitcount,dfd", "Too many sort fields (Max = 2)", 14)]
    [TestCase("keys=dfd:sort=flags", "Sort field must be a key or a val", 19)]
    [TestCase("keys=dfd:sort=dfd.up", "Invalid sort modifier", 23)]
    [TestCase("keys=5x", "Expecting numeric literal", 10)]
    [TestCase("keys=dfd:onmax($x)", "No action found", 0)]
    [TestCase("keys=dfd:onmatch(a.b).c", "No action found", 0)]
    [TestCase("keys=dfd:x=flags", "Variables are not supported", 14)]
    [TestCase("keys=dfd:onmatch(a.b).c(d)", "Actions are not supported", 14)]
    [TestCase("keys=dfd:vals=flags+mode", "Expressions are not supported", 19)]
    [TestCase("keys=dfd.sym", "Symbols are not supported", 10)]
    [TestCase("keys=dfd.sym-offset", "Symbols are not supported", 0)]
    [TestCase("keys=common_stacktrace", "Stack traces are not supported", 10)]
    [TestCase("keys=stacktrace", "Stack traces are not supported", 10)]
    [TestCase("keys=dfd:vals=comm", "Strings are not supported as values", 19)]
    public void ErrorLogSaysWhatAndWhere(string definition, string message, int column)
    {
        HistogramError error = HistogramSamples.Refuse(definition);
        Assert.That(error.Message, Is.EqualTo(message));
        Assert.That(error.Column, Is.EqualTo(column));
        Assert.That(error.Errno, Is.EqualTo((Errno)Errno.EINVAL));
    }

    // parse_var_ref says what it misses, and then the name is looked for among the fields.
    [TestCase("keys=$x", 11, 10)]
    [TestCase("keys=dfd:vals=$nope", 20, 19)]
    [TestCase("keys=syscalls.sys_enter_openat.$x", 37, 36)]
    public void AVariableThatIsNotThereIsSaidTwice(string definition, int variable, int field)
    {
        HistogramError error = HistogramSamples.Refuse(definition);
        Assert.That((error.Before!.Message, error.Before.Column), Is.EqualTo(("Couldn't find variable", variable)));
        Assert.That((error.Message, error.Column), Is.EqualTo(("Couldn't find field", field)));
    }

    [TestCase("", "EINVAL")]
    [TestCase("vals=dfd", "EINVAL")]
    [TestCase("keys=dfd:", "EINVAL")]
    [TestCase("keys=dfd:what", "EINVAL")]
    [TestCase("keys=dfd:size=64", "EINVAL")]
    [TestCase("keys=dfd:size=131073", "EINVAL")]
    [TestCase("keys=dfd:size=0", "EINVAL")]
    [TestCase("keys=dfd:size=18446744073709551615", "EINVAL")]
    [TestCase("keys=dfd:size=x", "EINVAL")]
    [TestCase("keys=dfd:size=18446744073709551616", "ERANGE")]
    [TestCase("keys=dfd,flags,mode,filename", "EINVAL")]
    [TestCase("keys=dfd:vals=flags,mode,filename", "EINVAL")]
    [TestCase("keys=comm,common_comm", "EINVAL")]
    public void SomeErrorsAreANumberAlone(string definition, string errno)
    {
        HistogramError error = HistogramSamples.Refuse(definition);
        Assert.That(error.Message, Is.Null);
        Assert.That(error.Errno.Name, Is.EqualTo(errno));
    }

    [Test]
    public void AnArrayIsNoField() => Assert.That(HistogramSamples.Refuse("keys=args", HistogramSamples.Raw).Errno, Is.EqualTo((Errno)Errno.ENOMEM));

    [Test]
    public void NohitcountWantsAValue()
    {
        HistogramError error = HistogramSamples.Refuse("keys=dfd:nohitcount");
        Assert.That(error.Message, Is.EqualTo("Non-hitcount value is required for 'nohitcount'"));
        Assert.That(error.Errno, Is.EqualTo((Errno)Errno.ENOENT));
    }

    [Test]
    public void ErrorLogNamesTheEvent() => Assert.That(HistogramError.PlaceOf(HistogramSamples.Openat), Is.EqualTo("hist:syscalls:sys_enter_openat"));

    /// <summary>And what is a histogram counts, and can be written back from what the trigger file says.</summary>
    [Test]
    public void AnyTextIsAHistogramOrAnError() =>
        Gen.Select(Gen.OneOf(Gen.OneOf(s_pieces).Array[0, 16].Select(string.Concat), Gen.String), Gen.OneOf(HistogramSamples.Openat, HistogramSamples.Raw))
            .Sample(static (text, traceEvent) => CheckAny(text, traceEvent), iter: 20_000);

    [Test]
    public void AnyKeysAndValuesAreAHistogramOrAnError() =>
        Gen.Select(Gen.OneOf(s_pieces).Array[1, 4], Gen.OneOf(s_pieces).Array[0, 4], Gen.OneOf(s_pieces).Array[0, 3])
            .Sample(
                static (keys, values, sort) => CheckAny(
                    $"keys={string.Concat(keys)}:vals=hitcount{string.Concat(values)}:sort=hitcount{string.Concat(sort)}", HistogramSamples.Openat),
                iter: 20_000);

    private static void CheckAny(string text, TraceEvent traceEvent)
    {
        bool isHistogram = Histogram.TryParse(text, traceEvent, Recordings.Events, null, out Histogram? histogram, out HistogramError? error);
        Assert.That(histogram is not null, Is.EqualTo(isHistogram));
        Assert.That(error is null, Is.EqualTo(isHistogram));
        if (histogram is null)
        {
            Assert.That(error!.Errno.Number, Is.Positive);
            Assert.That(error.Column, Is.LessThanOrEqualTo(System.Text.Encoding.UTF8.GetByteCount("hist:" + text)));
            return;
        }

        Histogram[] none = [];
        if (new HistogramNames().Write(none, histogram, new Allowance(long.MaxValue), out _) is not null)
            return;
        histogram.Add(HistogramSamples.Record(-1, -1, 0, ulong.MaxValue, 1UL << 63, 7), HistogramSamples.NewCpu(1, 0, "é\0x"), ulong.MaxValue);
        HistogramSnapshot snapshot = histogram.Snapshot();
        Assert.That(snapshot.Hits, Is.EqualTo(histogram.IsPaused ? 0 : 1));
        Assert.That(snapshot.ToString(), Does.EndWith("    Dropped: 0\n"));
    }
}
