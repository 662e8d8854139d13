using System;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Interception;

/// <summary>A call as a host's hook sees it, and what it may change.</summary>
/// <remarks>A ref struct: the compiler refuses a hook that keeps it beyond the call.</remarks>
public readonly ref struct HookedCall
{
    private readonly Cpu _cpu;

    internal HookedCall(Cpu cpu, SyscallHook hook)
    {
        _cpu = cpu;
        Hook = hook;
    }

    /// <summary>The hook that is asked.</summary>
    public SyscallHook Hook { get; }

    /// <summary>The table that the number belongs to.</summary>
    public SyscallAbi Abi => _cpu.Task.Abi;

    /// <summary>The number of the call. Set before the call, another one is made, or none (-1).</summary>
    public int Number
    {
        get => (int)_cpu.Regs.orig_ax;
        set => new SyscallContext(_cpu).EditRegs().orig_ax = (ulong)value;
    }

    /// <summary>What the kernel knows of the call; null if its table has no such number.</summary>
    public SyscallTableEntry? Entry => Hook.Kernel.Table.TryGetEntry(Abi, Number, out SyscallTableEntry? entry) ? entry : null;

    /// <summary>The caller's registers.</summary>
    public ref readonly PtRegs Regs => ref _cpu.Regs;

    /// <summary>The task that makes the call.</summary>
    public SyscallTask Task => _cpu.Task;

    /// <summary>Its memory.</summary>
    public IUserMemory Memory => _cpu.Task.Memory;

    /// <summary>An argument, with all 64 bits of its register. Set before the call, the handler is given the new one.</summary>
    /// <param name="index">Which, 0 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such argument.</exception>
    public ulong this[int index]
    {
        get
        {
            Check(index);
            return CallArguments.Get(in _cpu.Regs, _cpu.Task.InCompatSyscall, index);
        }

        set
        {
            Check(index);
            CallArguments.Of(ref new SyscallContext(_cpu).EditRegs(), _cpu.Task.InCompatSyscall, index) = value;
        }
    }

    /// <summary>The task waits here; <c>LinuxEntry.Resume</c> without a result goes on behind the hooks. The hooks behind this one are not asked.</summary>
    public void Suspend() => new SyscallContext(_cpu).Suspend();

    private static void Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, CallArguments.Count);
    }
}
