using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>
/// Records the calls of a kernel: a probe on its entry code, the events that are enabled, and a ring buffer a processor. What Linux has as a
/// tracing instance (<c>struct trace_array</c>).
/// </summary>
/// <remarks>
/// <para>Events may be enabled and disabled from any thread while processors run. Each processor writes its own buffer, from the thread that
/// runs it, without locks and without allocating. <see cref="Snapshot"/> is exact while no processor runs.</para>
/// <para>At entry and at exit alike the event of the call comes before the raw one: the order in which Linux's probes run.</para>
/// </remarks>
public sealed partial class SyscallTracer : ISyscallProbe
{
    /// <summary>The pages a processor that Linux has by default: 1408 kB.</summary>
    public const int DefaultPagesPerCpu = 352;

    private readonly CpuTrace[] _cpus;
    private readonly ITraceClock _clock;

    // By number, null while disabled: enter_syscall_files and exit_syscall_files of struct trace_array.
    private readonly TraceEventFile?[] _enterEvents;
    private readonly TraceEventFile?[] _exitEvents;
    private TraceEventFile? _rawEnterEvent;
    private TraceEventFile? _rawExitEvent;

    private readonly FrozenDictionary<TraceEvent, TraceEventFile> _files;

    /// <summary>A tracer with all events disabled.</summary>
    /// <param name="events">The kernel's events.</param>
    /// <param name="cpuCount">The number of processors: their <see cref="Cpu.Index"/> lies below it.</param>
    /// <param name="clock">Where time stamps come from; a <see cref="MonotonicClock"/> if left out.</param>
    /// <param name="pagesPerCpu">The capacity of each ring buffer in pages of 4096 bytes.</param>
    /// <param name="mode">What happens when a buffer is full.</param>
    public SyscallTracer(
        TraceEventRegistry events,
        int cpuCount,
        ITraceClock? clock = null,
        int pagesPerCpu = DefaultPagesPerCpu,
        RingBufferFullMode mode = RingBufferFullMode.Overwrite)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(cpuCount, 1);
        Events = events;
        _clock = clock ?? new MonotonicClock();
        _files = events.Events.ToFrozenDictionary(static item => item, static item => new TraceEventFile(item));
        _enterEvents = new TraceEventFile?[events.Table.NR_syscalls];
        _exitEvents = new TraceEventFile?[events.Table.NR_syscalls];
        _cpus = new CpuTrace[cpuCount];
        for (int i = 0; i < cpuCount; i++)
            _cpus[i] = new CpuTrace(new RingBuffer(pagesPerCpu, mode));
    }

    /// <summary>The kernel's events.</summary>
    public TraceEventRegistry Events { get; }

    /// <summary>The names of the tasks that were seen.</summary>
    public SavedCmdlines SavedCmdlines { get; init; } = new();

    /// <summary>The number of processors.</summary>
    public int CpuCount => _cpus.Length;

    /// <summary>Whether an event is recorded.</summary>
    /// <param name="traceEvent">The event.</param>
    /// <returns>False if it is disabled, or an event of another kernel.</returns>
    public bool IsEnabled(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        if (!_files.TryGetValue(traceEvent, out TraceEventFile? file))
            return false;
        return traceEvent.Call.Class switch
        {
            TraceEventClass.SyscallEnter => Array.IndexOf(_enterEvents, file) >= 0,
            TraceEventClass.SyscallExit => Array.IndexOf(_exitEvents, file) >= 0,
            TraceEventClass.RawEnter => ReferenceEquals(_rawEnterEvent, file),
            _ => ReferenceEquals(_rawExitEvent, file),
        };
    }

    /// <summary>Enables or disables an event, at all the numbers that its call has.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <param name="enabled">Whether it is to be recorded from now on.</param>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public void SetEnabled(TraceEvent traceEvent, bool enabled)
    {
        _ = FileOf(traceEvent);
        SetEnabled(traceEvent.Call.Class, traceEvent, enabled);
    }

    /// <summary>Enables or disables all events of a kind.</summary>
    /// <param name="eventClass">The kind.</param>
    /// <param name="enabled">Whether they are to be recorded from now on.</param>
    public void SetEnabled(TraceEventClass eventClass, bool enabled) => SetEnabled(eventClass, null, enabled);

    /// <summary>Enables all events.</summary>
    public void EnableAll()
    {
        foreach (TraceEventClass eventClass in Enum.GetValues<TraceEventClass>())
            SetEnabled(eventClass, true);
    }

    /// <summary>The ring buffer of a processor.</summary>
    /// <param name="cpu">Its number.</param>
    /// <returns>The buffer.</returns>
    public RingBuffer BufferOf(int cpu) => _cpus[cpu].Buffer;

    /// <summary>What is recorded so far.</summary>
    /// <returns>A copy of the pages; names are looked up when it is printed.</returns>
    public TraceSnapshot Snapshot()
    {
        ImmutableArray<ReadOnlyMemory<byte>>.Builder pages = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(_cpus.Length);
        long overrun = 0;
        foreach (CpuTrace cpu in _cpus)
        {
            RingBufferCopy copy = cpu.Buffer.Snapshot();
            pages.Add(copy.Pages);
            overrun += copy.Overrun;
        }

        return new TraceSnapshot(Events, pages.MoveToImmutable(), SavedCmdlines, overrun, _clock.CountsNanoseconds);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public void SysEnter(Cpu cpu, in PtRegs regs, long id)
    {
        if (!cpu.Task.InCompatSyscall && (ulong)id < (ulong)_enterEvents.Length && _enterEvents[id] is { } file)
            RecordEnter(cpu, in regs, (int)id, file);
        if (_rawEnterEvent is { } rawFile)
            RecordRawEnter(cpu, in regs, id, rawFile);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public void SysExit(Cpu cpu, in PtRegs regs, long ret)
    {
        int nr = (int)regs.orig_ax;
        if (!cpu.Task.InCompatSyscall && (uint)nr < (uint)_exitEvents.Length && _exitEvents[nr] is { } file)
            RecordExit(cpu, (uint)nr, ret, file);
        if (_rawExitEvent is { } rawFile)
            RecordExit(cpu, (ulong)nr, ret, rawFile);
    }

    private void SetEnabled(TraceEventClass eventClass, TraceEvent? only, bool enabled)
    {
        switch (eventClass)
        {
            case TraceEventClass.RawEnter:
                Set(ref _rawEnterEvent, Events.EventOf(RawSyscallEvents.SysEnter), only, enabled);
                break;
            case TraceEventClass.RawExit:
                Set(ref _rawExitEvent, Events.EventOf(RawSyscallEvents.SysExit), only, enabled);
                break;
            case TraceEventClass.SyscallEnter:
                for (int nr = 0; nr < _enterEvents.Length; nr++)
                    Set(ref _enterEvents[nr], Events.EnterEventOf(nr), only, enabled);
                break;
            default:
                for (int nr = 0; nr < _exitEvents.Length; nr++)
                    Set(ref _exitEvents[nr], Events.ExitEventOf(nr), only, enabled);
                break;
        }
    }

    private void Set(ref TraceEventFile? place, TraceEvent? traceEvent, TraceEvent? only, bool enabled)
    {
        if (traceEvent is not null && (only is null || ReferenceEquals(only, traceEvent)))
            Volatile.Write(ref place, enabled ? _files[traceEvent] : null);
    }

    private TraceEventFile FileOf(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        return _files.TryGetValue(traceEvent, out TraceEventFile? file)
            ? file
            : throw new ArgumentException($"{traceEvent} is no event of this kernel: take it from its {nameof(TraceEventRegistry)}.", nameof(traceEvent));
    }

    [SkipLocalsInit]
    private void RecordEnter(Cpu cpu, in PtRegs regs, int nr, TraceEventFile file)
    {
        int size = file.Event.RecordSize;
        if (file.Filter is { } filter)
        {
            Unsafe.SkipInit(out TraceRecordDraft draft);
            WriteEnter(ref draft.FirstByte, in regs, nr, size);
            RecordFiltered(cpu, file.Event, filter, ref draft, size);
            return;
        }

        ref byte record = ref Begin(cpu, file.Event, size, out RingBuffer buffer);
        if (Unsafe.IsNullRef(ref record))
            return;
        WriteEnter(ref record, in regs, nr, size);
        buffer.Commit();
    }

    [SkipLocalsInit]
    private void RecordRawEnter(Cpu cpu, in PtRegs regs, long id, TraceEventFile file)
    {
        const int Size = 64;
        if (file.Filter is { } filter)
        {
            Unsafe.SkipInit(out TraceRecordDraft draft);
            WriteRawEnter(ref draft.FirstByte, cpu, in regs, id);
            RecordFiltered(cpu, file.Event, filter, ref draft, Size);
            return;
        }

        ref byte record = ref Begin(cpu, file.Event, Size, out RingBuffer buffer);
        if (Unsafe.IsNullRef(ref record))
            return;
        WriteRawEnter(ref record, cpu, in regs, id);
        buffer.Commit();
    }

    [SkipLocalsInit]
    private void RecordExit(Cpu cpu, ulong number, long ret, TraceEventFile file)
    {
        const int Size = 24;
        if (file.Filter is { } filter)
        {
            Unsafe.SkipInit(out TraceRecordDraft draft);
            WriteExit(ref draft.FirstByte, number, ret);
            RecordFiltered(cpu, file.Event, filter, ref draft, Size);
            return;
        }

        ref byte record = ref Begin(cpu, file.Event, Size, out RingBuffer buffer);
        if (Unsafe.IsNullRef(ref record))
            return;
        WriteExit(ref record, number, ret);
        buffer.Commit();
    }

    // As the kernel does it (trace_event_buffer_lock_reserve): a filtered event is made beside the buffer, and takes room, time and name only if it stays.
    private void RecordFiltered(Cpu cpu, TraceEvent traceEvent, EventFilter filter, ref TraceRecordDraft draft, int size)
    {
        ref byte record = ref draft.FirstByte;
        TraceStamp stamp = filter.ReadsStamp ? _clock.Read(cpu) : default;
        RingBufferPage.Write(ref record, 0, CommonFields(cpu, traceEvent, stamp));
        if (!filter.Matches(ref record, cpu))
            return;

        RingBuffer buffer = BufferOf(cpu);
        if (!filter.ReadsStamp)
        {
            stamp = _clock.Read(cpu);
            RingBufferPage.Write(ref record, 0, CommonFields(cpu, traceEvent, stamp));
        }

        ref byte place = ref buffer.Reserve(size, stamp.Time);
        if (Unsafe.IsNullRef(ref place))
            return;
        Unsafe.CopyBlockUnaligned(ref place, ref record, (uint)size);
        buffer.Commit();
    }

    private static void WriteEnter(ref byte record, in PtRegs regs, int nr, int size)
    {
        // The number is 32 bits wide; the same store zeroes the four bytes of padding behind it.
        RingBufferPage.Write(ref record, 8, (ulong)(uint)nr);
        if (size > 16)
            RingBufferPage.Write(ref record, 16, regs.di);
        if (size > 24)
            RingBufferPage.Write(ref record, 24, regs.si);
        if (size > 32)
            RingBufferPage.Write(ref record, 32, regs.dx);
        if (size > 40)
            RingBufferPage.Write(ref record, 40, regs.r10);
        if (size > 48)
            RingBufferPage.Write(ref record, 48, regs.r8);
        if (size > 56)
            RingBufferPage.Write(ref record, 56, regs.r9);
    }

    private static void WriteRawEnter(ref byte record, Cpu cpu, in PtRegs regs, long id)
    {
        // syscall_get_arguments (arch/x86/include/asm/syscall.h): a 32-bit call's registers, but with all their 64 bits.
        bool isCompat = cpu.Task.InCompatSyscall;
        RingBufferPage.Write(ref record, 8, (ulong)id);
        RingBufferPage.Write(ref record, 16, isCompat ? regs.bx : regs.di);
        RingBufferPage.Write(ref record, 24, isCompat ? regs.cx : regs.si);
        RingBufferPage.Write(ref record, 32, regs.dx);
        RingBufferPage.Write(ref record, 40, isCompat ? regs.si : regs.r10);
        RingBufferPage.Write(ref record, 48, isCompat ? regs.di : regs.r8);
        RingBufferPage.Write(ref record, 56, isCompat ? regs.bp : regs.r9);
    }

    // Both exit records have a number of up to 8 bytes at 8 and the result at 16.
    private static void WriteExit(ref byte record, ulong number, long ret)
    {
        RingBufferPage.Write(ref record, 8, number);
        RingBufferPage.Write(ref record, 16, (ulong)ret);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Begin(Cpu cpu, TraceEvent traceEvent, int size, out RingBuffer buffer)
    {
        buffer = BufferOf(cpu);
        TraceStamp stamp = _clock.Read(cpu);
        ref byte record = ref buffer.Reserve(size, stamp.Time);
        if (!Unsafe.IsNullRef(ref record))
            RingBufferPage.Write(ref record, 0, CommonFields(cpu, traceEvent, stamp));
        return ref record;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong CommonFields(Cpu cpu, TraceEvent traceEvent, TraceStamp stamp) =>
        traceEvent.Id | (ulong)stamp.Flags << 16 | (ulong)stamp.PreemptCount << 24 | (ulong)(uint)cpu.Task.Pid << 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RingBuffer BufferOf(Cpu cpu)
    {
        if ((uint)cpu.Index >= (uint)_cpus.Length)
            ThrowNoSuchCpu(cpu);
        CpuTrace trace = _cpus[cpu.Index];
        SyscallTask task = cpu.Task;
        if (trace.Pid != task.Pid || !ReferenceEquals(trace.Comm, task.Comm))
            NoteTask(trace, task);
        return trace.Buffer;
    }

    private void NoteTask(CpuTrace trace, SyscallTask task)
    {
        trace.Pid = task.Pid;
        trace.Comm = task.Comm;
        SavedCmdlines.Save(task.Pid, task.Comm);
    }

    private void ThrowNoSuchCpu(Cpu cpu) =>
        throw new ArgumentOutOfRangeException(
            nameof(cpu), cpu.Index, $"The tracer was made for {_cpus.Length} processors; make it with a {nameof(CpuCount)} above the largest {nameof(Cpu)}.{nameof(Cpu.Index)}.");

    private sealed class CpuTrace(RingBuffer buffer)
    {
        public RingBuffer Buffer { get; } = buffer;

        // The task of the last event: a name is saved when task or name change, not at each event.
        public int Pid { get; set; }

        public string? Comm { get; set; }
    }
}
