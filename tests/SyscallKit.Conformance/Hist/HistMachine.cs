using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using LinuxKernel;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Tracefs;

namespace SyscallKit.Conformance;

/// <summary>The machine that every record of <c>hist.jsonl</c> begins with: two processors, three tasks, and one more that reads and writes the files.</summary>
internal sealed class HistMachine
{
    private const int CpuCount = 2;

    // The names that the recorded kernel keeps at first: 128, rounded up to whole pages (allocate_cmdlines_buffer, kernel/trace/trace_sched_switch.c).
    private const int SavedNames = 6552;

    private readonly LinuxEntry _entry;
    private readonly SyscallTracing _tracing;
    private readonly TracefsRoot _tracefs;
    private readonly HistTask[] _tasks = [new(1001, "alpha", 0), new(1002, "beta", 1), new(1003, "gamma", 1) { Tgid = 1002 }];
    private readonly HistTask _recorder = new(1, "rec", 0);
    private readonly Cpu[] _cpus = new Cpu[CpuCount];

    public HistMachine()
    {
        _entry = new LinuxEntry(new LinuxTable { Fallback = static context => ((HistTask)context.Task).Result });
        TraceEventRegistry events = new(LinuxTable.SyscallTable, TraceDialect.Linux6_17);
        SyscallTracer tracer = new(events, CpuCount, new HistClock(_recorder)) { SavedCmdlines = new SavedCmdlines(SavedNames) };
        _tracing = new SyscallTracing(tracer, _entry);
        _tracefs = new TracefsRoot(_tracing);
        for (int i = 0; i < CpuCount; i++)
        {
            _cpus[i] = new Cpu(i, LinuxUser.Start64(Vendor.Amd, 0x401000, 0x7fff_ffff_e000), new HistTask(0, "swapper", i));
            _entry.syscall_init(_cpus[i]);
        }
    }

    public HistTask TaskOf(long index) => index >= 0 && index < _tasks.Length ? _tasks[index] : throw new JsonException("there is no such task: 0, 1 and 2 are");

    /// <summary>Opens a file, writes once and closes it.</summary>
    public HistAnswer Write(string path, bool truncates, byte[] data)
    {
        Errno errno = _tracefs.Open(path, TracefsOpen.Write | (truncates ? TracefsOpen.Truncate : 0), out TracefsFile? file);
        if (errno != default)
            return new HistAnswer(-errno, IsOfOpen: true);
        using TracefsFile opened = file!;
        if (data.Length == 0)
            return new HistAnswer(0);
        _cpus[_recorder.CpuIndex].SwitchTo(_recorder);
        return new HistAnswer(opened.Write(data, _cpus[_recorder.CpuIndex]));
    }

    /// <summary>Opens a file, reads it to its end and closes it.</summary>
    public HistAnswer Read(string path)
    {
        Errno errno = _tracefs.Open(path, TracefsOpen.Read, out TracefsFile? file);
        if (errno != default)
            return new HistAnswer(-errno, IsOfOpen: true);
        using TracefsFile opened = file!;
        using MemoryStream all = new();
        byte[] buffer = new byte[4096];
        long count;
        while ((count = opened.Read(buffer)) > 0)
            all.Write(buffer, 0, (int)count);
        return count < 0 && all.Length == 0 ? new HistAnswer(count) : new HistAnswer(all.Length, Bytes: all.ToArray());
    }

    /// <summary>A task makes calls.</summary>
    public void Call(HistTask task, IEnumerable<HistCall> calls)
    {
        Cpu cpu = _cpus[task.CpuIndex];
        foreach (HistCall call in calls)
        {
            task.Result = call.Result;
            for (long i = 0; i < call.Times; i++)
                Call(cpu, task, call);
        }
    }

    /// <summary>A task forks, and the child makes calls and exits.</summary>
    public void Fork(HistTask parent, int childPid, IEnumerable<HistCall> calls)
    {
        HistTask child = new(childPid, parent.Comm, parent.CpuIndex);
        _tracing.TaskForked(parent.Pid, child.Pid);
        Call(child, calls);
    }

    private void Call(Cpu cpu, HistTask task, HistCall call)
    {
        ReadOnlySpan<ulong> args = call.Arguments.AsSpan();
        cpu.SwitchTo(task);
        ref ProcessorState state = ref cpu.State;
        state.Rax = (ulong)call.Number;
        (state.Rdi, state.Rsi, state.Rdx, state.R10, state.R8, state.R9) = (args[0], args[1], args[2], args[3], args[4], args[5]);
        _entry.Syscall(cpu);
    }
}
