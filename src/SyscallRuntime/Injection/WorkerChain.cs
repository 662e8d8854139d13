using System;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Injection;

/// <summary>Several workers at one stage of a kernel, in the order in which they came, until one says that the call is not made.</summary>
internal sealed class WorkerChain : ISyscallWorker
{
    private static readonly Lock s_lock = new();

    /// <summary>The stages that have chains.</summary>
    private static readonly SyscallStage[] s_stages = [SyscallStage.EnterInject, SyscallStage.EnterFail, SyscallStage.ExitInject];

    private ISyscallWorker[] _workers = [];

    /// <summary>Adds a worker to a stage, and makes the stage due; one that is there already stays where it is.</summary>
    public static void Add(KernelWork work, SyscallStage stage, ISyscallWorker worker)
    {
        lock (s_lock)
        {
            WorkerChain chain = work.WorkerOf(stage) as WorkerChain ?? new WorkerChain();
            if (Array.IndexOf(chain._workers, worker) < 0)
                Volatile.Write(ref chain._workers, [.. chain._workers, worker]);
            work.SetWorker(stage, chain);
            work.SetWork(DueAt(stage));
        }
    }

    /// <summary>Takes a worker away; behind the last one of all stages that are due together they are not due any more.</summary>
    public static void Remove(KernelWork work, SyscallStage stage, ISyscallWorker worker)
    {
        lock (s_lock)
        {
            if (work.WorkerOf(stage) is not WorkerChain chain)
                return;
            Volatile.Write(ref chain._workers, Array.FindAll(chain._workers, other => other != worker));
            if (!Array.Exists(s_stages, other => DueAt(other) == DueAt(stage) && work.WorkerOf(other) is WorkerChain { _workers.Length: > 0 }))
                work.ClearWork(DueAt(stage));
        }
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        foreach (ISyscallWorker worker in Volatile.Read(ref _workers))
        {
            WorkResult result = worker.Do(cpu, at);
            if (result != WorkResult.Continue)
                return result;
        }

        return WorkResult.Continue;
    }

    private static SyscallWork DueAt(SyscallStage stage) => stage == SyscallStage.EnterFail ? SyscallWork.FailFunction : SyscallWork.Inject;
}
