using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Histograms;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;
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
public sealed class SyscallTracer : ISyscallProbe, ITriggeredTracer
{
    /// <summary>The pages a processor that Linux has by default: 1408 kB of data (<c>TRACE_BUF_SIZE_DEFAULT</c>), in whole pages.</summary>
    public const int DefaultPagesPerCpu = 354;

    // Linux's event_mutex: who changes something; processors never take it.
    private readonly Lock _lock = new();

    private readonly EventRecorder _recorder;
    private readonly TraceBuffers _buffers;
    private readonly EventSwitches _switches;
    private readonly PidFilter _pids;
    private readonly FilterDesk _filters;
    private readonly TriggerDesk _triggers;

    private TraceTextOptions _textOptions = new();
    private int _stopCount;

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
        : this(events, cpuCount, clock, pagesPerCpu, mode, new TracingLedger())
    {
    }

    private SyscallTracer(
        TraceEventRegistry events, int cpuCount, ITraceClock? clock, int pagesPerCpu, RingBufferFullMode mode, TracingLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(cpuCount, 1);
        clock ??= new MonotonicClock();
        Events = events;
        CpuCount = cpuCount;
        Ledger = ledger;
        ErrorLog = new TraceErrorLog(clock.CountsNanoseconds ? clock : new MonotonicClock());
        Clocks = TraceClocks.Of(clock);
        CpuTrace[] cpus = [.. Enumerable.Range(0, cpuCount).Select(_ => new CpuTrace(new RingBuffer(pagesPerCpu, mode)))];
        _recorder = new EventRecorder(events.Table.NR_syscalls, cpus, clock);
        _buffers = new TraceBuffers(events, _recorder);
        _switches = new EventSwitches(events, _recorder);
        _pids = new PidFilter(_recorder, ledger.Bytes);
        _filters = new FilterDesk(_switches, cpuCount, ledger.Bytes, ErrorLog);
        _triggers = new TriggerDesk(this, events, _switches.Files, cpuCount, ledger);
    }

    /// <summary>The kernel's events.</summary>
    public TraceEventRegistry Events { get; }

    /// <summary>The number of processors.</summary>
    public int CpuCount { get; }

    /// <summary>The names of the tasks that were seen.</summary>
    public SavedCmdlines SavedCmdlines
    {
        get => _recorder.SavedCmdlines;
        init => _recorder.SavedCmdlines = value;
    }

    /// <summary>The thread groups of the tasks that were seen: here always, in Linux while <c>record-tgid</c> is set.</summary>
    public SavedTgids SavedTgids
    {
        get => _recorder.SavedTgids;
        init => _recorder.SavedTgids = value;
    }

    /// <summary>The methods on stacks that were recorded.</summary>
    public StackSymbols Symbols => _recorder.Symbols;

    /// <summary>What was refused lately: the <c>error_log</c> file.</summary>
    public TraceErrorLog ErrorLog { get; }

    /// <summary>
    /// The clocks that the <c>trace_clock</c> file offers: Linux's, and the one that the tracer was made with if it has another name. Those that count
    /// nanoseconds show the time of that one, if it does so too.
    /// </summary>
    public ImmutableArray<ITraceClock> Clocks { get; }

    /// <summary>Where time stamps come from: the <c>trace_clock</c> file. Another clock empties the buffers, since its times do not compare with theirs.</summary>
    public ITraceClock Clock
    {
        get => _recorder.Clock;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_lock)
            {
                _recorder.Clock = value;
                Clear();
                ClearSnapshot();
            }
        }
    }

    /// <summary>Whether events are recorded: the <c>tracing_on</c> file. Their triggers work even if not.</summary>
    public bool IsRecording
    {
        get => (_recorder.State & TraceEventState.TracingOff) == 0;
        set => _recorder.Set(TraceEventState.TracingOff, !value);
    }

    /// <summary>What happens when a buffer is full (<c>overwrite</c>).</summary>
    public RingBufferFullMode Mode
    {
        get => _recorder.Cpus[0].Buffer.Mode;
        set
        {
            foreach (RingBuffer buffer in AllBuffers())
                buffer.Mode = value;
        }
    }

    /// <summary>
    /// How full a buffer is to be before who waits for events is woken, in per cent (<c>buffer_percent</c>). Nothing waits here: it is for a file system
    /// that does.
    /// </summary>
    public int BufferPercent { get; set; } = 50;

    /// <summary>
    /// How many entries all histograms together may have (each reserves its <c>size</c>, of some 50 to 300 bytes an entry): more are refused
    /// with <see cref="Errno.ENOMEM"/>, so that a guest that reaches the files can take no more of its host's memory. Instances share it.
    /// </summary>
    public int MaxHistogramEntries
    {
        get => (int)Ledger.HistogramEntries.Max;
        init => Ledger.HistogramEntries.Max = value;
    }

    /// <summary>
    /// How many bytes of what an argument points to are recorded, up to <see cref="SyscallEnterRecord.MaxLimit"/>: Linux 6.19's file
    /// <c>syscall_user_buf_size</c>. Of no effect in other dialects.
    /// </summary>
    public int UserDataLimit
    {
        get => _recorder.UserDataLimit;
        set => _recorder.UserDataLimit = value;
    }

    /// <summary>Whether the names of tasks are remembered (<c>record-cmd</c>); if not, traces show <c>&lt;...&gt;</c> for new ones.</summary>
    public bool RecordsCmdlines
    {
        get => _recorder.RecordsCmdlines;
        set => _recorder.RecordsCmdlines = value;
    }

    /// <summary>Whether each event is followed by the stack that led to it (the option <c>stacktrace</c>).</summary>
    public bool RecordsStacks
    {
        get => (_recorder.State & TraceEventState.Stacks) != 0;
        set => _recorder.Set(TraceEventState.Stacks, value);
    }

    /// <summary>Whether texts are taken that programs write into the trace (the option <c>markers</c>).</summary>
    public bool TakesMarkers { get; set; } = true;

    /// <summary>Whether nothing is recorded while a <c>trace</c> file is open for reading (the option <c>pause-on-trace</c>).</summary>
    public bool PausesOnTrace { get; set; }

    /// <summary>How text is printed, for those who do not say: the part of <c>trace_options</c> that shapes it.</summary>
    public TraceTextOptions TextOptions
    {
        get => Volatile.Read(ref _textOptions);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Volatile.Write(ref _textOptions, value);
        }
    }

    /// <summary>
    /// Whether the children of a task of a list are put into it too (the option <c>event-fork</c>). The kernel says when a task forks and when
    /// it is gone: <see cref="TaskForked"/>, <see cref="TaskFreed"/>.
    /// </summary>
    public bool FollowsForks
    {
        get => _pids.FollowsForks;
        set => _pids.FollowsForks = value;
    }

    /// <summary>The tasks whose events are recorded, in increasing order; all tasks if empty. The <c>set_event_pid</c> file.</summary>
    /// <remarks>
    /// They hold for triggers that need the record too: <c>hist</c>, <c>traceoff</c>, <c>stacktrace</c>, and all with a filter. The others see the events of
    /// all tasks, unless one that needs the record hangs on the same event (<c>trace_trigger_soft_disabled</c>, include/linux/trace_events.h).
    /// </remarks>
    public ImmutableArray<int> EventPids => _recorder.EventPids?.InOrder ?? [];

    /// <summary>Tasks whose events are not recorded, in increasing order. The <c>set_event_notrace_pid</c> file.</summary>
    public ImmutableArray<int> IgnoredPids => _recorder.IgnoredPids?.InOrder ?? [];

    /// <summary>Options of Linux that shape nothing that is here; they are kept as they are set.</summary>
    internal ConcurrentDictionary<string, bool> OtherOptions { get; } = new(StringComparer.Ordinal);

    /// <summary>What the host holds for those who read and write the files.</summary>
    internal TracingLedger Ledger { get; }

    /// <summary>The capacity of all buffers.</summary>
    internal long PageCount => AllBuffers().Sum(static buffer => (long)buffer.HeldPages);

    bool ITriggeredTracer.IsRetired => _switches.IsRetired;

    /// <summary>
    /// Puts the tracer on the calls of a kernel. It hangs on the tracepoints while any event is enabled, and leaves them with the last one
    /// (<c>syscall_regfunc</c>, kernel/tracepoint.c): a tracer that records nothing costs nothing.
    /// </summary>
    /// <param name="tracepoints">The kernel's entry code.</param>
    /// <exception cref="InvalidOperationException">It is attached already.</exception>
    public void AttachTo(ISyscallTracepoints tracepoints)
    {
        ArgumentNullException.ThrowIfNull(tracepoints);
        lock (_lock)
            _switches.AttachTo(tracepoints);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public void SysEnter(Cpu cpu, in PtRegs regs, long id) => _recorder.SysEnter(cpu, in regs, id);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public void SysExit(Cpu cpu, in PtRegs regs, long ret) => _recorder.SysExit(cpu, in regs, ret);

    /// <summary>Writes a text into the trace (<c>tracing_mark_write</c>, kernel/trace/trace.c). The name of the task is not remembered for it, as in Linux.</summary>
    /// <param name="cpu">The processor that the writer runs on; called on the thread that runs it.</param>
    /// <param name="text">The text: any bytes, of which those up to a NUL are shown; a newline at its end is added if it has none.</param>
    /// <returns>
    /// How many bytes were taken: no more than a record holds. <c>-EINVAL</c> if <see cref="TakesMarkers"/> is false, <c>-EBADF</c> if nothing is
    /// recorded or there is no room.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public long WriteMarker(Cpu cpu, ReadOnlySpan<byte> text)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        if (!TakesMarkers || _switches.IsRetired)
            return -Errno.EINVAL;
        if (text.IsEmpty)
            return 0;
        text = text[..Math.Min(text.Length, PrintRecord.MaxLength)];
        return _recorder.IsWriting && _recorder.TryRecordText(cpu, "tracing_mark_write", text) ? text.Length : -Errno.EBADF;
    }

    /// <summary>Whether an event is recorded.</summary>
    /// <param name="traceEvent">The event.</param>
    /// <returns>False if it is disabled, or an event of another kernel.</returns>
    public bool IsEnabled(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        return _switches.Files.TryGetValue(traceEvent, out TraceEventFile? file) && file.IsEnabled;
    }

    /// <summary>The events that are recorded, or hit for the sake of their triggers: what the <c>set_event</c> file lists.</summary>
    /// <returns>The events in the order of their ids.</returns>
    public ImmutableArray<TraceEvent> EnabledEvents()
    {
        lock (_lock)
            return [.. _switches.FilesOf(system: null).Where(static file => file.IsHit).Select(static file => file.Event)];
    }

    /// <summary>Enables or disables an event, at all the numbers that its call has.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <param name="enabled">Whether it is to be recorded from now on.</param>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public void SetEnabled(TraceEvent traceEvent, bool enabled)
    {
        TraceEventFile file = _switches.FileOf(traceEvent);
        lock (_lock)
            _switches.Set(file, enabled);
    }

    /// <summary>Enables or disables all events of a kind.</summary>
    /// <param name="eventClass">The kind.</param>
    /// <param name="enabled">Whether they are to be recorded from now on.</param>
    public void SetEnabled(TraceEventClass eventClass, bool enabled) => SetEnabled(call => call.Class == eventClass, enabled);

    /// <summary>Enables all events.</summary>
    public void EnableAll() => SetEnabled(static _ => true, true);

    /// <summary>Disables all events: what opening <c>set_event</c> to overwrite it does.</summary>
    public void DisableAll() => SetEnabled(static _ => true, false);

    /// <summary>Enables or disables events by name: a word written to <c>set_event</c> (<c>ftrace_set_clr_event</c>, kernel/trace/trace_events.c).</summary>
    /// <param name="name">
    /// <c>SYSTEM:EVENT</c>, where <c>*</c> or nothing stands for any; or one name, of an event or of a system. Names are exact: Linux
    /// knows no other wildcard here. A <c>!</c> before it disables.
    /// </param>
    /// <returns>False if no event has that name; then nothing changed.</returns>
    public bool SetEvent(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_lock)
            return _switches.Set(name);
    }

    /// <summary>Restricts recording to some tasks.</summary>
    /// <param name="pids">The tasks; none at all lifts the restriction.</param>
    public void SetEventPids(IEnumerable<int> pids) => SetPids(isIgnored: false, PidSet.Of(pids));

    /// <summary>Excludes some tasks from recording.</summary>
    /// <param name="pids">The tasks.</param>
    public void SetIgnoredPids(IEnumerable<int> pids) => SetPids(isIgnored: true, PidSet.Of(pids));

    /// <summary>A task has forked (<c>sched_process_fork</c>): its child joins its lists, if <see cref="FollowsForks"/> and if there is room for it.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="child">Its child.</param>
    public void TaskForked(int pid, int child) => FollowTask(pids => pids.Contains(pid) ? pids.With(child) : pids);

    /// <summary>A task is gone for good (<c>sched_process_free</c>): it leaves all lists, if <see cref="FollowsForks"/>. Those that are empty then still hold.</summary>
    /// <param name="pid">The task.</param>
    public void TaskFreed(int pid) => FollowTask(pids => pids.Without(pid));

    /// <summary>Filters an event: from now on only records that pass are recorded. A write to <c>events/SYSTEM/EVENT/filter</c>; from any thread.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <param name="text">The filter, in the language of <see cref="EventFilter"/>; <c>0</c> removes the filter.</param>
    /// <returns>
    /// What is wrong; null if nothing is. As in Linux the old filter is gone even then and all records pass, but for
    /// <see cref="FilterError.TooLong"/> and <see cref="FilterError.OutOfMemory"/>, which change nothing.
    /// </returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    /// <remarks>A record that does not pass takes no room and no time stamp, and no counter of the buffer has it.</remarks>
    public FilterError? SetFilter(TraceEvent traceEvent, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TraceEventFile file = _switches.FileOf(traceEvent);
        lock (_lock)
            return _filters.Set(file, text);
    }

    /// <summary>Filters all events of a system: a write to <c>events/SYSTEM/filter</c>; from any thread.</summary>
    /// <param name="system">The system: <c>syscalls</c> or <c>raw_syscalls</c>.</param>
    /// <param name="text">The filter; <c>0</c> removes the filters.</param>
    /// <returns>
    /// <see cref="FilterError.TooLong"/>, <see cref="FilterError.OutOfMemory"/>, with which events that came before have the filter already, or
    /// null: Linux reports no other error here. An event for which the filter makes no sense, mostly
    /// for want of a field, loses its filter, and its own <c>filter</c> file says why.
    /// </returns>
    /// <exception cref="ArgumentException">The kernel has no events of that system.</exception>
    public FilterError? SetFilter(string system, string text)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(text);
        lock (_lock)
            return _filters.Set(system, text);
    }

    /// <summary>The filter of an event.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <returns>The filter; null if all records are kept.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public EventFilter? FilterOf(TraceEvent traceEvent) => _switches.FileOf(traceEvent).Filter;

    /// <summary>Hangs a trigger on an event, or takes one off: a write to <c>events/SYSTEM/EVENT/trigger</c>; from any thread.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>; it need not be enabled.</param>
    /// <param name="command">
    /// <c>COMMAND[:COUNT] [if FILTER]</c>, where the command is <c>traceon</c>, <c>traceoff</c>, <c>snapshot</c>, <c>stacktrace</c>,
    /// <c>enable_event:SYSTEM:EVENT</c>, <c>disable_event:SYSTEM:EVENT</c>, <c>enable_hist:SYSTEM:EVENT</c>,
    /// <c>disable_hist:SYSTEM:EVENT</c> or <c>hist:keys=...</c>; a <c>!</c> before it removes, whatever count and filter say. It ends at a NUL.
    /// </param>
    /// <returns>What is wrong; null if nothing is. To remove what is not there is not wrong.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public TriggerError? SetTrigger(TraceEvent traceEvent, string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        TraceEventFile file = _switches.FileOf(traceEvent);
        lock (_lock)
            return _triggers.Set(file, command);
    }

    /// <summary>The triggers of an event: the latest first, but histograms last.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <returns>Each as a command; a count is what is left of it.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public ImmutableArray<string> Triggers(TraceEvent traceEvent) => [.. _switches.FileOf(traceEvent).Triggers.Select(static trigger => trigger.Describe())];

    /// <summary>What the histograms of an event hold: its <c>hist</c> file, as values.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <returns>A snapshot of each, in the order in which they were hung up. Counting goes on meanwhile.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public ImmutableArray<HistogramSnapshot> Histograms(TraceEvent traceEvent) =>
        [.. TriggerRegister.HistogramsOf(_switches.FileOf(traceEvent)).Select(static trigger => trigger.Histogram.Snapshot())];

    /// <summary>The ring buffer that a processor writes; another one after each snapshot (<see cref="TakeSnapshot"/>).</summary>
    /// <param name="cpu">Its number.</param>
    /// <returns>The buffer.</returns>
    public RingBuffer BufferOf(int cpu) => _recorder.Cpus[cpu].Buffer;

    /// <summary>Empties the buffers and sets their counters to 0: what opening the <c>trace</c> file for writing does.</summary>
    public void Clear() => _buffers.Clear();

    /// <summary>What is recorded so far and not consumed: the <c>trace</c> file. Recording goes on meanwhile.</summary>
    /// <returns>A copy of the pages; names are looked up when it is printed.</returns>
    public TraceSnapshot Snapshot() => _buffers.Copy();

    /// <summary>What one processor recorded so far: its own <c>trace</c> file.</summary>
    /// <param name="cpu">Its number. The others' pages are empty in the copy, but the header of its text counts theirs too.</param>
    /// <returns>A copy of the pages.</returns>
    public TraceSnapshot Snapshot(int cpu)
    {
        _ = BufferOf(cpu);
        return _buffers.Copy(cpu);
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

    /// <summary>What the spare buffers hold: what was recorded up to the last snapshot. The <c>snapshot</c> file.</summary>
    /// <returns>A copy of the pages; null if there are no spare buffers.</returns>
    public TraceSnapshot? LastSnapshot() => _buffers.CopySpare();

    /// <summary>
    /// Exchanges the buffers with the spare ones, which are made if need be: a 1 written to the <c>snapshot</c> file. Recording goes on behind what
    /// those held, which is nothing at first, and later what was recorded up to the snapshot before (<c>update_max_tr</c>, kernel/trace/trace.c).
    /// </summary>
    /// <returns>False if there is no room for spare buffers (<see cref="SyscallTracing.MaxPages"/>); nothing changed then.</returns>
    public bool TakeSnapshot()
    {
        lock (_lock)
        {
            if (!_buffers.TryAllocateSpare())
                return false;
            _buffers.Swap();
            return true;
        }
    }

    /// <summary>Empties the spare buffers, if there are any: any other number written to the <c>snapshot</c> file.</summary>
    public void ClearSnapshot() => _buffers.ClearSpare();

    /// <summary>Gives up the spare buffers: a 0 written to the <c>snapshot</c> file.</summary>
    public void FreeSnapshot()
    {
        lock (_lock)
            _buffers.FreeSpare();
    }

    /// <summary>A tracer beside this one: with its events, processors, clock, names, ledger and options, and all events disabled (<c>trace_array_create_systems</c>, kernel/trace/trace.c).</summary>
    internal SyscallTracer NewInstance() =>
        new(Events, CpuCount, Clock, DefaultPagesPerCpu, Mode == RingBufferFullMode.Drop ? RingBufferFullMode.Drop : RingBufferFullMode.Overwrite, Ledger)
        {
            SavedCmdlines = SavedCmdlines,
            SavedTgids = SavedTgids,
            TextOptions = TextOptions,
            RecordsCmdlines = RecordsCmdlines,
            UserDataLimit = UserDataLimit,
            TakesMarkers = TakesMarkers,
            RecordsStacks = RecordsStacks,
        };

    /// <summary>Ends recording for good, when the instance is removed.</summary>
    internal void Retire()
    {
        lock (_lock)
        {
            foreach (TraceEventFile file in _switches.Files.Values)
            {
                _triggers.RemoveAll(file);
                _filters.Clear(file);
            }

            _switches.Retire();
            _pids.Replace(isIgnored: false, null);
            _pids.Replace(isIgnored: true, null);
            _buffers.FreeSpare();
        }
    }

    /// <summary>Says who grants the buffers of snapshots (<see cref="TraceBuffers.TryMakeBuffers"/>).</summary>
    internal void AskForBuffers(Func<long, Action, bool> tryMakeBuffers) => _buffers.TryMakeBuffers = tryMakeBuffers;

    /// <summary>The buffers of all processors, and the spare ones.</summary>
    internal IEnumerable<RingBuffer> AllBuffers() => _buffers.All();

    /// <summary>The buffer of a processor, and the spare one.</summary>
    internal IEnumerable<RingBuffer> AllBuffers(int cpu) => _buffers.All(cpu);

    /// <summary>Reads the states of events, none of which changes meanwhile.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="system">The system whose events are read; null for all.</param>
    /// <param name="read">Reads them.</param>
    internal T Read<T>(string? system, Func<IEnumerable<TraceEventFile>, T> read)
    {
        lock (_lock)
            return read(_switches.FilesOf(system));
    }

    /// <summary>Reads the state of an event, which does not change meanwhile.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="traceEvent">The event.</param>
    /// <param name="read">Reads it.</param>
    internal T Read<T>(TraceEvent traceEvent, Func<TraceEventFile, T> read)
    {
        TraceEventFile file = _switches.FileOf(traceEvent);
        lock (_lock)
            return read(file);
    }

    /// <summary>What opening the <c>trigger</c> file to overwrite it does: triggers of other kinds stay (<c>unreg_all</c>).</summary>
    internal void RemoveHistograms(TraceEvent traceEvent)
    {
        TraceEventFile file = _switches.FileOf(traceEvent);
        lock (_lock)
            _triggers.RemoveHistograms(file);
    }

    /// <summary>Adds tasks to those of <see cref="EventPids"/>, or of <see cref="IgnoredPids"/>.</summary>
    /// <param name="isIgnored">Which of the two.</param>
    /// <param name="pids">The tasks.</param>
    /// <returns>False if there would be more than <see cref="PidList.MaxCount"/>, or if they need more of the host's memory than is left.</returns>
    internal bool TryAddPids(bool isIgnored, IEnumerable<int> pids)
    {
        lock (_lock)
            return _pids.TryReplace(isIgnored, PidSet.Of((_pids[isIgnored]?.InOrder ?? []).Concat(pids)));
    }

    /// <summary>The first task of <see cref="EventPids"/>, or of <see cref="IgnoredPids"/>, behind another.</summary>
    internal int? NextPid(bool isIgnored, int pid) => _pids[isIgnored]?.Next(pid);

    /// <summary>Takes a clock of <see cref="Clocks"/> by its name (<c>tracing_set_clock</c>, kernel/trace/trace.c).</summary>
    /// <returns>False if there is none of that name.</returns>
    internal bool TrySetClock(string name)
    {
        if (Clocks.FirstOrDefault(clock => clock.Name == name) is not { } found)
            return false;
        Clock = found;
        return true;
    }

    /// <summary>Changes <see cref="TextOptions"/>, whoever else does so at the same time.</summary>
    internal void UpdateTextOptions(Func<TraceTextOptions, TraceTextOptions> update)
    {
        lock (_lock)
            TextOptions = update(TextOptions);
    }

    /// <summary>Stops recording, whatever <see cref="IsRecording"/> says (<c>tracing_stop_tr</c>, kernel/trace/trace.c).</summary>
    /// <returns>What goes on with it; several stops end one by one.</returns>
    internal Action Stop()
    {
        AddStop(1);
        return () => AddStop(-1);
    }

    bool ITriggeredTracer.TrySetClock(string name) => TrySetClock(name);

    bool ITriggeredTracer.TryAllocateSnapshot() => _buffers.TryAllocateSpare();

    void ITriggeredTracer.SwapBuffers() => _buffers.Swap();

    void ITriggeredTracer.RecordStack(Cpu cpu) => _recorder.RecordStack(cpu);

    void ITriggeredTracer.HoldInSoftMode(TraceEventFile file) => _switches.HoldInSoftMode(file);

    void ITriggeredTracer.ReleaseFromSoftMode(TraceEventFile file) => _switches.ReleaseFromSoftMode(file);

    void ITriggeredTracer.LogError(string place, string message, string command, int column) => ErrorLog.Add(place, message, command, column);

    private void SetEnabled(Func<TraceEventCall, bool> holds, bool enabled)
    {
        lock (_lock)
            _switches.Set(holds, enabled);
    }

    private void SetPids(bool isIgnored, PidSet? pids)
    {
        lock (_lock)
            _pids.Replace(isIgnored, pids);
    }

    private void FollowTask(Func<PidSet, PidSet> change)
    {
        if (!FollowsForks)
            return;
        lock (_lock)
            _pids.Follow(change);
    }

    private void AddStop(int count)
    {
        lock (_lock)
        {
            _stopCount += count;
            _recorder.Set(TraceEventState.Stopped, _stopCount != 0);
        }
    }
}
