using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Processor;

/// <summary>
/// A stand-in for Unicorn around one SYSCALL instruction, as was measured of it: in the hook RIP is at the instruction, 2 is added behind it, and a
/// write of RIP cancels the stop that the hook asked for. The hook is the one that the documentation shows.
/// </summary>
internal sealed class HookedEngine
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
        _registers[(int)EngineRegister.Rip] = 0x40_1000;
        _registers[(int)EngineRegister.Rsp] = 0x7000;
        _registers[(int)EngineRegister.Rflags] = 0x246;
        _registers[(int)EngineRegister.Rax] = Number;
    }

    public ulong this[EngineRegister register] => _registers[(int)register];

    /// <summary>How often RIP was written in the hook.</summary>
    public int RipWrites { get; private set; }

    /// <summary>Runs the instruction.</summary>
    /// <returns>Whether the engine has stopped behind it.</returns>
    public bool Run()
    {
        Hook();
        _registers[(int)EngineRegister.Rip] += 2;
        return _stops;
    }

    /// <summary>Finishes the call, with the engine at rest.</summary>
    public void Resume(long result)
    {
        _entry.Resume(_cpu, result);
        RegisterExchange.Store(in _cpu.State, _registers);
    }

    private void Hook()
    {
        ulong[] registers = (ulong[])_registers.Clone();
        RegisterExchange.Load(ref _cpu.State, registers);
        ulong next = _cpu.State.Rip + 2;
        _entry.Syscall(_cpu);
        if (_cpu.Task.IsSuspended)
        {
            _stops = true;
            return;
        }

        RegisterExchange.Store(in _cpu.State, registers);
        WriteAllButRip(registers);
        if (_cpu.State.Rip != next)
            WriteRip(_cpu.State.Rip - 2);
    }

    private void WriteAllButRip(ulong[] registers)
    {
        ulong rip = this[EngineRegister.Rip];
        registers.CopyTo(_registers, 0);
        _registers[(int)EngineRegister.Rip] = rip;
    }

    private void WriteRip(ulong value)
    {
        RipWrites++;
        _registers[(int)EngineRegister.Rip] = value;
        _stops = false;
    }
}
