using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;

namespace LinuxKernel.Replay;

/// <summary>
/// Replays a recording of a real kernel: issues every recorded entry through the emulated SYSCALL instruction, or INT 0x80, on a processor of
/// the recorded number, with handlers that return the recorded result, and records the events anew.
/// </summary>
/// <remarks>
/// <para>A call whose exit is the next thing on its processor returns at once. Any other is left waiting and finished at its exit, on
/// whichever processor that was. An exit without an entry is a child's return from <c>fork</c>.</para>
/// <para>A raw entry without the call's own event, although the number has one, was made by INT 0x80.</para>
/// </remarks>
public sealed class TraceReplay
{
    private readonly TraceText _recording;
    private readonly TraceStamp[] _stamps;
    private readonly ImmutableArray<ReplayStep> _steps;
    private readonly RecordedTable _table;
    private readonly LinuxEntry _entry;
    private readonly SyscallTracer _tracer;
    private readonly Cpu[] _cpus;
    private readonly SyscallTask[] _idle;
    private readonly Dictionary<int, ReplayTask> _tasks = [];
    private readonly Dictionary<TraceEventClass, bool> _isEnabled = [];

    private TraceReplay(TraceText recording)
    {
        _recording = recording;
        _stamps = ReplayClock.StampsOf(recording);
        _table = new RecordedTable(new LinuxTable { Fallback = Serve }, Serve);
        _steps = ReplayPlan.Create(recording.Lines, _table.Table);
        int cpuCount = Math.Max(Math.Max(1, recording.OnlineCpus), recording.Lines.Select(static line => line.Cpu + 1).DefaultIfEmpty().Max());
        _tracer = new SyscallTracer(
            new TraceEventRegistry(_table.Table, recording.Dialect), cpuCount, new ReplayClock(recording.CountsNanoseconds), 0, RingBufferFullMode.Grow)
        {
            SavedCmdlines = new SavedCmdlines(int.MaxValue),
        };

        _entry = new LinuxEntry(_table);
        _entry.RegisterProbe(_tracer);
        _cpus = new Cpu[cpuCount];
        _idle = new SyscallTask[cpuCount];
        for (int i = 0; i < cpuCount; i++)
        {
            _idle[i] = new ReplayTask(0, "swapper");
            _cpus[i] = new Cpu(i, UserMode, _idle[i]);
            _entry.syscall_init(_cpus[i]);
        }
    }

    private static ProcessorState UserMode => LinuxUser.Start64(Vendor.Amd, 0x401000, 0x7fff_ffff_e000);

    /// <summary>Replays a recording.</summary>
    /// <param name="recording">What was recorded.</param>
    /// <returns>What was recorded of the replay; printed with the recording's options it is the recording again.</returns>
    /// <exception cref="ReplayException">The replay made other events than those recorded.</exception>
    public static TraceSnapshot Run(TraceText recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return new TraceReplay(recording).Run();
    }

    private TraceSnapshot Run()
    {
        foreach (ReplayStep step in _steps)
            Run(step);
        TraceSnapshot recorded = _tracer.Snapshot();
        return new TraceSnapshot(recorded.Events, recorded.Pages, recorded.SavedCmdlines, _recording.Overrun, recorded.CountsNanoseconds)
        {
            OnlineCpus = _recording.OnlineCpus > 0 ? _recording.OnlineCpus : recorded.OnlineCpus,
            SavedTgids = ThreadGroups(),
            Abis = recorded.Abis,
        };
    }

    // Not those of the tasks: of some it may be recorded that theirs was not known.
    private SavedTgids ThreadGroups()
    {
        SavedTgids groups = new();
        foreach (TraceTextLine line in _recording.Lines)
        {
            if (line.Tgid is { } tgid)
                groups.Save(line.Pid, tgid);
        }

        return groups;
    }

    private void Run(ReplayStep step)
    {
        TraceTextLine line = step.Half.First;
        Cpu cpu = _cpus[line.Cpu];
        ReplayTask task = TaskOf(line);
        task.Exit = step.Exit;
        Announce(task, step.Half);
        if (step.Exit is not null)
            Announce(task, step.Exit);
        else if (step.Half.IsEnter && step.Half.Number == -1)
            Enable(TraceEventClass.RawExit, false); // It cannot wait; if its exit was recorded, it comes by itself.

        Fault fault = step.Half.IsEnter ? Enter(cpu, task, step.Half) : Exit(cpu, task, step.Half);
        cpu.SwitchTo(_idle[line.Cpu]);
        if (fault.IsRaised || task.Stamps.Count != 0)
            throw new ReplayException($"line {line.LineNumber}: the call ended with {fault} and {task.Stamps.Count} of its events not recorded");
    }

    private Fault Enter(Cpu cpu, ReplayTask task, ReplayHalf half)
    {
        // A call that was left waiting and never ended is forgotten: its exit was not recorded.
        bool isCompat = half.IsCompat == true;
        task.SetRegisters(RegistersOf(half, isCompat));
        if (half.Own is { } line && _tracer.Events.EventOf(line.Call!.EnterEvent) is { } traceEvent)
        {
            task.Recorded.Show(line, traceEvent.Format);
            _tracer.UserDataLimit = task.Recorded.Limit;
        }

        cpu.SwitchTo(task);
        return isCompat ? _entry.Int80(cpu) : _entry.Syscall(cpu);
    }

    private Fault Exit(Cpu cpu, ReplayTask task, ReplayHalf half)
    {
        if (task.IsSuspended)
        {
            cpu.SwitchTo(task);
            if (DiffersIn(cpu.Regs.orig_ax, half))
                new SyscallContext(cpu).EditRegs().orig_ax = (ulong)half.Number;
            task.InCompatSyscall = half.IsCompat ?? task.InCompatSyscall;
            return _entry.Resume(cpu, half.Result);
        }

        task.SetRegisters(UserMode with { Rax = (ulong)half.Number });
        cpu.SwitchTo(task);
        task.InCompatSyscall = half.IsCompat == true;
        return _entry.ReturnFromFork(cpu, half.Result);
    }

    /// <summary>What every call does: what was recorded of it.</summary>
    private long Serve(SyscallContext context)
    {
        ReplayTask task = (ReplayTask)context.Task;
        if (task.Exit is not { } exit)
        {
            context.Suspend();
            return 0;
        }

        // rt_sigreturn ends with number -1, and execve with that of the new program's own table.
        if (DiffersIn(context.Regs.orig_ax, exit))
            context.EditRegs().orig_ax = (ulong)exit.Number;
        task.InCompatSyscall = exit.IsCompat ?? task.InCompatSyscall;
        return exit.Result;
    }

    private bool DiffersIn(ulong orig_ax, ReplayHalf exit) =>
        exit.Raw is not null ? (int)orig_ax != exit.Number : !ReferenceEquals(_table.Table.syscall_nr_to_meta((int)orig_ax), exit.Call);

    private static ProcessorState RegistersOf(ReplayHalf half, bool isCompat)
    {
        // The call's own event has as many as the call takes; the others are unknown.
        ulong[] args = [.. (half.Raw ?? half.Own!).Values, .. new ulong[6]];
        ProcessorState state = UserMode;
        state.Rax = (ulong)half.Number;
        if (isCompat)
            (state.Rbx, state.Rcx, state.Rdx, state.Rsi, state.Rdi, state.Rbp) = (args[0], args[1], args[2], args[3], args[4], args[5]);
        else
            (state.Rdi, state.Rsi, state.Rdx, state.R10, state.R8, state.R9) = (args[0], args[1], args[2], args[3], args[4], args[5]);
        return state;
    }

    private ReplayTask TaskOf(TraceTextLine line)
    {
        if (!_tasks.TryGetValue(line.Pid, out ReplayTask? task))
            _tasks.Add(line.Pid, task = new ReplayTask(line.Pid, line.Comm));
        if (task.RawComm != line.RawComm)
            task.RawComm = line.RawComm;
        return task;
    }

    // Prepares the events of one half: which are enabled, and when they happen.
    private void Announce(ReplayTask task, ReplayHalf half)
    {
        Enable(half.IsEnter ? TraceEventClass.SyscallEnter : TraceEventClass.SyscallExit, half.IsOwnEnabled);
        Enable(half.IsEnter ? TraceEventClass.RawEnter : TraceEventClass.RawExit, half.Raw is not null);
        if (half.Own is not null)
            task.Stamps.Enqueue(_stamps[half.OwnIndex]);
        if (half.Raw is not null)
            task.Stamps.Enqueue(_stamps[half.RawIndex]);
    }

    private void Enable(TraceEventClass kind, bool enabled)
    {
        if (_isEnabled.GetValueOrDefault(kind) == enabled)
            return;
        _isEnabled[kind] = enabled;
        _tracer.SetEnabled(kind, enabled);
    }
}
