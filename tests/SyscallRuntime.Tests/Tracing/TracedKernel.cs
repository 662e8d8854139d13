using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Tracefs;

namespace SyscallKit.Tests.Tracing;

/// <summary>A kernel with Linux's calls, of which only the tracepoints are there, and its tracing.</summary>
internal sealed class TracedKernel : ISyscallTracepoints
{
    private readonly SimulatedMemory _memory = new();
    private ISyscallProbe[] _probes = [];

    public TracedKernel(TraceEventRegistry? events = null, int cpuCount = 1, ITraceClock? clock = null)
    {
        Tracer = new SyscallTracer(events ?? Registry, cpuCount, clock ?? new CounterClock());
        Tracing = new SyscallTracing(Tracer, this);
        Tracefs = new TracefsRoot(Tracing);
        Cpu = NewCpu(7, "task");
    }

    public static TraceEventRegistry Registry { get; } = new(Recordings.Table);

    public SyscallTracer Tracer { get; }

    public SyscallTracing Tracing { get; }

    public TracefsRoot Tracefs { get; }

    public Cpu Cpu { get; }

    public int ProbeCount => _probes.Length;

    public IReadOnlyList<ISyscallProbe> Probes => _probes;

    /// <summary>The lines of <c>trace</c> from the event on.</summary>
    public string[] Lines => LinesOf(Tracefs.ReadAllText("trace"));

    public void RegisterProbe(ISyscallProbe probe) => _probes = [.. _probes, probe];

    public bool UnregisterProbe(ISyscallProbe probe)
    {
        bool wasThere = _probes.Contains(probe);
        _probes = [.. _probes.Where(other => !ReferenceEquals(other, probe))];
        return wasThere;
    }

    public Cpu NewCpu(int pid, string comm, int index = 0) => new(index, default, new SyscallTask(pid, comm, _memory));

    public void Call(int number, long result, params ReadOnlySpan<ulong> args) => Call(Cpu, number, result, args);

    public void Call(Cpu cpu, int number, long result, params ReadOnlySpan<ulong> args)
    {
        Span<ulong> six = stackalloc ulong[6];
        args.CopyTo(six);
        PtRegs regs = new() { orig_ax = (uint)number, di = six[0], si = six[1], dx = six[2], r10 = six[3], r8 = six[4], r9 = six[5] };
        foreach (ISyscallProbe probe in _probes)
            probe.SysEnter(cpu, in regs, number);
        foreach (ISyscallProbe probe in _probes)
            probe.SysExit(cpu, in regs, result);
    }

    public static string[] LinesOf(string trace) =>
        [.. trace.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])];
}
