using System;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <summary>
/// Events that are more than recorded: their records are drafts first, judged and shown to triggers, and copied if they stay. Apart from
/// <see cref="EventRecorder"/>, so that an event which is only recorded has no room for a draft in its frame.
/// </summary>
/// <param name="recorder">What has the buffers.</param>
internal sealed class DraftRecorder(EventRecorder recorder)
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RecordEnterByState(Cpu cpu, in PtRegs regs, int nr, TraceEventFile file, TraceEventState state)
    {
        if ((state & TraceEventState.UserData) != 0)
        {
            RecordEnterWithUserData(cpu, in regs, nr, file, state);
            return;
        }

        int size = file.Event.RecordSize;
        Unsafe.SkipInit(out TraceRecordDraft draft);
        EventRecordWriter.WriteEnter(ref draft.FirstByte, in regs, nr, size);
        RecordDraft(cpu, file, state, ref draft.FirstByte, size);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordEnterWithUserData(Cpu cpu, in PtRegs regs, int nr, TraceEventFile file, TraceEventState state)
    {
        Span<byte> draft = stackalloc byte[SyscallEnterRecord.MaxSize];
        int size = SyscallEnterRecord.Write(draft, file.Event, in regs, nr, cpu.Task.Memory, recorder.UserDataLimit);
        RecordDraft(cpu, file, state & ~TraceEventState.UserData, ref draft[0], size);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RecordRawEnterByState(Cpu cpu, in PtRegs regs, long id, TraceEventFile file, TraceEventState state)
    {
        Unsafe.SkipInit(out TraceRecordDraft draft);
        EventRecordWriter.WriteRawEnter(ref draft.FirstByte, in regs, id, cpu.Task.InCompatSyscall);
        RecordDraft(cpu, file, state, ref draft.FirstByte, EventRecord.RawEnterSize);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RecordExitByState(Cpu cpu, ulong number, long ret, TraceEventFile file, TraceEventState state)
    {
        Unsafe.SkipInit(out TraceRecordDraft draft);
        EventRecordWriter.WriteExit(ref draft.FirstByte, number, ret);
        RecordDraft(cpu, file, state, ref draft.FirstByte, EventRecord.ExitSize);
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
        TraceStamp stamp = isStampRead ? recorder.Clock.Read(cpu) : default;
        EventRecordWriter.WriteHeader(ref record, file.Event.Id, stamp, cpu.Task.Pid);
        if (filter is not null && !filter.Matches(ref record, size, cpu))
            return false;
        if (!isStampRead)
        {
            stamp = recorder.Clock.Read(cpu);
            EventRecordWriter.WriteHeader(ref record, file.Event.Id, stamp, cpu.Task.Pid);
        }

        Store(recorder.TraceOf(cpu), cpu, ref record, size, stamp.Time);
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

            if (recorder.IsWriting && (state & TraceEventState.SoftDisabled) == 0 && !recorder.IsIgnored(cpu.Task.Pid) && RecordIfPassed(cpu, file, ref record, size))
                RecordStackIfWanted(cpu, state);
            return;
        }

        // trace_event_buffer_reserve: no record, and nothing that needs one, of a task that is left out.
        if (recorder.IsIgnored(cpu.Task.Pid))
            return;

        // As of now: a conditional traceon comes too late for the record that it sees, unless the event has a filter, since its record is
        // made beside the buffer and put there afterwards (trace_buffered_event). A snapshot takes the record with the buffer.
        bool isRecording = recorder.IsWriting;
        CpuTrace trace = recorder.TraceOf(cpu);
        TraceStamp stamp = recorder.Clock.Read(cpu);
        EventRecordWriter.WriteHeader(ref record, file.Event.Id, stamp, cpu.Task.Pid);
        int after = FireConditional(triggers, cpu, ref record, size, stamp.Time);
        if ((state & TraceEventState.Filtered) != 0)
            isRecording = recorder.IsWriting;
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
            recorder.RecordStack(cpu);
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
        RingBuffer buffer = recorder.BufferOf(trace, cpu);
        ref byte place = ref buffer.Reserve(size, time);
        if (Unsafe.IsNullRef(ref place))
            return;
        Unsafe.CopyBlockUnaligned(ref place, ref record, (uint)size);
        if (cpu.Task.InCompatSyscall)
            buffer.Mark(size);
        buffer.Commit();
    }
}
