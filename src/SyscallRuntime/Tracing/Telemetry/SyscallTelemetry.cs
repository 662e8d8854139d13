using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Threading;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>
/// Shows a kernel's calls to the .NET tools: as events of <see cref="SyscallEventSource"/> to <c>dotnet-trace</c>, and as the <see cref="Meter"/>
/// <c>SyscallKit</c> (<c>syscallkit.syscall.calls</c>, <c>.errors</c>, <c>.duration</c>) to <c>dotnet-counters</c> and OpenTelemetry.
/// </summary>
/// <remarks>
/// <para>It hangs on the kernel's tracepoints only while somebody listens. That a listener of events comes is noticed at once; .NET does not tell
/// of those of a meter, so it is looked for them, and whether all have gone, once a second. Calls cost nothing meanwhile.</para>
/// <para>Measurements allocate nothing; what listeners do with them is theirs. A kernel needs one of these.</para>
/// </remarks>
/// <example>
/// <code>
/// using SyscallTelemetry telemetry = new(Kernel.SyscallTable, entry);
/// </code>
/// </example>
public sealed class SyscallTelemetry : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "SyscallKit";

    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(1);

    private readonly ISyscallTracepoints _tracepoints;
    private readonly Probe _probe;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _isAttached;
    private bool _isDisposed;

    /// <summary>Begins to look for listeners.</summary>
    /// <param name="table">The kernel's calls, for their names.</param>
    /// <param name="tracepoints">The kernel's entry code.</param>
    public SyscallTelemetry(SyscallTable table, ISyscallTracepoints tracepoints)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(tracepoints);
        _tracepoints = tracepoints;
        _probe = new Probe(table);
        SyscallEventSource.Log.ListenerComes += Attach;
        _timer = new Timer(static telemetry => ((SyscallTelemetry)telemetry!).Update(), this, TimeSpan.Zero, s_period);
    }

    /// <summary>Looks now whether somebody listens; it is looked once a second anyway.</summary>
    public void Update() => SetAttached(SyscallEventSource.Log.IsEnabled() || SyscallMetrics.IsEnabled);

    /// <summary>Leaves the tracepoints for good.</summary>
    public void Dispose()
    {
        lock (_lock)
            _isDisposed = true;
        SyscallEventSource.Log.ListenerComes -= Attach;
        _timer.Dispose();
        Update();
    }

    private void Attach() => SetAttached(true);

    private void SetAttached(bool isWanted)
    {
        lock (_lock)
        {
            isWanted &= !_isDisposed;
            if (isWanted == _isAttached)
                return;
            _isAttached = isWanted;
            if (isWanted)
            {
                _probe.Begin();
                _tracepoints.RegisterProbe(_probe);
            }
            else
            {
                _tracepoints.UnregisterProbe(_probe);
            }
        }
    }

    private sealed class Probe(SyscallTable table) : ISyscallProbe
    {
        private readonly SyscallNames _x64 = new(table.X64, "x64");
        private readonly SyscallNames _ia32 = new(table.Ia32, "ia32");

        private long _begin;

        // What was noted of an entry before is of a call whose exit was not seen.
        public void Begin() => Volatile.Write(ref _begin, Stopwatch.GetTimestamp());

        public void SysEnter(Cpu cpu, in PtRegs regs, long id)
        {
            SyscallTask task = cpu.Task;
            task.EnteredAt = Stopwatch.GetTimestamp();
            if (!SyscallEventSource.Log.IsEnabled(EventLevel.Informational, SyscallEventSource.Keywords.Enter))
                return;
            string name = NameOf(task, (int)id);
            if (task.InCompatSyscall)
                SyscallEventSource.Log.SyscallEnter(task.Pid, cpu.Index, (int)id, name, regs.bx, regs.cx, regs.dx, regs.si, regs.di, regs.bp);
            else
                SyscallEventSource.Log.SyscallEnter(task.Pid, cpu.Index, (int)id, name, regs.di, regs.si, regs.dx, regs.r10, regs.r8, regs.r9);
        }

        public void SysExit(Cpu cpu, in PtRegs regs, long ret)
        {
            SyscallTask task = cpu.Task;
            // None for the child of a fork, and for a call that was begun when nobody listened.
            long ticks = task.EnteredAt < Volatile.Read(ref _begin) ? -1 : Stopwatch.GetTimestamp() - task.EnteredAt;
            task.EnteredAt = 0;
            int number = (int)regs.orig_ax;
            if (SyscallMetrics.IsEnabled)
            {
                SyscallNames names = task.InCompatSyscall ? _ia32 : _x64;
                SyscallMetrics.Count(names.TagOf(number), names.Abi, ErrnoTags.Of(ret), ticks);
            }

            if (SyscallEventSource.Log.IsEnabled(EventLevel.Informational, SyscallEventSource.Keywords.Exit))
                SyscallEventSource.Log.SyscallExit(task.Pid, cpu.Index, number, NameOf(task, number), ret, ticks < 0 ? -1 : (long)Stopwatch.GetElapsedTime(0, ticks).TotalNanoseconds);
        }

        private string NameOf(SyscallTask task, int number) => (string)(task.InCompatSyscall ? _ia32 : _x64).TagOf(number).Value!;
    }
}
