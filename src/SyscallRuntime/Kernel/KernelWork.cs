using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using SyscallKit.Metadata;

namespace SyscallKit.Kernel;

/// <summary>
/// What is done around the calls of all tasks of a kernel: hooks, failures, audit and tracepoints attach themselves to it. The entry code has one
/// (<c>LinuxEntry.Work</c>).
/// </summary>
/// <remarks>Each stage of it is one worker's. From any thread: a processor sees a change with the next call that it begins.</remarks>
public sealed class KernelWork
{
    private readonly Lock _lock = new();

    /// <summary>The processors that enter this kernel. Weak, so that one that is no longer used goes away.</summary>
    private readonly ConditionalWeakTable<Cpu, KernelWork> _cpus = [];

    private readonly ISyscallWorker?[] _workers = new ISyscallWorker?[(int)SyscallStage.User];
    private SyscallWork _due;

    internal KernelWork(SyscallTable table) => Table = table;

    /// <summary>The kernel's calls, to find them by their names.</summary>
    internal SyscallTable Table { get; }

    /// <summary>A processor enters this kernel from now on.</summary>
    internal void Attach(Cpu cpu)
    {
        lock (_lock)
        {
            _cpus.AddOrUpdate(cpu, this);
            cpu.SetWork(_due);
        }
    }

    /// <summary>Makes work due for all tasks.</summary>
    internal void SetWork(SyscallWork work)
    {
        lock (_lock)
        {
            _due |= work;
            foreach (KeyValuePair<Cpu, KernelWork> attached in _cpus)
                attached.Key.SetWork(work);
        }
    }

    /// <summary>Makes work due no more, but for tasks that have it due themselves.</summary>
    internal void ClearWork(SyscallWork work)
    {
        lock (_lock)
        {
            _due &= ~work;
            foreach (KeyValuePair<Cpu, KernelWork> attached in _cpus)
                attached.Key.ClearWork(work);
        }
    }

    /// <summary>Who does the work of a stage for all tasks; null if nobody, or each task its own.</summary>
    internal ISyscallWorker? WorkerOf(SyscallStage stage) => Volatile.Read(ref _workers[(int)stage]);

    /// <summary>Has the work of a stage done by somebody; before it is made due.</summary>
    internal void SetWorker(SyscallStage stage, ISyscallWorker? worker) => Volatile.Write(ref _workers[(int)stage], worker);

    /// <summary>The worker of two stages, before a call and after it; it is made if there is none.</summary>
    internal TWorker GetOrAddWorker<TWorker>(SyscallStage before, SyscallStage after, Func<KernelWork, TWorker> create)
        where TWorker : class, ISyscallWorker
    {
        lock (_lock)
        {
            if (WorkerOf(before) is TWorker found)
                return found;
            TWorker worker = create(this);
            SetWorker(before, worker);
            SetWorker(after, worker);
            return worker;
        }
    }
}
