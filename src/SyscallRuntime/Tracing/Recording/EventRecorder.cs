using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <summary>
/// What happens when an event is hit: <c>ftrace_syscall_enter</c> and <c>ftrace_syscall_exit</c> (kernel/trace/trace_syscalls.c), and the raw ones.
/// It has what processors read on their way, and nothing else: who changes that holds the tracer's lock.
/// </summary>
internal sealed class EventRecorder : ISyscallProbe
{
    // By number, null while not hit: enter_syscall_files and exit_syscall_files of struct trace_array.
    private readonly TraceEventFile?[] _enterEvents;
    private readonly TraceEventFile?[] _exitEvents;
    private readonly DraftRecorder _drafts;
    private TraceEventFile? _rawEnterEvent;
    private TraceEventFile? _rawExitEvent;

    // Exchanged as a whole with the spare ones by a snapshot.
    private volatile CpuTrace[] _cpus;
    private ITraceClock _clock;
    private int _state;

    // Replaced as a whole, never changed.
    private volatile PidSet? _eventPids;
    private volatile PidSet? _ignoredPids;
    private volatile bool _recordsCmdlines = true;

    /// <summary>A recorder that no event is shown to.</summary>
    /// <param name="numbers">The number of calls that the kernel's table has room for.</param>
    /// <param name="cpus">The buffers, one a processor.</param>
    /// <param name="clock">Where time stamps come from.</param>
    public EventRecorder(int numbers, CpuTrace[] cpus, ITraceClock clock)
    {
        _enterEvents = new TraceEventFile?[numbers];
        _exitEvents = new TraceEventFile?[numbers];
        _drafts = new DraftRecorder(this);
        _cpus = cpus;
        _clock = clock;
    }

    /// <summary>What is written, by processor.</summary>
    public CpuTrace[] Cpus
    {
        get => _cpus;
        set => _cpus = value;
    }

    /// <summary>Where time stamps come from.</summary>
    public ITraceClock Clock
    {
        get => Volatile.Read(ref _clock);
        set => Volatile.Write(ref _clock, value);
    }

    /// <summary>The tracer's part of what has to be looked at when an event is hit.</summary>
    public TraceEventState State => (TraceEventState)Volatile.Read(ref _state);

    /// <summary>The names of the tasks that were seen.</summary>
    public SavedCmdlines SavedCmdlines { get; set; } = new();

    /// <summary>The thread groups of the tasks that were seen.</summary>
    public SavedTgids SavedTgids { get; set; } = new();

    /// <summary>The methods on recorded stacks.</summary>
    public StackSymbols Symbols { get; } = new();

    /// <summary>How many bytes of what an argument points to are recorded.</summary>
    public int UserDataLimit { get; set; } = SyscallEnterRecord.DefaultLimit;

    /// <summary>Whether the names of tasks are remembered.</summary>
    public bool RecordsCmdlines
    {
        get => _recordsCmdlines;
        set
        {
            _recordsCmdlines = value;
            Interlocked.MemoryBarrier();
            // A processor that goes on with its task notes it again: NoteTask has the counterpart of the barrier.
            foreach (CpuTrace cpu in _cpus)
                cpu.Comm = null;
        }
    }

    /// <summary>The tasks whose events are recorded; null for all.</summary>
    public PidSet? EventPids => _eventPids;

    /// <summary>The tasks whose events are not recorded; null for none.</summary>
    public PidSet? IgnoredPids => _ignoredPids;

    /// <summary>Whether nothing stops recording: neither <c>tracing_on</c> nor who reads.</summary>
    public bool IsWriting => (State & (TraceEventState.TracingOff | TraceEventState.Stopped)) == 0;

    /// <summary>Sets or clears bits of <see cref="State"/>.</summary>
    public void Set(TraceEventState bits, bool value)
    {
        if (value)
            Interlocked.Or(ref _state, (int)bits);
        else
            Interlocked.And(ref _state, ~(int)bits);
    }

    /// <summary>Replaces the lists of tasks.</summary>
    public void SetPids(PidSet? only, PidSet? ignored)
    {
        (_eventPids, _ignoredPids) = (only, ignored);
        Set(TraceEventState.PidFilter, only is not null || ignored is not null);
    }

    /// <summary>Shows an event to the processors, or hides it from them.</summary>
    /// <param name="file">The event.</param>
    /// <param name="numbers">The numbers of its call; none for a raw event.</param>
    /// <param name="isHit">Which of the two.</param>
    public void Show(TraceEventFile file, ImmutableArray<int> numbers, bool isHit)
    {
        TraceEventFile? value = isHit ? file : null;
        TraceEventClass eventClass = file.Event.Call.Class;
        if (eventClass == TraceEventClass.RawEnter)
            Volatile.Write(ref _rawEnterEvent, value);
        else if (eventClass == TraceEventClass.RawExit)
            Volatile.Write(ref _rawExitEvent, value);
        foreach (int nr in numbers)
            Volatile.Write(ref (eventClass == TraceEventClass.SyscallEnter ? _enterEvents : _exitEvents)[nr], value);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There is no buffer for a processor of this number.</exception>
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
    /// <exception cref="ArgumentOutOfRangeException">There is no buffer for a processor of this number.</exception>
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
            _drafts.RecordEnterByState(cpu, in regs, nr, file, state);
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
            _drafts.RecordRawEnterByState(cpu, in regs, id, file, state);
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
            _drafts.RecordExitByState(cpu, number, ret, file, state);
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

    /// <summary>Whether events of a task are not recorded (<c>trace_ignore_this_task</c>, kernel/trace/pid_list.c).</summary>
    public bool IsIgnored(int pid) => (_eventPids is { } only && !only.Contains(pid)) || (_ignoredPids is { } ignored && ignored.Contains(pid));

    /// <summary>Records the stack of the present thread, which runs the processor (<c>__ftrace_trace_stack</c>, kernel/trace/trace.c).</summary>
    public void RecordStack(Cpu cpu)
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

    /// <summary>Records a text that a program wrote.</summary>
    /// <param name="cpu">The processor that it runs on.</param>
    /// <param name="function">Who is said to have written it.</param>
    /// <param name="text">The text: not empty, and no longer than a record holds.</param>
    /// <returns>False if there is no room.</returns>
    public bool TryRecordText(Cpu cpu, string function, ReadOnlySpan<byte> text)
    {
        int size = PrintRecord.SizeOf(text);
        TraceStamp stamp = _clock.Read(cpu);
        RingBuffer buffer = TraceOf(cpu).Buffer;
        ref byte record = ref buffer.Reserve(size, stamp.Time);
        if (Unsafe.IsNullRef(ref record))
            return false;
        EventRecordWriter.WriteHeader(ref record, PrintRecord.Id, stamp, cpu.Task.Pid);
        PrintRecord.Write(MemoryMarshal.CreateSpan(ref record, size), Symbols.AddressOf(function), text);
        buffer.Commit();
        return true;
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
    internal CpuTrace TraceOf(Cpu cpu)
    {
        CpuTrace[] cpus = _cpus;
        if ((uint)cpu.Index >= (uint)cpus.Length)
            ThrowNoSuchCpu(cpu);
        return cpus[cpu.Index];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RingBuffer BufferOf(CpuTrace trace, Cpu cpu)
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
            nameof(cpu), cpu.Index, $"The tracer was made for {_cpus.Length} processors; make it with a {nameof(SyscallTracer.CpuCount)} above the largest {nameof(Cpu)}.{nameof(Cpu.Index)}.");
}
