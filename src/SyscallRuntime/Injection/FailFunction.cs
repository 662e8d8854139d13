// Mirrors kernel/fail_function.c.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Injection;

/// <summary>
/// Makes stubs of calls fail that may be made to fail (<c>_error_injection_whitelist</c>): the body does not run, and the result is the one that was set.
/// The two ABIs have stubs of their own. All armed stubs share one <see cref="FaultAttr"/>.
/// </summary>
/// <remarks>From any thread; a call that begins sees what was armed before it.</remarks>
/// <example>
/// <code>
/// FailFunction failures = new(kernel.Work, new FaultAttr(seed: 1) { Probability = 100, Times = -1 });
/// failures.Arm("__x64_sys_openat");
/// failures.SetRetval("__x64_sys_openat", -Errno.ENOMEM);
/// </code>
/// </example>
public sealed class FailFunction : ISyscallWorker
{
    private readonly Lock _lock = new();
    private readonly KernelWork _work;
    private readonly IInjectionListener? _listener;
    private ImmutableArray<FailedStub> _armed = [];

    /// <summary>By ABI, what numbers return; replaced as a whole.</summary>
    private Dictionary<int, long>[] _retvals = [[], []];

    /// <summary>Nothing armed yet.</summary>
    /// <param name="work">The kernel whose calls fail.</param>
    /// <param name="attr">When they fail.</param>
    /// <param name="listener">Who is told; null for nobody.</param>
    public FailFunction(KernelWork work, FaultAttr attr, IInjectionListener? listener = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(attr);
        _work = work;
        _listener = listener;
        Attr = attr;
    }

    /// <summary>When armed stubs fail.</summary>
    public FaultAttr Attr { get; }

    /// <summary>The stubs that may be armed.</summary>
    public ImmutableArray<ErrorInjectionEntry> Injectable => _work.Table.ErrorInjectionWhitelist;

    /// <summary>The armed stubs, in the order in which they were armed.</summary>
    public ImmutableArray<FailedStub> Armed
    {
        get
        {
            lock (_lock)
                return _armed;
        }
    }

    /// <summary>Arms a stub; it returns -EINVAL unless that is changed.</summary>
    /// <param name="symbol">Its name.</param>
    /// <returns>The error: <see cref="Errno.EINVAL"/> if the kernel has no such stub, <see cref="Errno.ERANGE"/> if it may not fail, <see cref="Errno.EBUSY"/> if it is armed; default if there is none.</returns>
    public Errno Arm(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        lock (_lock)
        {
            if (!Injectable.Any(entry => entry.Symbol == symbol))
                return IsStub(symbol) ? Errno.ERANGE : Errno.EINVAL;
            if (IndexOf(symbol) >= 0)
                return Errno.EBUSY;
            Replace(_armed.Add(new FailedStub(symbol, -Errno.EINVAL)));
            return default;
        }
    }

    /// <summary>Disarms a stub.</summary>
    /// <param name="symbol">Its name.</param>
    /// <returns>The error: <see cref="Errno.ENOENT"/> if it is not armed; default if there is none.</returns>
    public Errno Disarm(string symbol)
    {
        lock (_lock)
        {
            int index = IndexOf(symbol);
            if (index < 0)
                return Errno.ENOENT;
            Replace(_armed.RemoveAt(index));
            return default;
        }
    }

    /// <summary>Disarms all stubs: the calls cost nothing more.</summary>
    public void DisarmAll()
    {
        lock (_lock)
            Replace([]);
    }

    /// <summary>Says what an armed stub returns when it fails.</summary>
    /// <param name="symbol">Its name.</param>
    /// <param name="retval">-4095 to -1: an error, or one of the kernel's restart codes.</param>
    /// <returns>The error: <see cref="Errno.ENOENT"/> if it is not armed, <see cref="Errno.EINVAL"/> for another value; default if there is none.</returns>
    public Errno SetRetval(string symbol, long retval)
    {
        lock (_lock)
        {
            int index = IndexOf(symbol);
            if (index < 0)
                return Errno.ENOENT;
            // adjust_error_retval: all that may fail return errors (EI_ETYPE_ERRNO).
            if (!Errno.TryFromResult(retval, out _))
                return Errno.EINVAL;
            Replace(_armed.SetItem(index, new FailedStub(symbol, retval)));
            return default;
        }
    }

    // fei_kprobe_handler
    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        SyscallAbi abi = cpu.Task.Abi;
        int number = (int)cpu.Regs.orig_ax;
        if (!Volatile.Read(ref _retvals)[(int)abi].TryGetValue(number, out long retval)
            || Attr.ShouldFail(1, TaskFaults.Find(cpu.Task)) != FaultVerdict.Fails)
            return WorkResult.Continue;
        new SyscallContext(cpu).EditRegs().ax = (ulong)retval;
        _listener?.Injected(new InjectedFault(cpu.Task, cpu.Index, abi, number, InjectionKind.Result, retval));
        return WorkResult.Skip;
    }

    private static string StubOf(SyscallAbi abi, SyscallTableEntry entry) => (abi == SyscallAbi.X64 ? "__x64_" : "__ia32_") + entry.EntryPoint;

    private int IndexOf(string symbol) => _armed.IndexOf(_armed.FirstOrDefault(stub => stub.Symbol == symbol));

    private bool IsStub(string symbol) =>
        _work.Table.X64.Any(entry => StubOf(SyscallAbi.X64, entry) == symbol) || _work.Table.Ia32.Any(entry => StubOf(SyscallAbi.Ia32, entry) == symbol);

    private void Replace(ImmutableArray<FailedStub> armed)
    {
        _armed = armed;
        Volatile.Write(ref _retvals, [RetvalsOf(SyscallAbi.X64, _work.Table.X64), RetvalsOf(SyscallAbi.Ia32, _work.Table.Ia32)]);
        if (armed.IsEmpty)
            WorkerChain.Remove(_work, SyscallStage.EnterFail, this);
        else
            WorkerChain.Add(_work, SyscallStage.EnterFail, this);
    }

    /// <summary>What the numbers of a table return: a stub may stand at several.</summary>
    private Dictionary<int, long> RetvalsOf(SyscallAbi abi, ImmutableArray<SyscallTableEntry> rows)
    {
        Dictionary<string, long> armed = _armed.ToDictionary(static stub => stub.Symbol, static stub => stub.Retval, StringComparer.Ordinal);
        return rows.Where(row => armed.ContainsKey(StubOf(abi, row))).ToDictionary(static row => row.Number, row => armed[StubOf(abi, row)]);
    }
}
