using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Tracefs;
using Tiny.Clock;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>The whole machine: processors, the kernel and its entry code, a file system, and tracing.</summary>
public sealed class Machine
{
    /// <summary>What the buffers that guests ask for may have, so that they cannot fill the memory of the host: 27 MiB, enough for eight instances.</summary>
    private const int MaxTracingPages = 7000;

    /// <summary>How long a process runs between two calls, in nanoseconds.</summary>
    private const long TurnCost = 2_000;

    private readonly Vendor _vendor;
    private readonly Cpu[] _cpus;
    private readonly LinuxEntry _entry;
    private readonly KernelClock _clock = new();
    private readonly Scheduler _scheduler;
    private readonly ProcessTable _processes;
    private readonly ProgramLoader _loader;

    // All processors run on one thread, in turn.
    private Cpu? _running;

    /// <summary>A machine that is switched off.</summary>
    /// <param name="vendor">Whose processors it has.</param>
    /// <param name="library">The programs that its executable files name.</param>
    /// <param name="console">Where <c>/dev/console</c> writes.</param>
    /// <param name="cpuCount">The number of processors.</param>
    /// <param name="pagesPerCpu">The capacity of each of the tracer's buffers, in pages.</param>
    /// <param name="fullMode">What happens when one is full.</param>
    public Machine(
        Vendor vendor,
        Func<Vdso32, IProgramLibrary> library,
        TextWriter console,
        int cpuCount = 2,
        int pagesPerCpu = SyscallTracer.DefaultPagesPerCpu,
        RingBufferFullMode fullMode = RingBufferFullMode.Overwrite)
    {
        _vendor = vendor;
        Vfs = new Vfs(_clock, console);
        _scheduler = new Scheduler(_clock, cpuCount);
        _processes = new ProcessTable(_scheduler);
        EntrySymbols symbols = new();
        Vdso32 vdso = new(vendor, symbols);
        _loader = new ProgramLoader(Vfs, library(vdso), vdso);
        TinyKernel kernel = new(Vfs, _processes, _scheduler, _clock, _loader);
        _entry = new LinuxEntry(kernel) { Symbols = symbols };
        _cpus = [.. Enumerable.Range(0, cpuCount).Select(StartCpu)];
        Tracer = new SyscallTracer(new TraceEventRegistry(TinyKernel.SyscallTable), cpuCount, _clock, pagesPerCpu, fullMode);
        SyscallTracing tracing = new(Tracer, _entry) { MaxPages = MaxTracingPages };
        _processes.Forked += tracing.TaskForked;
        _processes.Freed += tracing.TaskFreed;
        Vfs.Mount("/sys/kernel/tracing", new TracefsRoot(tracing), () => _running);
    }

    public Vfs Vfs { get; }

    /// <summary>Records what is enabled, by whoever runs the machine or by a guest: <c>/sys/kernel/tracing</c> is its face to them.</summary>
    public SyscallTracer Tracer { get; }

    /// <summary>What is done around the calls of its processes: hooks, filters and faults attach themselves to it.</summary>
    public KernelWork Work => _entry.Work;

    /// <summary>Sees the first process before it runs; its children inherit what it gets here.</summary>
    public Action<SyscallTask>? Booting { get; set; }

    /// <summary>The processes that wait for something.</summary>
    public IEnumerable<Process> Waiters => _scheduler.Waiters;

    /// <summary>Runs a program as the first process, until it ends, or nothing can happen any more.</summary>
    /// <remarks>Once more is like a reboot: all processes are gone, files and the time are still there.</remarks>
    /// <param name="path">The program.</param>
    /// <param name="arguments">What it is given behind its own path.</param>
    /// <returns>Its status; null if all processes wait for something that cannot happen (<see cref="Waiters"/>).</returns>
    /// <exception cref="InvalidOperationException">The program cannot be loaded.</exception>
    public WaitStatus? Run(string path, params string[] arguments)
    {
        _processes.Clear();
        Process init = new(_processes.NewPid(), "init", new SimulatedMemory(), null, new FileTable(), Vfs.Root);
        // A guest of an earlier run may have removed it: then there is none to open (console_on_rootfs, init/main.c).
        if (Vfs.Find(Vfs.Root, "/dev/console", out Inode? console) == default)
        {
            OpenFile terminal = new(console!, OpenFlags.O_RDWR);
            for (uint fd = 0; fd <= 2; fd++)
                init.Files.Set(fd, fd == 0 ? terminal : terminal.Share());
        }

        _loader.LoadInit(init, _vendor, path, arguments);
        _processes.AddInit(init);
        Booting?.Invoke(init);

        while (init.Ended is null)
        {
            bool anyRan = false;
            foreach (Cpu cpu in _cpus)
                anyRan |= RunTurn(cpu);
            if (!anyRan && !_scheduler.SkipToNextDeadline())
                break;
        }

        return init.Ended;
    }

    private Cpu StartCpu(int index)
    {
        SyscallTask idle = new(0, "swapper/" + index.ToString(CultureInfo.InvariantCulture), new SimulatedMemory());
        Cpu cpu = new(index, LinuxUser.Start64(_vendor, 0, 0), idle);
        _entry.syscall_init(cpu);
        return cpu;
    }

    /// <summary>Lets the next process run on a processor: to the end of the call that it is in, or through its next one.</summary>
    /// <returns>False if there is nothing to run.</returns>
    private bool RunTurn(Cpu cpu)
    {
        if (_scheduler.Next(cpu.Index) is not { } turn)
            return false;
        Process process = turn.Process;
        cpu.SwitchTo(process);
        _running = cpu;
        _clock.Advance(TurnCost);
        Fault fault = Fault.None;
        if (turn.Result is { } result)
            fault = _entry.Resume(cpu, result);
        else if (process.Code!.Run(cpu))
            fault = Execute(cpu, process);
        else
            _processes.Fault(process, Signal.SIGSEGV);

        if (fault.IsRaised)
            _processes.Fault(process, fault == Fault.InvalidOpcode ? Signal.SIGILL : Signal.SIGSEGV);
        if (process.Death is { } death)
            _processes.Fault(process, (Signal)death.Signal);
        if (process.Ended is null && !process.IsSuspended)
            _scheduler.Continue(process);
        return true;
    }

    /// <summary>Executes the instruction at which a processor stands, if it is one that enters the kernel.</summary>
    private Fault Execute(Cpu cpu, Process process)
    {
        Span<byte> opcode = stackalloc byte[2];
        if (process.AddressSpace.Fetch(cpu.State.Rip, opcode) < opcode.Length)
            return Fault.GeneralProtection;
        return (opcode[0], opcode[1]) switch
        {
            (0x0f, 0x05) => _entry.Syscall(cpu),
            (0x0f, 0x34) => _entry.Sysenter(cpu),
            (0xcd, 0x80) => _entry.Int80(cpu),
            _ => Fault.InvalidOpcode,
        };
    }
}
