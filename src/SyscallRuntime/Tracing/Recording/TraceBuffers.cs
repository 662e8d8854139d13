using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <summary>
/// The buffers that processors write, and the spare ones that a snapshot exchanges them with: <c>array_buffer</c> and <c>max_buffer</c> of Linux's
/// <c>struct trace_array</c>.
/// </summary>
/// <param name="events">The kernel's events, for those who read copies.</param>
/// <param name="recorder">What writes the buffers.</param>
internal sealed class TraceBuffers(TraceEventRegistry events, EventRecorder recorder)
{
    // tr->max_lock: who exchanges the buffers, or gives them up.
    private readonly Lock _swapLock = new();

    // Null while it is not allocated.
    private CpuTrace[]? _spare;
    private ulong _timeStart = recorder.Clock.Now;
    private ulong _spareTimeStart;

    /// <summary>Makes buffers of so many pages, if they may be had (<see cref="SyscallTracing.TryMakeBuffers"/>).</summary>
    public Func<long, Action, bool> TryMakeBuffers { get; set; } = static (_, make) =>
    {
        make();
        return true;
    };

    /// <summary>The buffers of all processors, and the spare ones.</summary>
    public IEnumerable<RingBuffer> All()
    {
        CpuTrace[] spare;
        CpuTrace[] present;
        lock (_swapLock)
            (present, spare) = (recorder.Cpus, _spare ?? []);
        return [.. present.Concat(spare).Select(static cpu => cpu.Buffer)];
    }

    /// <summary>The buffer of a processor, and the spare one.</summary>
    public IEnumerable<RingBuffer> All(int cpu)
    {
        lock (_swapLock)
            return _spare is null ? [recorder.Cpus[cpu].Buffer] : [recorder.Cpus[cpu].Buffer, _spare[cpu].Buffer];
    }

    /// <summary>Empties the buffers that are written.</summary>
    public void Clear()
    {
        Volatile.Write(ref _timeStart, recorder.Clock.Now);
        foreach (CpuTrace cpu in recorder.Cpus)
            cpu.Buffer.Clear();
    }

    /// <summary>Empties the spare buffers, if there are any.</summary>
    public void ClearSpare()
    {
        lock (_swapLock)
        {
            _spareTimeStart = recorder.Clock.Now;
            foreach (CpuTrace cpu in _spare ?? [])
                cpu.Buffer.Clear();
        }
    }

    /// <summary>Makes the spare buffers, unless they are there (<c>tracing_arm_snapshot</c>). Called under the tracer's lock.</summary>
    /// <returns>False if there is no room for them.</returns>
    public bool TryAllocateSpare()
    {
        if (_spare is not null)
            return true;
        CpuTrace[] present = recorder.Cpus;
        long pages = 0;
        foreach (CpuTrace cpu in present)
            pages += cpu.Buffer.Capacity;
        return TryMakeBuffers(pages, MakeSpare);

        void MakeSpare()
        {
            CpuTrace[] spare = [.. present.Select(static cpu => new CpuTrace(new RingBuffer(cpu.Buffer.Capacity, cpu.Buffer.Mode)))];
            lock (_swapLock)
                (_spare, _spareTimeStart) = (spare, recorder.Clock.Now);
        }
    }

    /// <summary>Gives up the spare buffers. Called under the tracer's lock, so not between the two steps of a snapshot.</summary>
    public void FreeSpare()
    {
        lock (_swapLock)
            _spare = null;
    }

    /// <summary>Exchanges the buffers, while processors write: each finishes the record that it is at where it began it.</summary>
    public void Swap()
    {
        lock (_swapLock)
        {
            if (_spare is not { } next)
            {
                // tracing_snapshot_instance_cond says so in the trace, too. Somebody gave the spare buffers up under a trigger.
                recorder.Set(TraceEventState.TracingOff, true);
                return;
            }

            if ((recorder.State & TraceEventState.Stopped) != 0)
                return;

            // The tasks that the processors of the spare ones saw last may have other names by now.
            foreach (CpuTrace cpu in next)
            {
                cpu.Comm = null;
                cpu.Buffer.NoteGap();
            }

            _spare = recorder.Cpus;
            recorder.Cpus = next;
            (_timeStart, _spareTimeStart) = (_spareTimeStart, _timeStart);
        }
    }

    /// <summary>A copy of what is recorded so far.</summary>
    /// <param name="cpu">The only processor that is of interest: the entries of the others are counted only (<c>get_total_entries</c>, kernel/trace/trace.c).</param>
    public TraceSnapshot Copy(int? cpu = null) => Copy(recorder.Cpus, Volatile.Read(ref _timeStart), cpu);

    /// <summary>A copy of the spare buffers; null if there are none.</summary>
    public TraceSnapshot? CopySpare()
    {
        lock (_swapLock)
            return _spare is null ? null : Copy(_spare, _spareTimeStart);
    }

    private TraceSnapshot Copy(CpuTrace[] cpus, ulong timeStart, int? only = null)
    {
        ImmutableArray<ReadOnlyMemory<byte>>.Builder pages = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(cpus.Length);
        ImmutableArray<ReadOnlyMemory<byte>>.Builder marks = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(cpus.Length);
        ImmutableArray<RingBufferDrops>.Builder drops = ImmutableArray.CreateBuilder<RingBufferDrops>(cpus.Length);
        long overrun = 0;
        long entriesElsewhere = 0;
        for (int i = 0; i < cpus.Length; i++)
        {
            if (only is null || only == i)
            {
                RingBufferCopy copy = cpus[i].Buffer.Snapshot();
                pages.Add(copy.Pages);
                marks.Add(copy.Marks);
                drops.Add(copy.Drops);
                overrun += copy.Overrun;
                continue;
            }

            RingBufferStatistics statistics = cpus[i].Buffer.Statistics;
            pages.Add(default);
            marks.Add(default);
            // Nobody can say what the tasks did there.
            drops.Add(statistics.Entries > 0 ? RingBufferDrops.Anywhere : RingBufferDrops.None);
            overrun += statistics.Overrun;
            entriesElsewhere += statistics.Entries;
        }

        return new TraceSnapshot(events, pages.MoveToImmutable(), recorder.SavedCmdlines, overrun, recorder.Clock.CountsNanoseconds)
        {
            SavedTgids = recorder.SavedTgids,
            Symbols = recorder.Symbols,
            TimeStart = timeStart,
            EntriesElsewhere = entriesElsewhere,
            Abis = new RecordAbis(marks.MoveToImmutable()),
            Drops = drops.MoveToImmutable(),
        };
    }
}
