using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Tests.Entry;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Tracefs;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Tracefs;

public sealed class TracefsTests
{
    private const string Openat = "events/syscalls/sys_enter_openat/";

    [Test]
    public void TreeHasWhatLinuxHas()
    {
        TracedKernel kernel = new(cpuCount: 2);
        Assert.That(kernel.Tracefs.List("", out ImmutableArray<TracefsEntry> root), Is.EqualTo(default(Errno)));
        Assert.That(root.Select(static entry => entry.Name), Is.SupersetOf(new[]
        {
            "available_events", "buffer_size_kb", "error_log", "events", "instances", "per_cpu", "saved_cmdlines", "set_event", "set_event_pid", "snapshot",
            "trace", "trace_clock", "trace_options", "trace_pipe", "tracing_on",
        }));
        kernel.Tracefs.List(Openat, out ImmutableArray<TracefsEntry> files);
        Assert.That(files.Select(static entry => entry.Name), Is.EqualTo(new[] { "enable", "filter", "format", "hist", "id", "trigger" }));
        kernel.Tracefs.List("per_cpu/cpu1", out files);
        Assert.That(files.Select(static entry => entry.Name), Is.EqualTo(new[] { "buffer_size_kb", "stats", "trace", "trace_pipe", "trace_pipe_raw" }));
        Assert.That(kernel.Tracefs.ReadAllText("available_events").Split('\n'), Has.Length.EqualTo(723));
        Assert.That(kernel.Tracefs.ReadAllText("events/header_page"), Is.EqualTo(Recordings.Text("header_page")));
        Assert.That(kernel.Tracefs.ReadAllText("events/header_event"), Is.EqualTo(Recordings.Text("header_event")));
    }

    [TestCase("nosuch", 2)]
    [TestCase("events/syscalls/sys_enter_nosuch/format", 2)]
    [TestCase("trace/x", 20)]
    [TestCase("trace/", 20)]
    [TestCase("trace//", 20)]
    [TestCase("trace/.", 20)]
    [TestCase("trace/./x", 20)]
    [TestCase("nosuch/", 2)]
    [TestCase("events/", 21)]
    [TestCase("events", 21)]
    [TestCase("", 21)]
    [TestCase("per_cpu/cpu1/stats", 2)]
    [TestCase("/events//syscalls/./enable", 0)]
    public void PathLeadsWhereItDoesInLinux(string path, int errno) =>
        Assert.That(new TracedKernel().Tracefs.Open(path, TracefsOpen.Read, out _).Number, Is.EqualTo(errno));

    [Test]
    public void EventIsEnabledFilteredAndRead()
    {
        TracedKernel kernel = new();
        Assert.That(kernel.ProbeCount, Is.Zero);
        kernel.Tracefs.WriteAllText(Openat + "filter", "flags != 0\n");
        kernel.Tracefs.WriteAllText(Openat + "enable", "1\n");
        Assert.That(kernel.ProbeCount, Is.EqualTo(1));
        kernel.Call(__NR_openat, 3, 1, 2, 0);
        kernel.Call(__NR_openat, 3, 1, 2, 3);
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_openat(dfd: 1, filename: 2, flags: 3, mode: 0)" }));
        Assert.That(kernel.Tracefs.ReadAllText(Openat + "filter"), Is.EqualTo("flags != 0\n"));
        Assert.That(kernel.Tracefs.ReadAllText(Openat + "enable"), Is.EqualTo("1\n"));
        Assert.That(kernel.Tracefs.ReadAllText("events/enable"), Is.EqualTo("X\n"));
        Assert.That(kernel.Tracefs.ReadAllText("saved_cmdlines"), Is.EqualTo("7 task\n"));
        kernel.Tracefs.WriteAllText("trace", "");
        Assert.That(kernel.Lines, Is.Empty);
        kernel.Tracefs.WriteAllText(Openat + "enable", "0");
        Assert.That(kernel.ProbeCount, Is.Zero);
    }

    [Test]
    public void RefusedFilterFailsWithItsErrnoAndLeavesItsText()
    {
        TracedKernel kernel = new();
        Assert.That(kernel.Tracefs.WriteAllText(Openat + "filter", "(mode == 0"), Is.EqualTo((Errno)Errno.ENOENT));
        Assert.That(kernel.Tracefs.ReadAllText(Openat + "filter"), Does.Contain("parse_error: Too many '('"));
        Assert.That(kernel.Tracefs.ReadAllText("error_log"), Does.Contain("event filter parse error: error: Too many '('\n  Command: (mode == 0\n"));
        kernel.Tracefs.WriteAllText("error_log", "");
        Assert.That(kernel.Tracefs.ReadAllText("error_log"), Is.Empty);
    }

    [TestCase("events/enable", "2", 22)]
    [TestCase("events/enable", "", 22)]
    [TestCase("events/enable", "x", 22)]
    [TestCase("events/syscalls/enable", "18446744073709551616", 34)]
    [TestCase("tracing_on", "-1", 22)]
    [TestCase("tracing_on", "7", 0)]
    [TestCase("buffer_size_kb", "0", 22)]
    [TestCase("buffer_size_kb", "18446744073709551615", 12)]
    [TestCase("trace_clock", "sundial", 22)]
    [TestCase("trace_clock", "mono\n", 0)]
    [TestCase("trace_options", "nosuch", 22)]
    [TestCase("trace_options", "noirq-info", 0)]
    [TestCase("options/verbose", "2", 22)]
    [TestCase("set_event_pid", "1 x", 22)]
    [TestCase("set_event_pid", "1073741824", 1)]
    [TestCase("set_event_pid", "4294967295", 1)]
    [TestCase("set_event_pid", "4294967297", 0)]
    [TestCase("set_event_pid", "18446744073709551616", 22)]
    [TestCase("set_event_pid", "-1", 22)]
    [TestCase("buffer_percent", "101", 22)]
    [TestCase("buffer_percent", "100", 0)]
    [TestCase("buffer_subbuf_size_kb", "8", 22)]
    [TestCase("buffer_subbuf_size_kb", "4", 0)]
    [TestCase("saved_cmdlines_size", "0", 22)]
    [TestCase("saved_cmdlines_size", "32769", 22)]
    [TestCase("trace_options", "userstacktrace", 22)]
    [TestCase("trace_options", "test_nop_refuse", 22)]
    [TestCase("trace_marker", "nobody writes", 22)]
    [TestCase("current_tracer", "function", 22)]
    [TestCase("current_tracer", "nop\n", 0)]
    [TestCase("snapshot", "y", 22)]
    [TestCase("available_events", "x", 22)]
    [TestCase(Openat + "id", "1", 22)]
    [TestCase(Openat + "format", "1", 22)]
    [TestCase("trace_pipe", "1", 22)]
    [TestCase("trace", "anything", 0)]
    public void WriteFailsAsInLinux(string path, string text, int errno) =>
        Assert.That(new TracedKernel().Tracefs.WriteAllText(path, text).Number, Is.EqualTo(errno));

    // What is written is a C string: the NUL that C programs write with it ends it, whatever stands behind.
    [Test]
    public void NulEndsWhatIsWritten()
    {
        (string File, string Text)[] writes =
        [
            ("tracing_on", "0"), ("buffer_size_kb", "64"), ("per_cpu/cpu0/buffer_size_kb", "128"), ("current_tracer", "nop"), ("events/enable", "1"),
            ("events/syscalls/enable", "0"), (Openat + "enable", "1"), (Openat + "filter", "flags != 0"), ("events/raw_syscalls/filter", "id == 1"),
            (Openat + "trigger", "traceoff:3 if dfd == 1"), (Openat + "trigger", "hist:keys=dfd if dfd == 1"), ("trace_clock", "mono"), ("trace_options", "verbose"),
            ("options/verbose", "0"), ("set_event", "sys_enter_read"), ("set_event_pid", "17"), ("set_event_notrace_pid", "18"), ("snapshot", "1"),
        ];
        string[] states = [.. ((string[])["", "\0", "\0\0x", "\n\0 y"]).Select(end =>
        {
            TracedKernel kernel = new();
            StringBuilder state = new();
            foreach ((string file, string text) in writes)
            {
                // Files that take words see those behind the NUL as well.
                bool takesWords = file.StartsWith("set_", StringComparison.Ordinal);
                Assert.That(kernel.Tracefs.AppendAllText(file, text + (takesWords && end.Length > 1 ? "\0" : end)), Is.EqualTo(default(Errno)), file);
                state.AppendLine(file).Append(kernel.Tracefs.ReadAllText(file));
            }

            return state.ToString();
        })];
        Assert.That(states, Is.All.EqualTo(states[0]));
        Assert.That(new TracedKernel().Tracefs.WriteAllText("tracing_on", "\0" + "1"), Is.EqualTo((Errno)Errno.EINVAL));
    }

    [Test]
    public void SizeIsWholePages()
    {
        TracedKernel kernel = new(cpuCount: 2);
        Assert.That(kernel.Tracefs.ReadAllText("buffer_size_kb"), Is.EqualTo("1410\n"));
        kernel.Tracefs.WriteAllText("buffer_size_kb", "8");
        Assert.That(kernel.Tracefs.ReadAllText("buffer_size_kb"), Is.EqualTo("11\n"));
        Assert.That(kernel.Tracefs.ReadAllText("buffer_total_size_kb"), Is.EqualTo("22\n"));
        kernel.Tracefs.WriteAllText("per_cpu/cpu1/buffer_size_kb", "100");
        Assert.That(kernel.Tracefs.ReadAllText("buffer_size_kb"), Is.EqualTo("X\n"));
        Assert.That(kernel.Tracefs.ReadAllText("per_cpu/cpu0/buffer_size_kb"), Is.EqualTo("11\n"));
    }

    // Measured: 6000 events of getpid into 8 kB.
    [TestCase("overwrite", 390, 5610, 0)]
    [TestCase("nooverwrite", 510, 0, 5490)]
    public void StatisticsAreLinuxsOwn(string option, int entries, int overrun, int dropped)
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("buffer_size_kb", "8");
        kernel.Tracefs.WriteAllText("trace_options", option);
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid sys_exit_getpid");
        for (int i = 0; i < 3000; i++)
            kernel.Call(__NR_getpid, 7);
        string[] stats = kernel.Tracefs.ReadAllText("per_cpu/cpu0/stats").Split('\n');
        Assert.That((stats[0], stats[1], stats[2]), Is.EqualTo(($"entries: {entries}", $"overrun: {overrun}", "commit overrun: 0")));
        Assert.That((stats[6], stats[7]), Is.EqualTo(($"dropped events: {dropped}", "read events: 0")));
        Assert.That(kernel.Tracefs.ReadAllText("trace"), Does.Contain($"# entries-in-buffer/entries-written: {entries}/{entries + overrun}   #P:1\n"));
        string piped = kernel.Tracefs.ReadAllText("trace_pipe");
        Assert.That(piped.StartsWith("CPU:0 [LOST 5610 EVENTS]\n", StringComparison.Ordinal), Is.EqualTo(overrun > 0));
        Assert.That(TracedKernel.LinesOf(piped.Replace("CPU:0 [LOST 5610 EVENTS]\n", "", StringComparison.Ordinal)), Has.Length.EqualTo(entries));
        stats = kernel.Tracefs.ReadAllText("per_cpu/cpu0/stats").Split('\n');
        Assert.That((stats[0], stats[3], stats[7]), Is.EqualTo(("entries: 0", "bytes: 0", $"read events: {entries}")));
    }

    [Test]
    public void PipeGivesEachEventOnce()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("events/raw_syscalls/sys_enter/enable", "1");
        Assert.That(kernel.Tracefs.Open("trace_pipe", TracefsOpen.Read, out TracefsFile? pipe), Is.EqualTo(default(Errno)));
        byte[] buffer = new byte[7];
        Assert.That(pipe!.Read(buffer), Is.EqualTo(-Errno.EAGAIN));
        kernel.Call(__NR_getpid, 7);
        kernel.Call(__NR_sendfile, 7);
        StringBuilder text = new();
        for (long count; (count = pipe.Read(buffer)) > 0;)
            text.Append(Encoding.UTF8.GetString(buffer.AsSpan(0, (int)count)));
        Assert.That(TracedKernel.LinesOf(text.ToString()), Is.EqualTo(new[] { "sys_enter: NR 39 (0, 0, 0, 0, 0, 0)", "sys_enter: NR 40 (0, 0, 0, 0, 0, 0)" }));
        Assert.That(kernel.Lines, Is.Empty);
    }

    [Test]
    public void RawPipeGivesPages()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("set_event", "raw_syscalls");
        for (int i = 0; i < 100; i++)
            kernel.Call(i, i);
        kernel.Tracefs.Open("per_cpu/cpu0/trace_pipe_raw", TracefsOpen.Read, out TracefsFile? file);
        byte[] pages = new byte[10 * RingBufferPage.Size];
        int length = 0;
        for (long count; (count = file!.Read(pages.AsSpan(length, 1000))) > 0;)
            length += (int)count;
        RingBufferReader reader = new(pages.AsMemory(0, length));
        int events = 0;
        while (reader.MoveNext())
            events++;
        Assert.That((length % RingBufferPage.Size, events, reader.Error), Is.EqualTo((0, 200, (string?)null)));
    }

    [Test]
    public void InstancesRecordOnTheirOwn()
    {
        TracedKernel kernel = new();
        Assert.That(kernel.Tracefs.CreateDirectory("instances/a"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.CreateDirectory("instances/a"), Is.EqualTo((Errno)Errno.EEXIST));
        Assert.That(kernel.Tracefs.CreateDirectory("b"), Is.EqualTo((Errno)Errno.EPERM));
        Assert.That(kernel.Tracefs.CreateDirectory("instances/" + new string('x', 256)), Is.EqualTo((Errno)Errno.ENAMETOOLONG));
        kernel.Tracefs.WriteAllText("instances/a/set_event", "sys_enter_getpid");
        kernel.Tracefs.WriteAllText("set_event", "sys_exit_getpid");
        kernel.Call(__NR_getpid, 7);
        Assert.That(TracedKernel.LinesOf(kernel.Tracefs.ReadAllText("instances/a/trace")), Is.EqualTo(new[] { "sys_getpid()" }));
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_getpid -> 0x7" }));
        Assert.That(kernel.ProbeCount, Is.EqualTo(2));
        Assert.That(kernel.Tracefs.Lookup("instances/a/available_events", out _), Is.EqualTo((Errno)Errno.ENOENT));
        Assert.That(kernel.Tracefs.RemoveDirectory("instances/a"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.RemoveDirectory("instances/a"), Is.EqualTo((Errno)Errno.ENOENT));
        Assert.That(kernel.ProbeCount, Is.EqualTo(1));
        for (int i = 0; i < SyscallTracing.MaxInstances; i++)
            Assert.That(kernel.Tracefs.CreateDirectory($"instances/{i}"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.CreateDirectory("instances/more"), Is.EqualTo((Errno)Errno.ENOMEM));
    }

    [Test]
    public void BufferThatGrowsNeitherOverwritesNorDrops()
    {
        SyscallTracer tracer = new(TracedKernel.Registry, 1, mode: RingBufferFullMode.Grow, pagesPerCpu: 1);
        TracefsRoot tracefs = new(new SyscallTracing(tracer, new TracedKernel()));
        Assert.That(tracefs.WriteAllText("trace_options", "overwrite"), Is.EqualTo((Errno)Errno.EINVAL));
        Assert.That(tracefs.WriteAllText("options/overwrite", "0"), Is.EqualTo((Errno)Errno.EINVAL));
        Assert.That(tracefs.ReadAllText("options/overwrite"), Is.EqualTo("0\n"));
    }

    [Test]
    public void OnlyTheTasksOfSetEventPidAreRecorded()
    {
        TracedKernel kernel = new();
        Cpu other = kernel.NewCpu(8, "other");
        kernel.Tracefs.WriteAllText("set_event", "sys_exit_getpid");
        kernel.Tracefs.WriteAllText("set_event_pid", "8 9\n");
        kernel.Call(__NR_getpid, 1);
        kernel.Call(other, 39, 2);
        kernel.Tracefs.AppendAllText("set_event_pid", "7");
        Assert.That(kernel.Tracefs.ReadAllText("set_event_pid"), Is.EqualTo("7\n8\n9\n"));
        kernel.Call(__NR_getpid, 3);
        kernel.Tracefs.WriteAllText("set_event_notrace_pid", "8");
        kernel.Call(other, 39, 4);
        kernel.Tracefs.WriteAllText("set_event_notrace_pid", "");
        kernel.Tracefs.WriteAllText("set_event_pid", "");
        kernel.Call(other, 39, 5);
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_getpid -> 0x2", "sys_getpid -> 0x3", "sys_getpid -> 0x5" }));
    }

    [TestCase("set_event_pid")]
    [TestCase("set_event_notrace_pid")]
    public void ChildrenOfListedTasksAreListedToo(string list)
    {
        TracedKernel kernel = new();
        kernel.Tracefs.CreateDirectory("instances/a");
        kernel.Tracefs.WriteAllText(list, "7");
        kernel.Tracefs.WriteAllText("instances/a/" + list, "7");
        kernel.Tracing.TaskForked(7, 8);
        Assert.That(kernel.Tracefs.ReadAllText(list), Is.EqualTo("7\n"));
        kernel.Tracefs.WriteAllText("trace_options", "event-fork");
        kernel.Tracing.TaskForked(7, 8);
        kernel.Tracing.TaskForked(9, 10);
        kernel.Tracing.TaskForked(8, 11);
        Assert.That(kernel.Tracefs.ReadAllText(list), Is.EqualTo("7\n8\n11\n"));
        Assert.That(kernel.Tracefs.ReadAllText("instances/a/" + list), Is.EqualTo("7\n"));
        foreach (int pid in (int[])[7, 8, 11])
            kernel.Tracing.TaskFreed(pid);

        // A list of nobody is one all the same.
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Call(__NR_getpid, 7);
        Assert.That(kernel.Tracefs.ReadAllText(list), Is.Empty);
        Assert.That(kernel.Lines, Has.Length.EqualTo(list == "set_event_pid" ? 0 : 1));
    }

    [Test]
    public void HeaderOfAProcessorCountsAllProcessors()
    {
        TracedKernel kernel = new(cpuCount: 2);
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Call(__NR_getpid, 7);
        kernel.Call(kernel.NewCpu(8, "other", 1), 39, 8);
        kernel.Call(__NR_getpid, 7);
        string trace = kernel.Tracefs.ReadAllText("per_cpu/cpu1/trace");
        Assert.That(trace, Does.Contain("# entries-in-buffer/entries-written: 3/3   #P:2\n"));
        Assert.That(TracedKernel.LinesOf(trace), Has.Length.EqualTo(1));
    }

    [Test]
    public void ATraceThatIsReadStopsRecordingIfTheOptionSaysSo()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Tracefs.WriteAllText("trace_options", "pause-on-trace");
        kernel.Tracefs.Open("trace", TracefsOpen.Read, out TracefsFile? first);
        kernel.Tracefs.Open("trace", TracefsOpen.Read, out TracefsFile? second);
        kernel.Call(__NR_getpid, 7);
        first!.Dispose();
        kernel.Call(__NR_getpid, 7);
        Assert.That(kernel.Tracefs.ReadAllText("tracing_on"), Is.EqualTo("1\n"));
        second!.Dispose();
        kernel.Call(__NR_getpid, 7);
        Assert.That(kernel.Lines, Has.Length.EqualTo(1));
    }

    [Test]
    public void StacksFollowAllEventsIfTheOptionSaysSo()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid sys_exit_getpid");
        kernel.Tracefs.WriteAllText("events/syscalls/sys_enter_getpid/filter", "common_pid == 7");
        kernel.Tracefs.WriteAllText("trace_options", "stacktrace");
        kernel.Tracefs.WriteAllText("trace_options", "sym-addr");
        kernel.Call(__NR_getpid, 7);
        string trace = kernel.Tracefs.ReadAllText("trace");
        Assert.That(trace.Split("<stack trace>\n => TracedKernel.Call <ffffffff81000000>\n"), Has.Length.EqualTo(3));
    }

    [Test]
    public void ATimeStampAsKeySetsTheClock()
    {
        const string Trigger = "events/syscalls/sys_enter_getpid/trigger";
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Call(__NR_getpid, 7);
        Assert.That(kernel.Tracefs.AppendAllText(Trigger, "hist:keys=common_timestamp:clock=sundial"), Is.EqualTo((Errno)Errno.EINVAL));
        Assert.That(kernel.Tracefs.ReadAllText("error_log"), Does.EndWith("error: Couldn't set trace_clock\n  Command: hist:keys=common_timestamp:clock=sundial\n" + new string(' ', 44) + "^\n"));
        Assert.That(kernel.Lines, Has.Length.EqualTo(1));
        Assert.That(kernel.Tracefs.AppendAllText(Trigger, "hist:keys=common_timestamp"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.ReadAllText("trace_clock"), Does.StartWith("local [global] counter "));
        Assert.That(kernel.Lines, Is.Empty);
        Assert.That(kernel.Tracefs.AppendAllText(Trigger, "hist:keys=common_timestamp.usecs:vals=__syscall_nr:clock=uptime"), Is.EqualTo(default(Errno)));
        Assert.That(kernel.Tracefs.ReadAllText("trace_clock"), Does.Contain(" [uptime] "));
    }

    [Test]
    public void ClockIsChosenByName()
    {
        TracedKernel kernel = new();
        Assert.That(kernel.Tracefs.ReadAllText("trace_clock"), Is.EqualTo("local global [counter] uptime perf mono mono_raw boot tai x86-tsc\n"));
        kernel.Tracefs.WriteAllText("set_event", "sys_exit_getpid");
        kernel.Call(__NR_getpid, 1);
        kernel.Tracefs.WriteAllText("trace_clock", "mono");
        Assert.That(kernel.Tracefs.ReadAllText("trace_clock"), Is.EqualTo("local global counter uptime perf [mono] mono_raw boot tai x86-tsc\n"));
        Assert.That(kernel.Lines, Is.Empty, "times of two clocks do not mix");
    }

    [Test]
    public void OptionsAreShared()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("options/verbose", "1");
        Assert.That(kernel.Tracefs.ReadAllText("trace_options"), Does.Contain("\nirq-info\n").And.Contain("\nverbose\n").And.Contain("\nnohex\n"));
        kernel.Tracefs.WriteAllText("trace_options", "hex");
        Assert.That(kernel.Tracer.TextOptions.Hex, Is.True);
        kernel.Tracefs.WriteAllText("trace_options", "norecord-cmd");
        kernel.Tracefs.WriteAllText("set_event", "sys_exit_getpid");
        kernel.Call(__NR_getpid, 1);
        Assert.That(kernel.Tracefs.ReadAllText("saved_cmdlines"), Is.Empty);
        kernel.Tracefs.WriteAllText("trace_options", "record-cmd");
        kernel.Call(__NR_getpid, 1);
        Assert.That(kernel.Tracefs.ReadAllText("saved_cmdlines"), Is.EqualTo("7 task\n"));
    }

    [Test]
    public void TracerThatRecordsNothingCostsNoWork()
    {
        TestKernel kernel = new();
        LinuxEntry entry = new(kernel);
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        SyscallTracer tracer = new(new TraceEventRegistry(kernel.Table), 1);
        tracer.AttachTo(entry);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.None));
        tracer.SetEvent("raw_syscalls:");
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Tracepoint));
        tracer.DisableAll();
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.None));
        Assert.That(() => tracer.AttachTo(entry), Throws.InvalidOperationException);
    }

    // Any text to any file: an errno or success, and the tree is as whole as before.
    [Test]
    public void AnyTextMayBeWrittenToAnyFile()
    {
        TracedKernel kernel = new(cpuCount: 2);
        kernel.Tracefs.CreateDirectory("instances/i");
        string[] paths = [.. Paths(kernel, "", 0)];
        Gen<string> word = Gen.OneOf(
            Gen.String,
            OneOf(
                "0", "1", "2", "-1", "8", "syscalls:", "*:*", "!sys_enter_read", "mono", "nooverwrite", "fd == 3", "ret < 0 && (", "comm ~ \"*\"", "traceoff:1 if fd > 1",
                "!traceoff", "stacktrace", "snapshot:2", "enable_event:syscalls:sys_enter_close:1", "!enable_event:syscalls:sys_enter_close", "hist:keys=common_pid.execname:vals=hitcount:sort=hitcount.descending",
                "hist:keys=fd.buckets=8,common_pid:size=128", "!hist:keys=common_pid", "hist:keys", "enable_event:", "\n", "\0", " ", "notaword\0x"));
        Gen.Select(OneOf(paths), word.Array[1, 4], Gen.Int[0, 7]).Sample(
            (path, words, access) =>
            {
                Errno errno = kernel.Tracefs.Open(path, (TracefsOpen)access, out TracefsFile? file);
                Assert.That(errno, Is.EqualTo(default(Errno)));
                byte[] data = Encoding.UTF8.GetBytes(string.Join(' ', words));
                long written = file!.Write(data, kernel.Cpu);
                Assert.That(written, Is.InRange(-Errno.MaxErrno, data.Length));
                Assert.That(file.Read(new byte[64]), Is.InRange(-Errno.MaxErrno, 64));
                kernel.Call(words.Length, 3, 1, 2, 3);
                kernel.Call(words.Length + 255, -2, 1, 2, 3);
            },
            iter: 3000,
            threads: 1);
        foreach (string path in paths)
            Assert.That(kernel.Tracefs.ReadAllText(path, out _), Is.EqualTo(path.EndsWith("trace_marker", StringComparison.Ordinal) ? (Errno)Errno.EINVAL : default), path);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<string> Paths(TracedKernel kernel, string directory, int depth)
    {
        Assert.That(kernel.Tracefs.List(directory, out ImmutableArray<TracefsEntry> entries), Is.EqualTo(default(Errno)));
        int events = 0;
        foreach (TracefsEntry entry in entries)
        {
            string path = directory.Length == 0 ? entry.Name : directory + "/" + entry.Name;
            // Of the 720 calls the first few stand for all.
            if (entry.IsDirectory && entry.Name.StartsWith("sys_", StringComparison.Ordinal) && ++events > 8)
                continue;
            if (!entry.IsDirectory)
                yield return path;
            else
                foreach (string below in Paths(kernel, path, depth + 1))
                    yield return below;
        }
    }
}
