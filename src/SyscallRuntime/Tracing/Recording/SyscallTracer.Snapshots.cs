using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>What triggers do to the buffers.</content>
public sealed partial class SyscallTracer
{
    // tr->max_lock: who exchanges the buffers, or gives them up.
    private readonly Lock _swapLock = new();

    // tr->max_buffer; null while it is not allocated.
    private CpuTrace[]? _spare;
    private ulong _spareTimeStart;

    /// <summary>The methods on stacks that a <c>stacktrace</c> trigger recorded.</summary>
    public StackSymbols Symbols { get; } = new();

    /// <summary>Makes buffers of so many pages, if they may be had (<see cref="SyscallTracing.TryMakeBuffers"/>). Called under the tracer's lock.</summary>
    internal Func<long, Action, bool> TryMakeBuffers { get; set; } = static (_, make) =>
    {
        make();
        return true;
    };

    /// <summary>What the spare buffers hold: what was recorded up to the last snapshot. The <c>snapshot</c> file.</summary>
    /// <returns>A copy of the pages; null if there are no spare buffers.</returns>
    public TraceSnapshot? LastSnapshot()
    {
        lock (_swapLock)
            return _spare is null ? null : Copy(_spare, _spareTimeStart);
    }

    /// <summary>
    /// Exchanges the buffers with the spare ones, which are made if need be: a 1 written to the <c>snapshot</c> file. Recording goes on behind what
    /// those held, which is nothing at first, and later what was recorded up to the snapshot before (<c>update_max_tr</c>, kernel/trace/trace.c).
    /// </summary>
    /// <returns>False if there is no room for spare buffers (<see cref="SyscallTracing.MaxPages"/>); nothing changed then.</returns>
    public bool TakeSnapshot()
    {
        lock (_lock)
        {
            if (!TryAllocateSnapshot())
                return false;
            SwapBuffers();
            return true;
        }
    }

    /// <summary>Empties the spare buffers, if there are any: any other number written to the <c>snapshot</c> file.</summary>
    public void ClearSnapshot()
    {
        lock (_swapLock)
        {
            _spareTimeStart = Clock.Now;
            foreach (CpuTrace cpu in _spare ?? [])
                cpu.Buffer.Clear();
        }
    }

    /// <summary>Gives up the spare buffers: a 0 written to the <c>snapshot</c> file.</summary>
    public void FreeSnapshot()
    {
        // Not between the two steps of TakeSnapshot.
        lock (_lock)
        {
            lock (_swapLock)
                _spare = null;
        }
    }

    /// <summary>Exchanges the buffers, while processors write: each finishes the record that it is at where it began it.</summary>
    void ITriggeredTracer.SwapBuffers() => SwapBuffers();

    private void SwapBuffers()
    {
        lock (_swapLock)
        {
            if (_spare is not { } next)
            {
                // tracing_snapshot_instance_cond says so in the trace, too. Somebody gave the spare buffers up under a trigger.
                IsRecording = false;
                return;
            }

            if (((TraceEventState)Volatile.Read(ref _state) & TraceEventState.Stopped) != 0)
                return;

            // The tasks that the processors of the spare ones saw last may have other names by now.
            foreach (CpuTrace cpu in next)
            {
                cpu.Comm = null;
                cpu.Buffer.NoteGap();
            }

            _spare = _cpus;
            _cpus = next;
            (_timeStart, _spareTimeStart) = (_spareTimeStart, _timeStart);
        }
    }

    // tracing_arm_snapshot: under the tracer's lock.
    private bool TryAllocateSnapshot()
    {
        if (_spare is not null)
            return true;
        CpuTrace[] present = _cpus;
        long pages = 0;
        foreach (CpuTrace cpu in present)
            pages += cpu.Buffer.Capacity;
        return TryMakeBuffers(pages, MakeSpare);

        void MakeSpare()
        {
            CpuTrace[] spare = [.. present.Select(static cpu => new CpuTrace(new RingBuffer(cpu.Buffer.Capacity, cpu.Buffer.Mode)))];
            lock (_swapLock)
                (_spare, _spareTimeStart) = (spare, Clock.Now);
        }
    }

    /// <summary>The buffers of all processors, and the spare ones.</summary>
    internal IEnumerable<RingBuffer> AllBuffers()
    {
        CpuTrace[] spare;
        CpuTrace[] present;
        lock (_swapLock)
            (present, spare) = (_cpus, _spare ?? []);
        return [.. present.Concat(spare).Select(static cpu => cpu.Buffer)];
    }

    /// <summary>The buffer of a processor, and the spare one.</summary>
    internal IEnumerable<RingBuffer> AllBuffers(int cpu)
    {
        lock (_swapLock)
            return _spare is null ? [_cpus[cpu].Buffer] : [_cpus[cpu].Buffer, _spare[cpu].Buffer];
    }

    /// <summary>Records the stack of the present thread, which runs the processor (<c>__ftrace_trace_stack</c>, kernel/trace/trace.c).</summary>
    void ITriggeredTracer.RecordStack(Cpu cpu) => RecordStack(cpu);

    private void RecordStack(Cpu cpu)
    {
        if (!IsWriting)
            return;
        Span<ulong> callers = stackalloc ulong[StackRecord.MaxDepth];
        int count = StackRecord.Capture(Symbols, callers);
        RingBuffer buffer = BufferOf(TraceOf(cpu), cpu);
        TraceStamp stamp = _clock.Read(cpu);
        ref byte record = ref buffer.Reserve(StackRecord.SizeOf(count), stamp.Time);
        if (Unsafe.IsNullRef(ref record))
            return;
        EventRecordWriter.WriteHeader(ref record, StackRecord.Id, stamp, cpu.Task.Pid);
        StackRecord.Write(ref record, callers[..count]);
        buffer.Commit();
    }
}
