using System;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Injection;

/// <summary>
/// Faults that Linux allows at any time and hardly ever shows: reads and writes that do less than was asked, calls that are interrupted without a signal, a
/// device that is full after so many bytes. Which calls they can happen to, the meaning of their arguments says.
/// </summary>
/// <remarks>Chance comes from a seed: the same calls on one thread have the same faults. The caller's registers are what they were when the call returns.</remarks>
public sealed class SimulatedFaults : ISyscallWorker
{
    private static readonly TaskSlot<SimulatedState> s_state = new();

    private readonly KernelWork _work;
    private readonly IInjectionListener? _listener;
    private readonly FaultRandom _random;
    private long _spaceLeft = long.MaxValue;

    /// <summary>Begins to inject; at first nothing.</summary>
    /// <param name="work">The kernel; it has one of these.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="listener">Who is told; null for nobody.</param>
    public SimulatedFaults(KernelWork work, ulong seed, IInjectionListener? listener = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        (_work, _listener, _random) = (work, listener, new FaultRandom(seed));
        WorkerChain.Add(work, SyscallStage.EnterFail, this);
        WorkerChain.Add(work, SyscallStage.ExitInject, this);
    }

    /// <summary>Of 100 calls that transfer bytes and were asked for more than one, how many are asked for less.</summary>
    public int ShortPercent { get; set; }

    /// <summary>Of 100 calls that are documented to give EINTR, how many do.</summary>
    public int InterruptPercent { get; set; }

    /// <summary>How many bytes may still be written before calls that are documented to give ENOSPC do; a call that wants more than is left writes what is left.</summary>
    public long SpaceLeft
    {
        get => Volatile.Read(ref _spaceLeft);
        set => Volatile.Write(ref _spaceLeft, value);
    }

    /// <summary>Ends it.</summary>
    public void Detach()
    {
        WorkerChain.Remove(_work, SyscallStage.EnterFail, this);
        WorkerChain.Remove(_work, SyscallStage.ExitInject, this);
    }

    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        if (at.Stage == SyscallStage.EnterFail)
            return Enter(cpu);
        Exit(cpu);
        return WorkResult.Continue;
    }

    private WorkResult Enter(Cpu cpu)
    {
        SyscallAbi abi = cpu.Task.Abi;
        int number = (int)cpu.Regs.orig_ax;
        ref SimulatedState state = ref s_state.In(cpu.Task);
        state = default;
        if (!_work.Table.TryGetEntry(abi, number, out SyscallTableEntry? entry) || entry.Metadata?.Meaning is not { } meaning)
            return WorkResult.Continue;
        if (meaning.Errors.Contains(nameof(Errno.EINTR)) && _random.Below(100) < InterruptPercent)
            return Fail(cpu, abi, number, Errno.EINTR);
        int length = LengthOf(meaning, out bool isWritten);
        if (length < 0)
            return WorkResult.Continue;
        ulong register = CallArguments.Get(in cpu.Regs, cpu.Task.InCompatSyscall, length);
        ulong asked = cpu.Task.InCompatSyscall ? (uint)register : register;
        long left = SpaceLeft;
        bool isLimited = isWritten && meaning.Errors.Contains(nameof(Errno.ENOSPC));
        if (isLimited && asked != 0 && left <= 0)
            return Fail(cpu, abi, number, Errno.ENOSPC);
        ulong granted = isLimited ? Math.Min(asked, (ulong)left) : asked;
        if (granted > 1 && _random.Below(100) < ShortPercent)
            granted = 1 + _random.Below((uint)Math.Min(granted - 1, uint.MaxValue));
        state = new SimulatedState { Length = length, Asked = register, IsShort = granted != asked, TakesSpace = isLimited };
        if (!state.IsShort)
            return WorkResult.Continue;
        CallArguments.Of(ref new SyscallContext(cpu).EditRegs(), cpu.Task.InCompatSyscall, length) = granted;
        _listener?.Injected(new InjectedFault(cpu.Task, cpu.Index, abi, number, InjectionKind.Shortened, (long)granted));
        return WorkResult.Continue;
    }

    private void Exit(Cpu cpu)
    {
        ref SimulatedState state = ref s_state.In(cpu.Task);
        SimulatedState done = state;
        state = default;
        long result = (long)cpu.Regs.ax;
        if (done.TakesSpace && result > 0 && SpaceLeft != long.MaxValue)
            Interlocked.Add(ref _spaceLeft, -result);
        if (done.IsShort)
            CallArguments.Of(ref new SyscallContext(cpu).EditRegs(), cpu.Task.InCompatSyscall, done.Length) = done.Asked;
    }

    private WorkResult Fail(Cpu cpu, SyscallAbi abi, int number, Errno errno)
    {
        new SyscallContext(cpu).EditRegs().ax = (ulong)-errno;
        _listener?.Injected(new InjectedFault(cpu.Task, cpu.Index, abi, number, InjectionKind.Result, -errno));
        return WorkResult.Skip;
    }

    /// <summary>
    /// Which argument says how many bytes are transferred, of a call that may transfer fewer; -1 if none does. These are the calls whose result says how many were and
    /// that a signal can end in the middle; not those that give a message or a name whole or not at all.
    /// </summary>
    private static int LengthOf(CallMeaning meaning, out bool isWritten)
    {
        isWritten = false;
        if (meaning.Result.Kind != ArgumentKind.Size || !meaning.Errors.Contains(nameof(Errno.EINTR)))
            return -1;
        foreach (ArgumentMeaning argument in meaning.Arguments)
        {
            if (argument is not { Kind: ArgumentKind.Buffer, Length: { Source: LengthSource.Argument, Unit: LengthUnit.Bytes } length })
                continue;
            isWritten = argument.Direction == Direction.In;
            bool isWhole = !isWritten && (meaning.Errors.Contains(nameof(Errno.E2BIG)) || meaning.Errors.Contains(nameof(Errno.EMSGSIZE)));
            return isWhole ? -1 : length.Value;
        }

        return -1;
    }
}
