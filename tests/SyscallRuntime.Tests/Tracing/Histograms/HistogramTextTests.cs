using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Histograms;

namespace SyscallKit.Tests.Tracing.Histograms;

public sealed class HistogramTextTests
{
    /// <summary>The example of Documentation/trace/histogram.rst, in its form.</summary>
    [Test]
    public void HistFileIsThatOfLinux()
    {
        Histogram histogram = HistogramSamples.New("key=id.syscall,common_pid.execname:val=hitcount:sort=id,hitcount", HistogramSamples.Raw);
        Hit(histogram, HistogramSamples.NewCpu(pid: 1877, comm: "rtkit-daemon"), 0, 1);
        Hit(histogram, HistogramSamples.NewCpu(pid: 3400, comm: "console-kit-daemon"), 16, 3);
        Hit(histogram, HistogramSamples.NewCpu(pid: 3543, comm: "deja-dup"), 0, 2);
        Hit(histogram, HistogramSamples.NewCpu(pid: 0, comm: "swapper"), 16, 1);
        Hit(histogram, HistogramSamples.NewCpu(pid: 7, comm: "x"), 999, 1);

        Assert.That(histogram.Snapshot().ToString(), Is.EqualTo(
            "# event histogram\n"
            + "#\n"
            + "# trigger info: hist:keys=id.syscall,common_pid.execname:vals=hitcount:sort=id.syscall,hitcount:size=2048 [active]\n"
            + "#\n"
            + "\n"
            + "{ id: sys_read                      [  0], common_pid: rtkit-daemon    [      1877] } hitcount:          1\n"
            + "{ id: sys_read                      [  0], common_pid: deja-dup        [      3543] } hitcount:          2\n"
            + "{ id: sys_ioctl                     [ 16], common_pid: <idle>          [         0] } hitcount:          1\n"
            + "{ id: sys_ioctl                     [ 16], common_pid: console-kit-dae [      3400] } hitcount:          3\n"
            + "{ id: unknown_syscall               [999], common_pid: x               [         7] } hitcount:          1\n"
            + "\n"
            + "Totals:\n"
            + "    Hits: 8\n"
            + "    Entries: 5\n"
            + "    Dropped: 0\n"));
    }

    [Test]
    public void EmptyHistFileIsThatOfLinux() => Assert.That(HistogramSamples.New("keys=dfd:pause").Snapshot().ToString(), Is.EqualTo(
        "# event histogram\n#\n# trigger info: hist:keys=dfd:vals=hitcount:sort=hitcount:size=2048 [paused]\n#\n\n\n"
        + "Totals:\n    Hits: 0\n    Entries: 0\n    Dropped: 0\n"));

    [TestCase("keys=flags", "{ flags:         77 } hitcount:          1")]
    [TestCase("keys=flags.hex", "{ flags: 4d } hitcount:          1")]
    [TestCase("keys=flags.log2", "{ flags: ~ 2^7  } hitcount:          1")]
    [TestCase("keys=flags.buckets=10", "{ flags: ~ 70-79 } hitcount:          1")]
    [TestCase("keys=flags.usecs", "{ flags:         77 } hitcount:          1")]
    [TestCase("keys=filename", "{ filename:    4202496 } hitcount:          1")]
    [TestCase("keys=dfd", "{ dfd: 18446744073709551516 } hitcount:          1")]
    [TestCase("keys=dfd.log2", "{ dfd: ~ 2^64 } hitcount:          1")]
    [TestCase("keys=common_pid", "{ common_pid: 18446744073709551613 } hitcount:          1")]
    [TestCase("keys=common_type,__syscall_nr.syscall", "{ common_type:          0, __syscall_nr: sys_openat                    [257] } hitcount:          1")]
    [TestCase("keys=cpu,common_cpu", "{ cpu:          3, common_cpu:          3 } hitcount:          1")]
    [TestCase("keys=comm", "{ comm: Träger                                            } hitcount:          1")]
    [TestCase("keys=common_comm,mode", "{ common_comm: Träger                                           , mode:          0 } hitcount:          1")]
    [TestCase("keys=common_timestamp", "{ common_timestamp: 1234567890 } hitcount:          1")]
    [TestCase("keys=common_timestamp.usecs", "{ common_timestamp:    1234568 } hitcount:          1")]
    [TestCase("keys=hitcount,5", "{ hitcount:          1, :          5 } hitcount:          1")]
    [TestCase("keys=mode:vals=flags,dfd.hex", "{ mode:          0 } hitcount:          1  flags:         77  dfd: ffffffffffffff9c")]
    [TestCase("keys=mode:vals=flags.percent,hitcount.graph:nohitcount", "{ mode:          0 }  flags (%): 100.00  hitcount: ####################")]
    [TestCase("keys=mode:vals=flags:nohitcount", "{ mode:          0 }  flags:         77")]
    [TestCase("keys=mode:vals=common_timestamp.usecs,common_cpu", "{ mode:          0 } hitcount:          1  common_timestamp:    1234568  common_cpu:          3")]
    public void EntryIsThatOfLinux(string definition, string expected)
    {
        Histogram histogram = HistogramSamples.New(definition);
        histogram.Add(HistogramSamples.Record(-3, 257, unchecked((ulong)-100), 0x402000, 77, 0), HistogramSamples.NewCpu(3, -3, "Träger"), 1_234_567_890);
        Assert.That(histogram.Snapshot().ToString().Split('\n')[5], Is.EqualTo(expected));
    }

    [TestCase("keys=ret", "5 7 -2 -1", TestName = "Fewest hits first")]
    [TestCase("keys=ret:sort=hitcount.descending", "-1 -2 7 5", TestName = "Most hits first, and equal ones where the sort leaves them")]
    [TestCase("keys=ret:sort=ret", "-2 -1 5 7", TestName = "Signed numbers as such")]
    [TestCase("keys=ret:sort=ret.descending", "7 5 -1 -2", TestName = "Signed numbers downwards")]
    [TestCase("keys=ret:sort=hitcount,ret.descending", "7 5 -2 -1", TestName = "A second column where the first is equal")]
    [TestCase("keys=ret:vals=common_pid:sort=common_pid.descending,ret", "-1 -2 5 7", TestName = "A sum")]
    public void EntriesAreSorted(string definition, string expected)
    {
        Histogram histogram = HistogramSamples.New(definition, HistogramSamples.ReadExit);
        foreach (long ret in (long[])[5, -1, 7, -2, -1, -2, -1])
            histogram.Add(HistogramSamples.Record(10, 0, (ulong)ret), HistogramSamples.NewCpu());
        Assert.That(string.Join(' ', histogram.Snapshot().Entries.Select(static entry => (long)entry.Keys[0].Value)), Is.EqualTo(expected));
    }

    [Test]
    public void ReadoutHasTypes()
    {
        Histogram histogram = HistogramSamples.New("keys=__syscall_nr.syscall,common_pid.execname,comm:vals=ret", HistogramSamples.ReadExit);
        Cpu cpu = HistogramSamples.NewCpu(pid: 9, comm: "first");
        histogram.Add(HistogramSamples.Record(9, 0, 100), cpu);
        histogram.Add(HistogramSamples.Record(9, 0, 28), cpu);
        HistogramSnapshot snapshot = histogram.Snapshot();
        Assert.That(snapshot.Hits, Is.EqualTo(2));
        HistogramEntry entry = snapshot.Entries.Single();
        Assert.That(entry.HitCount, Is.EqualTo(2));
        Assert.That(entry.Keys[0], Is.EqualTo(new HistogramKey("__syscall_nr", 0, "sys_read")));
        Assert.That(entry.Keys[1], Is.EqualTo(new HistogramKey("common_pid", 9, "first")));
        Assert.That(entry.Keys[2].Text, Is.EqualTo("first"));
        Assert.That(entry.Sums, Is.EqualTo((List<HistogramSum>)[new("ret", 128)]));
    }

    /// <summary>From Linux 6.19 on records hold what arguments point to: offset and length at 48, behind the four arguments of openat.</summary>
    [TestCase("/etc/passwd", "{ __filename_val: /etc/passwd                                       , mode:          0 } hitcount:          2")]
    [TestCase("", "{ __filename_val:                                                   , mode:          0 } hitcount:          2")]
    public void StringsOfUsersAreKeys(string name, string expected)
    {
        TraceEventRegistry events = new(Recordings.Table, TraceDialect.Linux6_19);
        Histogram histogram = HistogramSamples.New("keys=__filename_val,mode:sort=__filename_val.descending", events.EnterEventOf(257)!);
        byte[] record = new byte[512];
        Put(record, name);
        histogram.Add(record, HistogramSamples.NewCpu());
        histogram.Add(record, HistogramSamples.NewCpu());
        string longName = "-" + new string('b', 300);
        Put(record, longName);
        histogram.Add(record, HistogramSamples.NewCpu());
        Put(record, "-a");
        histogram.Add(record, HistogramSamples.NewCpu());

        HistogramSnapshot snapshot = histogram.Snapshot();
        string[] names = [name, longName[..255], "-a"];
        Assert.That(snapshot.Entries.Select(static entry => entry.Keys[0].Text), Is.EqualTo(names.OrderDescending(StringComparer.Ordinal)));
        Assert.That(snapshot.ToString().Split('\n'), Does.Contain(expected));
        Assert.That(HistogramSamples.Refuse("keys=mode:vals=__filename_val", events.EnterEventOf(257)!).Message, Is.EqualTo("Strings are not supported as values"));
        Assert.That(HistogramSamples.Refuse("keys=__filename_val,comm", events.EnterEventOf(257)!).Errno, Is.EqualTo((Errno)Errno.EINVAL));
    }

    private static void Put(byte[] record, string name)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(48), 52 | (name.Length + 1) << 16);
        Encoding.ASCII.GetBytes(name + "\0", record.AsSpan(52));
    }

    private static void Hit(Histogram histogram, Cpu cpu, long number, int count)
    {
        for (int i = 0; i < count; i++)
            histogram.Add(HistogramSamples.Record(cpu.Task.Pid, number), cpu);
    }
}
