using System;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Kernel;

/// <summary>
/// A stand-in for Unicorn around one SYSCALL instruction, as was measured of it: in the hook RIP is at the instruction, 2 is added behind it, and a
/// write of RIP cancels the stop that the hook asked for. The hook is the one that the documentation shows.
/// </summary>
internal sealed class HookedEngine : IUserEngine
{
    private const int Number = 500;

    private readonly ulong[] _registers = new ulong[RegisterExchange.Count];
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private bool _stops;

    public HookedEngine(Handler handler)
    {
        TestKernel table = new();
        table.Add(SyscallAbi.X64, Number, "call", handler);
        _entry = new LinuxEntry(table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64());
        _cpu.Engine = this;
        _registers[(int)EngineRegister.Rip] = 0x40_1000;
        _registers[(int)EngineRegister.Rsp] = 0x7000;
        _registers[(int)EngineRegister.Rbx] = 0x1b;
        _registers[(int)EngineRegister.Rflags] = 0x246;
        _registers[(int)EngineRegister.Rax] = Number;
    }

    public ulong this[EngineRegister register] => _registers[(int)register];

    /// <summary>How many registers the kit has read from the engine in the hook.</summary>
    public int Reads { get; private set; }

    /// <summary>How many registers were written in the hook.</summary>
    public int Writes { get; private set; }

    /// <summary>Runs the instruction, and the rest of a call that is more than plain with the engine at rest.</summary>
    /// <returns>Whether user code can go on.</returns>
    public bool Run()
    {
        Hook();
        _registers[(int)EngineRegister.Rip] += 2;
        if (_stops && _cpu.Outcome != SyscallOutcome.Suspended)
            RegisterExchange.Store(in _cpu.State, _registers);
        return _cpu.Outcome is SyscallOutcome.Plain or SyscallOutcome.Edited;
    }

    /// <summary>Finishes the call, with the engine at rest.</summary>
    public void Resume(long result)
    {
        _entry.Resume(_cpu, result);
        RegisterExchange.Store(in _cpu.State, _registers);
    }

    public void ReadRegisters(ReadOnlySpan<EngineRegister> registers, Span<ulong> values)
    {
        Reads += registers.Length;
        for (int i = 0; i < registers.Length; i++)
            values[i] = _registers[(int)registers[i]];
    }

    public void CopyThread(SyscallTask parent, SyscallTask child)
    {
    }

    public void FlushThread(SyscallTask task)
    {
    }

    public void SwitchTo(SyscallTask previous, SyscallTask next)
    {
    }

    private void Hook()
    {
        Span<ulong> registers = stackalloc ulong[RegisterExchange.CallRegisters.Length];
        ReadRegisters(RegisterExchange.CallRegisters, registers);
        RegisterExchange.LoadCall(_cpu, registers);
        _entry.Syscall(_cpu);
        if (_cpu.Outcome != SyscallOutcome.Plain)
        {
            _stops = true;
            return;
        }

        RegisterExchange.StoreCall(in _cpu.State, registers);
        for (int i = 0; i < RegisterExchange.ResultRegisters.Length; i++)
            Write(RegisterExchange.ResultRegisters[i], registers[i]);
    }

    private void Write(EngineRegister register, ulong value)
    {
        Writes++;
        _stops &= register != EngineRegister.Rip;
        _registers[(int)register] = value;
    }
}
