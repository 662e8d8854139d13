using System;
using System.Collections.Generic;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Injection.Sweeping;

/// <summary>Which call of a scenario fails, if any. The scenario attaches it to the kernel that it makes.</summary>
/// <remarks>One plan is for one run, in which calls come in the same order each time: one processor, or several of which one runs at a time.</remarks>
public sealed class FaultPlan : ISyscallWorker
{
    private readonly long _limit;
    private readonly IInjectionListener? _listener;
    private KernelWork? _work;
    private int _calls;

    /// <summary>A plan.</summary>
    /// <param name="point">The call that fails; null for none.</param>
    /// <param name="limit">How many calls are allowed before <see cref="FaultHangException"/> is thrown.</param>
    /// <param name="listener">Who is told of the fault; null for nobody.</param>
    public FaultPlan(FaultPoint? point = null, long limit = long.MaxValue, IInjectionListener? listener = null) => (Point, _limit, _listener) = (point, limit, listener);

    /// <summary>The call that fails; null for none.</summary>
    public FaultPoint? Point { get; }

    /// <summary>Whether it has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The calls that came, in order: table and number of those that the kernel has and that return.</summary>
    internal List<(int Call, SyscallAbi Abi, SyscallTableEntry Entry)> Calls { get; } = [];

    /// <summary>How many calls came, whether the kernel has them or not.</summary>
    internal int Count => _calls;

    /// <summary>Whether a scenario has used it.</summary>
    internal bool IsAttached => _work is not null;

    /// <summary>Watches the calls of a kernel from now on.</summary>
    /// <param name="work">The kernel.</param>
    /// <exception cref="InvalidOperationException">The plan is attached already.</exception>
    public void AttachTo(KernelWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_work is not null)
            throw new InvalidOperationException("A plan is for one run: a sweep gives each its own.");
        _work = work;
        WorkerChain.Add(work, SyscallStage.EnterFail, this);
    }

    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        if (++_calls > _limit)
            throw new FaultHangException(_limit);
        SyscallAbi abi = cpu.Task.Abi;
        int number = (int)cpu.Regs.orig_ax;
        if (Point is null && _work!.Table.TryGetEntry(abi, number, out SyscallTableEntry? entry) && !entry.NoReturn)
            Calls.Add((_calls, abi, entry));
        if (Point is not { } point || point.Call != _calls)
            return WorkResult.Continue;
        if (point.Abi != abi || point.Number != number)
            throw new InvalidOperationException($"The scenario is not the same each time: its call {_calls} is not {point.Name}, but number {number}.");
        HasFailed = true;
        new SyscallContext(cpu).EditRegs().ax = (ulong)-point.Error;
        _listener?.Injected(new InjectedFault(cpu.Task, cpu.Index, abi, number, InjectionKind.Result, -point.Error));
        return WorkResult.Skip;
    }
}
