using System;
using SyscallKit.Kernel;

namespace SyscallKit.Interception;

/// <summary>A host's hook on calls of a kernel, until it is disposed of.</summary>
public sealed class SyscallHook : IDisposable
{
    private readonly HookWorker _worker;

    internal SyscallHook(KernelWork kernel, HookWorker worker, BeforeCall? before, AfterCall? after)
    {
        Kernel = kernel;
        _worker = worker;
        Before = before;
        After = after;
    }

    internal KernelWork Kernel { get; }

    internal BeforeCall? Before { get; }

    internal AfterCall? After { get; }

    /// <summary>Takes the hook away, from any thread. A call in progress on another thread may still reach it.</summary>
    public void Dispose() => _worker.Remove(this);
}
