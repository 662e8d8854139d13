using System;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>Events that are more than recorded: their records are drafts first. Apart, so that an event which is only recorded has no room for a draft in its frame.</content>
public sealed partial class SyscallTracer
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordEnterByState(Cpu cpu, in PtRegs regs, int nr, TraceEventFile file, TraceEventState state)
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
        int size = SyscallEnterRecord.Write(draft, file.Event, in regs, nr, cpu.Task.Memory, UserDataLimit);
        RecordDraft(cpu, file, state & ~TraceEventState.UserData, ref draft[0], size);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordRawEnterByState(Cpu cpu, in PtRegs regs, long id, TraceEventFile file, TraceEventState state)
    {
        Unsafe.SkipInit(out TraceRecordDraft draft);
        EventRecordWriter.WriteRawEnter(ref draft.FirstByte, in regs, id, cpu.Task.InCompatSyscall);
        RecordDraft(cpu, file, state, ref draft.FirstByte, EventRecord.RawEnterSize);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordExitByState(Cpu cpu, ulong number, long ret, TraceEventFile file, TraceEventState state)
    {
        Unsafe.SkipInit(out TraceRecordDraft draft);
        EventRecordWriter.WriteExit(ref draft.FirstByte, number, ret);
        RecordDraft(cpu, file, state, ref draft.FirstByte, EventRecord.ExitSize);
    }
}
