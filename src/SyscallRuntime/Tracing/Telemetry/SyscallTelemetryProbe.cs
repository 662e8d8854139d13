using System;
using System.Collections.Frozen;
using System.Diagnostics.Tracing;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>What hangs on the tracepoints while somebody listens: makes events and measurements of calls.</summary>
internal sealed class SyscallTelemetryProbe(SyscallTelemetry owner, SyscallTable table, TimeProvider clock) : ISyscallProbe
{
    private const string X64 = "x64";
    private const string Ia32 = "ia32";

    private static readonly TaskSlot<CallStart> s_callStart = new();

    private static int s_epochs;

    private readonly FrozenDictionary<int, SyscallSeries> _x64 = SyscallSeries.ByNumber(table.X64, X64);
    private readonly FrozenDictionary<int, SyscallSeries> _ia32 = SyscallSeries.ByNumber(table.Ia32, Ia32);
    private readonly SyscallSeries _unknownX64 = SyscallSeries.Unknown(X64);
    private readonly SyscallSeries _unknownIa32 = SyscallSeries.Unknown(Ia32);
    private readonly double _secondsPerUnit = 1.0 / clock.TimestampFrequency;
    private int _epoch;

    /// <summary>Whether there is anybody to make them for.</summary>
    public static bool IsWanted => SyscallEventSource.Log.IsEnabled() || SyscallMeter.IsEnabled;

    private static bool IsTimeWanted => SyscallMeter.TimesCalls || WritesExits;

    private static bool WritesExits => SyscallEventSource.Log.IsEnabled(EventLevel.Informational, SyscallEventSource.Keywords.Exit);

    /// <summary>Forgets the calls whose end was not seen: what a task keeps of the time before means nothing any more.</summary>
    public void Restart() => Volatile.Write(ref _epoch, Interlocked.Increment(ref s_epochs));

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
        // Last, so that what listeners do with the beginning is not counted as the call's.
        s_callStart.In(task) = new CallStart(Volatile.Read(ref _epoch), (int)id, isCompat, IsTimeWanted ? clock.GetTimestamp() : CallStart.NotTimed);
    }

    /// <inheritdoc/>
    public void SysExit(Cpu cpu, in PtRegs regs, long ret)
    {
        if (!IsWanted)
        {
            owner.Refresh();
            return;
        }

        SyscallTask task = cpu.Task;
        ref CallStart kept = ref s_callStart.In(task);
        CallStart start = kept;
        kept = default;
        // A child of fork ends a call that it did not begin; so does who was in a call when the probe came.
        CallNumber exit = new((int)regs.orig_ax, AbiOf(task.InCompatSyscall));
        if (start.Epoch != Volatile.Read(ref _epoch) || !new CallNumber(start.Number, AbiOf(start.IsCompat)).EndsWith(table, exit))
            start = new CallStart(0, exit.Number, task.InCompatSyscall, CallStart.NotTimed);
        bool isTimed = start.Since != CallStart.NotTimed && IsTimeWanted;
        double seconds = isTimed ? (clock.GetTimestamp() - start.Since) * _secondsPerUnit : 0;

        SyscallSeries series = SeriesOf(start.Number, start.IsCompat);
        if (ErrnoNames.TryFromResult(ret, out string error))
            SyscallMeter.Failed(series, error);
        if (isTimed)
            SyscallMeter.Ended(series, seconds);
        if (WritesExits)
            SyscallEventSource.Log.SyscallExit(start.Number, series.Name, series.Abi, task.Pid, cpu.Index, ret, error, isTimed ? (long)Math.Round(seconds * 1e9) : -1);
    }

    // The registers of syscall_get_arguments (arch/x86/include/asm/syscall.h).
    private static void WriteEnter(SyscallSeries series, Cpu cpu, in PtRegs regs, int number, bool isCompat)
    {
        if (isCompat)
            SyscallEventSource.Log.SyscallEnter(number, series.Name, series.Abi, cpu.Task.Pid, cpu.Index, regs.bx, regs.cx, regs.dx, regs.si, regs.di, regs.bp);
        else
            SyscallEventSource.Log.SyscallEnter(number, series.Name, series.Abi, cpu.Task.Pid, cpu.Index, regs.di, regs.si, regs.dx, regs.r10, regs.r8, regs.r9);
    }

    private static SyscallAbi AbiOf(bool isCompat) => isCompat ? SyscallAbi.Ia32 : SyscallAbi.X64;

    private SyscallSeries SeriesOf(int number, bool isCompat) =>
        (isCompat ? _ia32 : _x64).TryGetValue(number, out SyscallSeries? series) ? series
        : isCompat ? _unknownIa32 : _unknownX64;
}
