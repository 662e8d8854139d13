using System;
using System.Collections.Frozen;
using System.Diagnostics.Tracing;
using System.Threading;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>What hangs on the tracepoints while somebody listens: makes events and measurements of calls.</summary>
internal sealed class SyscallTelemetryProbe(SyscallTelemetry owner, SyscallTable table, TimeProvider clock) : ISyscallProbe
{
    private const string X64 = "x64";
    private const string Ia32 = "ia32";

    private readonly FrozenDictionary<int, SyscallSeries> _x64 = SyscallSeries.ByNumber(table.X64, X64);
    private readonly FrozenDictionary<int, SyscallSeries> _ia32 = SyscallSeries.ByNumber(table.Ia32, Ia32);
    private readonly SyscallSeries _unknownX64 = SyscallSeries.Unknown(X64);
    private readonly SyscallSeries _unknownIa32 = SyscallSeries.Unknown(Ia32);
    private long _attachedAt;

    /// <summary>Whether there is anybody to make them for.</summary>
    public static bool IsWanted => SyscallEventSource.Log.IsEnabled() || SyscallMeter.IsEnabled;

    /// <summary>Forgets the calls whose end was not seen: what a task keeps of the time before means nothing any more.</summary>
    public void Restart() => Volatile.Write(ref _attachedAt, clock.GetTimestamp());

    /// <inheritdoc/>
    public void SysEnter(Cpu cpu, in PtRegs regs, long id)
    {
        if (!IsWanted)
        {
            owner.Refresh();
            return;
        }

        SyscallTask task = cpu.Task;
        bool isCompat = task.InCompatSyscall;
        SyscallSeries series = SeriesOf((int)id, isCompat);
        SyscallMeter.Began(series);
        if (SyscallEventSource.Log.IsEnabled(EventLevel.Informational, SyscallEventSource.Keywords.Enter))
            WriteEnter(series, cpu, in regs, (int)id, isCompat);
        task._callStart = new CallStart(clock.GetTimestamp(), (int)id, isCompat);
    }

    /// <inheritdoc/>
    public void SysExit(Cpu cpu, in PtRegs regs, long ret)
    {
        if (!IsWanted)
        {
            owner.Refresh();
            return;
        }

        long now = clock.GetTimestamp();
        SyscallTask task = cpu.Task;
        CallStart start = task._callStart;
        task._callStart = default;
        // A child of fork ends a call that it did not begin; so does who was in a call when the probe came.
        if (!start.IsKnown || start.Since < Volatile.Read(ref _attachedAt))
            start = new CallStart(now, (int)regs.orig_ax, task.InCompatSyscall, IsKnown: false);

        SyscallSeries series = SeriesOf(start.Number, start.IsCompat);
        TimeSpan duration = clock.GetElapsedTime(start.Since, now);
        if (ErrnoNames.TryFromResult(ret, out string error))
            SyscallMeter.Failed(series, error);
        if (start.IsKnown)
            SyscallMeter.Ended(series, duration.TotalSeconds);
        if (SyscallEventSource.Log.IsEnabled(EventLevel.Informational, SyscallEventSource.Keywords.Exit))
        {
            long nanoseconds = start.IsKnown ? duration.Ticks * TimeSpan.NanosecondsPerTick : -1;
            SyscallEventSource.Log.SyscallExit(start.Number, series.Name, series.Abi, task.Pid, cpu.Index, ret, error, nanoseconds);
        }
    }

    // The registers of syscall_get_arguments (arch/x86/include/asm/syscall.h).
    private static void WriteEnter(SyscallSeries series, Cpu cpu, in PtRegs regs, int number, bool isCompat)
    {
        if (isCompat)
            SyscallEventSource.Log.SyscallEnter(number, series.Name, series.Abi, cpu.Task.Pid, cpu.Index, regs.bx, regs.cx, regs.dx, regs.si, regs.di, regs.bp);
        else
            SyscallEventSource.Log.SyscallEnter(number, series.Name, series.Abi, cpu.Task.Pid, cpu.Index, regs.di, regs.si, regs.dx, regs.r10, regs.r8, regs.r9);
    }

    private SyscallSeries SeriesOf(int number, bool isCompat) =>
        (isCompat ? _ia32 : _x64).TryGetValue(number, out SyscallSeries? series) ? series
        : isCompat ? _unknownIa32 : _unknownX64;
}
