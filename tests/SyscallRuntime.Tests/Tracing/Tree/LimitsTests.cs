using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Tracing;

namespace SyscallKit.Tests.Tracing.Tree;

/// <summary>What a guest that reaches the files cannot do to its host.</summary>
public sealed class LimitsTests
{
    private const string Openat = "events/syscalls/sys_enter_openat/";

    // Whoever reaches the files can have no more of the host's memory than it allows.
    [Test]
    public void MemoryHasAnEnd()
    {
        TracedKernel kernel = new(cpuCount: 2);
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "130000"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "140000"), Is.EqualTo(Errno.ENOMEM));
        Assert.That(kernel.Tracefs.CreateDirectory("instances/a"), Is.EqualTo(Errno.ENOMEM));
        kernel.Tracefs.WriteAllText("buffer_size_kb", "8");
        Assert.That(kernel.Tracefs.CreateDirectory("instances/a"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("per_cpu/cpu1/buffer_size_kb", "260000"), Is.EqualTo(Errno.ENOMEM));

        Assert.That(kernel.Tracefs.WriteAllText(Openat + "trigger", "hist:keys=dfd:size=131072"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode:size=131072"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=flags:size=128"), Is.EqualTo(Errno.ENOMEM));
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode:size=131072:pause"), Is.EqualTo(default(Errno)));

        string pids = string.Join(' ', Enumerable.Range(1, 40_000));
        Assert.That(kernel.Tracefs.WriteAllText("set_event_pid", pids), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.AppendAllText("set_event_pid", "1" + pids.Replace(" ", " 1", StringComparison.Ordinal)), Is.EqualTo(Errno.ENOMEM));
    }

    // The writer gives memory back with its next page; until then it counts.
    [Test]
    public void MemoryThatIsHeldCounts()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.CreateDirectory("instances/a");
        kernel.Tracefs.WriteAllText("instances/a/buffer_size_kb", "200000");
        kernel.Tracefs.WriteAllText("instances/a/set_event", "sys_enter_getpid");
        kernel.Call(39, 7);
        kernel.Tracefs.WriteAllText("instances/a/set_event", "");
        Assert.That(kernel.Tracefs.WriteAllText("instances/a/buffer_size_kb", "8"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.WriteAllText("buffer_size_kb", "200000"), Is.EqualTo(Errno.ENOMEM));
    }

    [Test]
    public void CopiesThatAreReadHaveAnEnd()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("buffer_size_kb", "130000");
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        for (int i = 0; i < 4_000_000; i++)
            kernel.Call(39, 7);
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

    [Test]
    public void InstanceIsBusyWhileAFileOfItIsOpen()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.CreateDirectory("instances/a");
        kernel.Tracefs.Open("instances/a/trace_pipe", TracefsOpen.Read, out TracefsFile? file);
        SyscallTracer tracer = kernel.Tracing.Instances["a"];
        Assert.That(kernel.Tracefs.RemoveDirectory("instances/a"), Is.EqualTo(Errno.EBUSY));
        file!.Dispose();
        file.Dispose();
        Assert.That(kernel.Tracefs.RemoveDirectory("instances/a"), Is.EqualTo(default(Errno)));

        // Who holds the tracer cannot bring it back.
        tracer.EnableAll();
        Assert.That(tracer.SetTrigger(tracer.Events.Events[0], "traceoff")!.Errno, Is.EqualTo(Errno.ENODEV));
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
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode"), Is.EqualTo(Errno.ENOMEM));
        kernel.Tracefs.RemoveDirectory("instances/a");
        Assert.That(kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=mode"), Is.EqualTo(default(Errno)));
    }

    [Test]
    public void NameOfAnInstanceIsMeasuredInBytes() =>
        Assert.That(new TracedKernel().Tracefs.CreateDirectory("instances/" + new string('\u00e9', 128)), Is.EqualTo(Errno.ENAMETOOLONG));
}
