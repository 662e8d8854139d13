using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Tracefs;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>Something that a guest can make its host hold.</summary>
/// <param name="Name">What.</param>
/// <param name="Take">Makes the host hold one more; open files are added to the list. The number is that of the attempt.</param>
/// <param name="Give">Lets go of all, but for the files.</param>
internal sealed record HeldKind(string Name, Func<TracedKernel, List<TracefsFile>, int, Errno> Take, Action<TracedKernel> Give)
{
    private const string Openat = "events/syscalls/sys_enter_openat/";

    private static readonly string s_filter = string.Join(" || ", Enumerable.Range(1000, 130).Select(static pid => $"common_pid == {pid}"));

    private static readonly ImmutableArray<TraceEvent> s_events = TracedKernel.Registry.Events;

    public static ImmutableArray<HeldKind> All { get; } =
    [
        new("filters", static (kernel, _, i) => kernel.Tracefs.WriteAllText(FileOf(i, "filter"), s_filter), RemoveFilters),
        new("refused filters", TakeRefusedFilter, RemoveFilters),
        new("filters of all events", TakeFiltersOfAll, RemoveInstances),
        new(
            "triggers",
            static (kernel, _, i) => kernel.Tracefs.AppendAllText(FileOf(i, "trigger"), $"enable_event:{s_events[i / s_events.Length].Call} if {s_filter}"),
            RemoveTriggers),
        new(
            "histograms",
            static (kernel, _, i) => kernel.Tracefs.AppendAllText(FileOf(i, "trigger"), $"hist:keys=common_pid:size=128 if {s_filter} || common_pid == {i}"),
            RemoveTriggers),
        new("tasks", TakeTasks, RemoveTasks),
        new("open files", static (kernel, open, i) => Open(kernel, open, i % 2 == 0 ? "trace_pipe" : "set_event_pid"), static _ => { }),
        new("copies of buffers", TakeCopy, static _ => { }),
        new("copies of histograms", TakeCopyOfHistogram, RemoveTriggers),
        new("copies of triggers", TakeCopyOfTriggers, RemoveTriggers),
    ];

    private static string FileOf(int i, string name)
    {
        TraceEvent item = s_events[i % s_events.Length];
        return $"events/{item.Call.System}/{item.Call.Name}/{name}";
    }

    // That it is refused is no matter: its text is kept, or not.
    private static Errno TakeRefusedFilter(TracedKernel kernel, List<TracefsFile> open, int i)
    {
        kernel.Tracefs.WriteAllText(FileOf(i, "filter"), "nosuch == 1 || " + s_filter);
        Allowance bytes = kernel.Tracer.Ledger.Bytes;
        return bytes.Taken > bytes.Max - 20_000 ? Errno.ENOMEM : default;
    }

    private static Errno TakeFiltersOfAll(TracedKernel kernel, List<TracefsFile> open, int i)
    {
        string instance = $"instances/{i % 30}/";
        kernel.Tracefs.CreateDirectory(instance);
        return kernel.Tracefs.WriteAllText(instance + "events/syscalls/filter", "common_pid == 1");
    }

    private static Errno TakeTasks(TracedKernel kernel, List<TracefsFile> open, int i) =>
        kernel.Tracefs.AppendAllText(i % 2 == 0 ? "set_event_pid" : "set_event_notrace_pid", string.Join(' ', Enumerable.Range(1000 * i, 1000)));

    private static Errno TakeCopy(TracedKernel kernel, List<TracefsFile> open, int i)
    {
        // One processor is run by one thread.
        lock (kernel)
        {
            kernel.Tracer.SetEvent("sys_enter_getpid");
            for (int j = 0; j < 5000 && kernel.Tracer.BufferOf(0).Written < 5000; j++)
                kernel.Call(__NR_getpid, 7);
        }

        return OpenAndRead(kernel, open, "trace");
    }

    private static Errno TakeCopyOfHistogram(TracedKernel kernel, List<TracefsFile> open, int i)
    {
        lock (kernel)
        {
            Errno errno = kernel.Tracefs.AppendAllText(Openat + "trigger", "hist:keys=dfd:size=2048");
            if (errno != default && errno != Errno.EEXIST)
                return errno;
            for (uint j = 0; j < 2000 && errno == default; j++)
                kernel.Call(__NR_openat, 0, j);
        }

        return OpenAndRead(kernel, open, Openat + "hist");
    }

    private static Errno TakeCopyOfTriggers(TracedKernel kernel, List<TracefsFile> open, int i)
    {
        Errno errno = kernel.Tracefs.AppendAllText(Openat + "trigger", "traceoff if " + s_filter);
        return errno != default && errno != Errno.EEXIST ? errno : OpenAndRead(kernel, open, Openat + "trigger");
    }

    private static Errno Open(TracedKernel kernel, List<TracefsFile> open, string path)
    {
        Errno errno = kernel.Tracefs.Open(path, TracefsOpen.Read, out TracefsFile? file);
        if (errno == default)
            open.Add(file!);
        return errno;
    }

    private static Errno OpenAndRead(TracedKernel kernel, List<TracefsFile> open, string path)
    {
        Errno errno = Open(kernel, open, path);
        return errno == default && open[^1].Read(new byte[1]) is < 0 and var error ? new Errno((int)-error) : errno;
    }

    private static void RemoveFilters(TracedKernel kernel)
    {
        foreach (string system in (string[])["syscalls", "raw_syscalls"])
            kernel.Tracer.SetFilter(system, "0");
    }

    private static void RemoveInstances(TracedKernel kernel)
    {
        foreach (string name in kernel.Tracing.Instances.Keys)
            kernel.Tracefs.RemoveDirectory("instances/" + name);
    }

    private static void RemoveTriggers(TracedKernel kernel)
    {
        foreach (TraceEvent item in s_events)
        {
            kernel.Tracer.RemoveHistograms(item);
            foreach (string command in kernel.Tracer.Triggers(item))
                kernel.Tracer.SetTrigger(item, "!" + command);
        }
    }

    private static void RemoveTasks(TracedKernel kernel)
    {
        kernel.Tracer.SetEventPids([]);
        kernel.Tracer.SetIgnoredPids([]);
    }
}
