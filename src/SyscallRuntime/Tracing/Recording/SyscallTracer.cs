using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <summary>
/// Records the calls of a kernel: a probe on its entry code, the events that are enabled, and a ring buffer a processor. What Linux has as a
/// tracing instance (<c>struct trace_array</c>).
/// </summary>
/// <remarks>
/// <para>All of it may be used from any thread while processors run. Each processor writes its own buffer, from the thread that runs it,
/// without locks and without allocating; readers and those who change something wait for each other, never a processor for them, unless it takes a
/// snapshot.</para>
/// <para>Attach it to a kernel's entry code (<see cref="AttachTo"/>): calls then cost something while an event is enabled, and nothing
/// otherwise. Several tracers record side by side.</para>
/// <para>At entry and at exit alike the event of the call comes before the raw one: the order in which Linux's probes run if the call's event was
/// enabled first.</para>
/// </remarks>
/// <example>
/// <code>
/// SyscallTracer tracer = new(new TraceEventRegistry(Kernel.SyscallTable), cpuCount: 1);
/// tracer.AttachTo(entry);
/// tracer.SetEvent("sys_enter_openat");
/// // ... calls ...
/// TraceTextPrinter.Print(Console.Out, tracer.Snapshot());
/// </code>
/// </example>
public sealed partial class SyscallTracer : ISyscallProbe, ITriggeredTracer
{
    /// <summary>The pages a processor that Linux has by default: 1408 kB of data (<c>TRACE_BUF_SIZE_DEFAULT</c>), in whole pages.</summary>
    public const int DefaultPagesPerCpu = 354;

    // Exchanged as a whole with the spare ones by a snapshot.
    private volatile CpuTrace[] _cpus;

    // Linux's event_mutex: who changes something; processors never take it.
    private readonly Lock _lock = new();

    private ITraceClock _clock;
    private ulong _timeStart;
    private bool _isRetired;
    private int _state;

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
        ErrorLog = new TraceErrorLog(_clock.CountsNanoseconds ? _clock : new MonotonicClock());
        Clocks = TraceClocks.Of(_clock);
        _files = events.Events.ToFrozenDictionary(static item => item, static item => new TraceEventFile(item));
        _enterEvents = new TraceEventFile?[events.Table.NR_syscalls];
        _exitEvents = new TraceEventFile?[events.Table.NR_syscalls];
        _cpus = new CpuTrace[cpuCount];
        _timeStart = _clock.Now;
        for (int i = 0; i < cpuCount; i++)
            _cpus[i] = new CpuTrace(new RingBuffer(pagesPerCpu, mode));
    }

    /// <summary>The kernel's events.</summary>
    public TraceEventRegistry Events { get; }

    /// <summary>The names of the tasks that were seen.</summary>
    public SavedCmdlines SavedCmdlines { get; init; } = new();

    /// <summary>What was refused lately: the <c>error_log</c> file.</summary>
    public TraceErrorLog ErrorLog { get; }

    /// <summary>The thread groups of the tasks that were seen: here always, in Linux while <c>record-tgid</c> is set.</summary>
    public SavedTgids SavedTgids { get; init; } = new();

    /// <summary>
    /// The clocks that the <c>trace_clock</c> file offers: Linux's, and the one that the tracer was made with if it has another name. Those that count
    /// nanoseconds show the time of that one, if it does so too.
    /// </summary>
    public ImmutableArray<ITraceClock> Clocks { get; }

    /// <summary>What the host holds for those who read and write the files.</summary>
    internal TracingLedger Ledger { get; init; } = new();

    /// <summary>The number of processors.</summary>
    public int CpuCount => _cpus.Length;

    /// <summary>Whether events are recorded: the <c>tracing_on</c> file. Their triggers work even if not.</summary>
    public bool IsRecording
    {
        get => ((TraceEventState)Volatile.Read(ref _state) & TraceEventState.TracingOff) == 0;
        set => SetState(TraceEventState.TracingOff, !value);
    }

    // Both ways of stopping it.
    private bool IsWriting => ((TraceEventState)Volatile.Read(ref _state) & (TraceEventState.TracingOff | TraceEventState.Stopped)) == 0;

    /// <summary>Where time stamps come from: the <c>trace_clock</c> file. Another clock empties the buffers, since its times do not compare with theirs.</summary>
    public ITraceClock Clock
    {
        get => Volatile.Read(ref _clock);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_lock)
            {
                Volatile.Write(ref _clock, value);
                Clear();
                ClearSnapshot();
            }
        }
    }

    /// <summary>The ring buffer that a processor writes; another one after each snapshot (<see cref="TakeSnapshot"/>).</summary>
    /// <param name="cpu">Its number.</param>
    /// <returns>The buffer.</returns>
    public RingBuffer BufferOf(int cpu) => _cpus[cpu].Buffer;

    /// <summary>Empties the buffers and sets their counters to 0: what opening the <c>trace</c> file for writing does.</summary>
    public void Clear()
    {
        Volatile.Write(ref _timeStart, Clock.Now);
        foreach (CpuTrace cpu in _cpus)
            cpu.Buffer.Clear();
    }

    /// <summary>What is recorded so far and not consumed: the <c>trace</c> file. Recording goes on meanwhile.</summary>
    /// <returns>A copy of the pages; names are looked up when it is printed.</returns>
    public TraceSnapshot Snapshot() => Copy(_cpus, Volatile.Read(ref _timeStart));

    /// <summary>What one processor recorded so far: its own <c>trace</c> file.</summary>
    /// <param name="cpu">Its number. The others' pages are empty in the copy, but the header of its text counts theirs too.</param>
    /// <returns>A copy of the pages.</returns>
    public TraceSnapshot Snapshot(int cpu)
    {
        _ = BufferOf(cpu);
        return Copy(_cpus, Volatile.Read(ref _timeStart), cpu);
    }

    /// <summary>Takes events out of the buffers, in the order of their time stamps: the <c>trace_pipe</c> file.</summary>
    /// <returns>A reader. Several share the events among them.</returns>
    public TracePipe OpenPipe() => new(this, null);

    /// <summary>Takes events out of the buffer of one processor: its own <c>trace_pipe</c> file.</summary>
    /// <param name="cpu">Its number.</param>
    /// <returns>A reader.</returns>
    public TracePipe OpenPipe(int cpu)
    {
        _ = BufferOf(cpu);
        return new TracePipe(this, cpu);
    }

    /// <summary>Takes a clock of <see cref="Clocks"/> by its name (<c>tracing_set_clock</c>, kernel/trace/trace.c).</summary>
    /// <returns>False if there is none of that name.</returns>
    internal bool TrySetClock(string name)
    {
        if (Clocks.FirstOrDefault(clock => clock.Name == name) is not { } found)
            return false;
        Clock = found;
        return true;
    }

    /// <summary>Ends recording for good, when the instance is removed.</summary>
    internal void Retire()
    {
        lock (_lock)
        {
            _isRetired = true;
            foreach (TraceEventFile file in _files.Values)
            {
                foreach (HistogramTrigger trigger in HistogramsOf(file).ToArray())
                    Remove(file, trigger);
                foreach (EventTrigger trigger in file.Triggers)
                    Ledger.Bytes.Give(trigger.HeldBytes);
                file.SetTriggers([]);
                file.SoftModeCount = 0;
                SetEnabled(file, false);
                Clear(file);
            }

            SetEventPids([]);
            SetIgnoredPids([]);
            FreeSnapshot();
        }
    }

    // Of one processor, if it is given: the entries of the others are counted only (get_total_entries, kernel/trace/trace.c).
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

        return new TraceSnapshot(Events, pages.MoveToImmutable(), SavedCmdlines, overrun, Clock.CountsNanoseconds)
        {
            SavedTgids = SavedTgids,
            Symbols = Symbols,
            TimeStart = timeStart,
            EntriesElsewhere = entriesElsewhere,
            Abis = new RecordAbis(marks.MoveToImmutable()),
            Drops = drops.MoveToImmutable(),
        };
    }

    /// <summary>The capacity of all buffers.</summary>
    internal long PageCount => AllBuffers().Sum(static buffer => (long)buffer.HeldPages);

    private void SetState(TraceEventState bits, bool value)
    {
        if (value)
            Interlocked.Or(ref _state, (int)bits);
        else
            Interlocked.And(ref _state, ~(int)bits);
    }
}
