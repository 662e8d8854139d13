using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace SyscallKit.Tracing;

/// <content>What triggers do to the buffers.</content>
public sealed partial class SyscallTracer
{
    private TraceSnapshot? _putAside;

    /// <summary>What was put aside last (<see cref="TakeSnapshot"/>), by a <c>snapshot</c> trigger or by hand: the <c>snapshot</c> file. Null if nothing was.</summary>
    public TraceSnapshot? LastSnapshot => Volatile.Read(ref _putAside);

    /// <summary>The methods on stacks that a <c>stacktrace</c> trigger recorded.</summary>
    public StackSymbols Symbols { get; } = new();

    /// <summary>Puts aside what is recorded so far, and goes on with empty buffers: a 1 written to the <c>snapshot</c> file.</summary>
    /// <returns>What was put aside, <see cref="LastSnapshot"/> from now on.</returns>
    /// <remarks>Linux exchanges two buffers, and so records on behind what the spare one held; here the live one is empty.</remarks>
    public TraceSnapshot TakeSnapshot()
    {
        TraceSnapshot taken = Copy(static buffer => buffer.Take());
        Volatile.Write(ref _putAside, taken);
        return taken;
    }

    /// <summary>Empties what was put aside, if anything was: any other number written to the <c>snapshot</c> file.</summary>
    public void ClearSnapshot()
    {
        if (LastSnapshot is not null)
            Volatile.Write(ref _putAside, Copy(static _ => default));
    }

    /// <summary>Forgets what was put aside: a 0 written to the <c>snapshot</c> file.</summary>
    public void FreeSnapshot() => Volatile.Write(ref _putAside, null);

    /// <summary>Records the stack of the present thread, which runs the processor (<c>__ftrace_trace_stack</c>, kernel/trace/trace.c).</summary>
    internal void RecordStack(Cpu cpu)
    {
        if (!IsRecording)
            return;
        Span<ulong> callers = stackalloc ulong[StackRecord.MaxDepth];
        int count = StackRecord.Capture(Symbols, callers);
        RingBuffer buffer = BufferOf(cpu);
        TraceStamp stamp = _clock.Read(cpu);
        ref byte record = ref buffer.Reserve(StackRecord.CallersOffset + sizeof(ulong) * count, stamp.Time);
        if (Unsafe.IsNullRef(ref record))
            return;
        RingBufferPage.Write(ref record, 0, CommonFields(cpu, StackRecord.Id, stamp));
        RingBufferPage.Write(ref record, 8, (ulong)(uint)count);
        for (int i = 0; i < count; i++)
            RingBufferPage.Write(ref record, StackRecord.CallersOffset + sizeof(ulong) * i, callers[i]);
        buffer.Commit();
    }
}
