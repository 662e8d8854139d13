using System;
using System.Runtime.CompilerServices;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>What happens when an event is hit: <c>ftrace_syscall_enter</c> and <c>ftrace_syscall_exit</c> (kernel/trace/trace_syscalls.c), and the raw ones.</content>
public sealed partial class SyscallTracer
{

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public void SysEnter(Cpu cpu, in PtRegs regs, long id)
    {
        // Only jumps from here on: a call that hits no event saves no registers.
        TraceEventFile?[] events = _enterEvents;
        if ((ulong)id < (ulong)events.Length && events[id] is { } file && !cpu.Task.InCompatSyscall)
            RecordEnterBeforeRaw(cpu, in regs, (int)id, file);
        else if (_rawEnterEvent is { } rawFile)
            RecordRawEnter(cpu, in regs, id, rawFile);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordEnterBeforeRaw(Cpu cpu, in PtRegs regs, int nr, TraceEventFile file)
    {
        RecordEnter(cpu, in regs, nr, file);
        if (_rawEnterEvent is { } rawFile)
            RecordRawEnter(cpu, in regs, nr, rawFile);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public void SysExit(Cpu cpu, in PtRegs regs, long ret)
    {
        int nr = (int)regs.orig_ax;
        TraceEventFile?[] events = _exitEvents;
        if ((uint)nr < (uint)events.Length && events[nr] is { } file && !cpu.Task.InCompatSyscall)
            RecordExitBeforeRaw(cpu, nr, ret, file);
        else if (_rawExitEvent is { } rawFile)
            RecordExit(cpu, (ulong)nr, ret, rawFile);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordExitBeforeRaw(Cpu cpu, int nr, long ret, TraceEventFile file)
    {
        RecordExit(cpu, (uint)nr, ret, file);
        if (_rawExitEvent is { } rawFile)
            RecordExit(cpu, (ulong)nr, ret, rawFile);
    }

    private void RecordEnter(Cpu cpu, in PtRegs regs, int nr, TraceEventFile file)
    {
        TraceEventState state = StateOf(file);
        if (state != TraceEventState.None)
        {
            RecordEnterByState(cpu, in regs, nr, file, state);
            return;
        }

        int size = file.Event.RecordSize;
        ref byte record = ref Begin(cpu, file.Event, size, out RingBuffer buffer);
        if (Unsafe.IsNullRef(ref record))
            return;
        EventRecordWriter.WriteEnter(ref record, in regs, nr, size);
        buffer.Commit();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordRawEnter(Cpu cpu, in PtRegs regs, long id, TraceEventFile file)
    {
        TraceEventState state = StateOf(file);
        if (state != TraceEventState.None)
        {
            RecordRawEnterByState(cpu, in regs, id, file, state);
            return;
        }

        ref byte record = ref Begin(cpu, file.Event, EventRecord.RawEnterSize, out RingBuffer buffer);
        if (Unsafe.IsNullRef(ref record))
            return;
        EventRecordWriter.WriteRawEnter(ref record, in regs, id, cpu.Task.InCompatSyscall);
        if (cpu.Task.InCompatSyscall)
            buffer.Mark(EventRecord.RawEnterSize);
        buffer.Commit();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordExit(Cpu cpu, ulong number, long ret, TraceEventFile file)
    {
        TraceEventState state = StateOf(file);
        if (state != TraceEventState.None)
        {
            RecordExitByState(cpu, number, ret, file, state);
            return;
        }

        ref byte record = ref Begin(cpu, file.Event, EventRecord.ExitSize, out RingBuffer buffer);
        if (Unsafe.IsNullRef(ref record))
            return;
        EventRecordWriter.WriteExit(ref record, number, ret);
        if (cpu.Task.InCompatSyscall)
            buffer.Mark(EventRecord.ExitSize);
        buffer.Commit();
    }

    // A filtered event is made beside the buffer, and takes room, time and name only if it stays (trace_event_buffer_lock_reserve).
    private void RecordDraft(Cpu cpu, TraceEventFile file, TraceEventState state, ref byte record, int size)
    {
        if ((state & ~TraceEventState.Filtered) == 0)
            _ = RecordIfPassed(cpu, file, ref record, size);
        else
            RecordByState(cpu, file, state, ref record, size);
    }

    private bool RecordIfPassed(Cpu cpu, TraceEventFile file, ref byte record, int size)
    {
        // Null if the filter went away just now.
        EventFilter? filter = file.Filter;
        bool isStampRead = filter is { ReadsStamp: true };
        TraceStamp stamp = isStampRead ? _clock.Read(cpu) : default;
        EventRecordWriter.WriteHeader(ref record, file.Event.Id, stamp, cpu.Task.Pid);
        if (filter is not null && !filter.Matches(ref record, size, cpu))
            return false;
        if (!isStampRead)
        {
            stamp = _clock.Read(cpu);
            EventRecordWriter.WriteHeader(ref record, file.Event.Id, stamp, cpu.Task.Pid);
        }

        Store(TraceOf(cpu), cpu, ref record, size, stamp.Time);
        return true;
    }

    // The general case, in the kernel's order: trace_trigger_soft_disabled, trace_event_buffer_reserve, __event_trigger_test_discard
    // (include/linux/trace_events.h, kernel/trace/trace.h).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordByState(Cpu cpu, TraceEventFile file, TraceEventState state, ref byte record, int size)
    {
        EventTrigger[] triggers = file.Triggers;
        if ((state & TraceEventState.ConditionalTriggers) == 0)
        {
            // Before the record is made, and whoever the task is.
            foreach (EventTrigger trigger in triggers)
            {
                // One with a filter may have been hung up since the state was read: its turn comes with the next hit.
                if (!trigger.IsConditional)
                    trigger.Fire(cpu, ref record, 0);
            }

            if (IsWriting && (state & TraceEventState.SoftDisabled) == 0 && !IsIgnored(cpu.Task.Pid) && RecordIfPassed(cpu, file, ref record, size))
                RecordStackIfWanted(cpu, state);
            return;
        }

        // trace_event_buffer_reserve: no record, and nothing that needs one, of a task that is left out.
        if (IsIgnored(cpu.Task.Pid))
            return;

        // As of now: a conditional traceon comes too late for the record that it sees, unless the event has a filter, since its record is
        // made beside the buffer and put there afterwards (trace_buffered_event). A snapshot takes the record with the buffer.
        bool isRecording = IsWriting;
        CpuTrace trace = TraceOf(cpu);
        TraceStamp stamp = _clock.Read(cpu);
        EventRecordWriter.WriteHeader(ref record, file.Event.Id, stamp, cpu.Task.Pid);
        int after = FireConditional(triggers, cpu, ref record, size, stamp.Time);
        if ((state & TraceEventState.Filtered) != 0)
            isRecording = IsWriting;
        bool isKept = isRecording && !file.IsSoftDisabled && (file.Filter is not { } filter || filter.Matches(ref record, size, cpu));
        if (isKept)
        {
            Store(trace, cpu, ref record, size, stamp.Time);
            RecordStackIfWanted(cpu, state);
        }

        if (after == 0)
            return;

        // event_triggers_post_call
        foreach (EventTrigger trigger in triggers)
        {
            if ((after & 1 << (int)trigger.Kind) != 0)
                trigger.Fire(cpu, ref record, stamp.Time);
        }
    }

    private void RecordStackIfWanted(Cpu cpu, TraceEventState state)
    {
        if ((state & TraceEventState.Stacks) != 0)
            RecordStack(cpu);
    }

    // event_triggers_call: returns the kinds that act after the record, a bit each (one of such a kind hangs on an event).
    private static int FireConditional(EventTrigger[] triggers, Cpu cpu, ref byte record, int size, ulong time)
    {
        int after = 0;
        foreach (EventTrigger trigger in triggers)
        {
            if (trigger.Filter is { } filter && !filter.Matches(ref record, size, cpu))
                continue;
            if (trigger.ActsAfterRecord)
                after |= 1 << (int)trigger.Kind;
            else
                trigger.Fire(cpu, ref record, time);
        }

        return after;
    }

    private void Store(CpuTrace trace, Cpu cpu, ref byte record, int size, ulong time)
    {
        RingBuffer buffer = BufferOf(trace, cpu);
        ref byte place = ref buffer.Reserve(size, time);
        if (Unsafe.IsNullRef(ref place))
            return;
        Unsafe.CopyBlockUnaligned(ref place, ref record, (uint)size);
        if (cpu.Task.InCompatSyscall)
            buffer.Mark(size);
        buffer.Commit();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TraceEventState StateOf(TraceEventFile file) => file.State | (TraceEventState)_state;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Begin(Cpu cpu, TraceEvent traceEvent, int size, out RingBuffer buffer)
    {
        buffer = BufferOf(TraceOf(cpu), cpu);
        TraceStamp stamp = _clock.Read(cpu);
        ref byte record = ref buffer.Reserve(size, stamp.Time);
        if (!Unsafe.IsNullRef(ref record))
            EventRecordWriter.WriteHeader(ref record, traceEvent.Id, stamp, cpu.Task.Pid);
        return ref record;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CpuTrace TraceOf(Cpu cpu)
    {
        CpuTrace[] cpus = _cpus;
        if ((uint)cpu.Index >= (uint)cpus.Length)
            ThrowNoSuchCpu(cpu);
        return cpus[cpu.Index];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RingBuffer BufferOf(CpuTrace trace, Cpu cpu)
    {
        SyscallTask task = cpu.Task;
        if (trace.Pid != task.Pid || !ReferenceEquals(trace.Comm, task.Comm))
            NoteTask(trace, task);
        return trace.Buffer;
    }

    private void NoteTask(CpuTrace trace, SyscallTask task)
    {
        (trace.Pid, trace.Comm) = (task.Pid, task.Comm);
        Interlocked.MemoryBarrier();
        if (_recordsCmdlines)
            SavedCmdlines.Save(task.Pid, task.RawComm);
        SavedTgids.Save(task.Pid, task.Tgid);
    }

    private void ThrowNoSuchCpu(Cpu cpu) =>
        throw new ArgumentOutOfRangeException(
            nameof(cpu), cpu.Index, $"The tracer was made for {_cpus.Length} processors; make it with a {nameof(CpuCount)} above the largest {nameof(Cpu)}.{nameof(Cpu.Index)}.");
}
