using System;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Processor;

/// <summary>A call by an engine that hands over all its registers, or only those that a call needs.</summary>
public sealed class HandOver : IUserEngine
{
    private const int Number = 500;

    private readonly ulong[] _registers;
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private readonly Kind _kind;
    private readonly SyscallTask _child;

    public HandOver(Kind kind, ulong[] registers)
    {
        (_kind, _registers) = (kind, (ulong[])registers.Clone());
        _registers[(int)EngineRegister.Rax] = Number;
        TestKernel table = new();
        table.Add(SyscallAbi.X64, Number, "call", Handle);
        _entry = new LinuxEntry(table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64());
        _cpu.Engine = this;
        _child = new SyscallTask(2, "child", _cpu.Task.Memory);
        if (kind == Kind.Fault)
            _cpu.State.Efer &= ~Efer.SCE;
        if (kind == Kind.Foreign)
            _cpu.State.Lstar = 0xffff_ffff_9000_0000;
    }

    public enum Kind
    {
        Plain,
        Edit,
        EditProcessor,
        Suspend,
        Throw,
        CopyThread,
        BadReturn,
        Fault,
        Foreign,
        Int80,
        LockPrefix,
        SwitchAfterwards,
    }

    public SyscallOutcome Outcome { get; private set; }

    /// <summary>What whoever ran the call can see of the registers afterwards.</summary>
    public ulong[] Seen { get; private set; } = [];

    public void RunFull()
    {
        RegisterExchange.Load(_cpu, _registers);
        Run();
    }

    public void RunLean()
    {
        ulong[] values = new ulong[RegisterExchange.CallRegisters.Length];
        ReadRegisters(RegisterExchange.CallRegisters, values);
        RegisterExchange.LoadCall(_cpu, values);
        Run();
    }

    public void ReadRegisters(ReadOnlySpan<EngineRegister> registers, Span<ulong> values)
    {
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

    private void Run()
    {
        try
        {
            if (_kind == Kind.Int80)
                _entry.Int80(_cpu);
            else
                _entry.Syscall(_cpu, new InstructionForm(2, _kind == Kind.LockPrefix ? Prefixes.Lock : Prefixes.None));
        }
        catch (SyscallHandlerException)
        {
            // As with a call that waits: the registers are the kernel's.
        }

        Outcome = _cpu.Outcome;
        SyscallTask task = _cpu.Task;
        switch (_kind)
        {
            case Kind.Plain:
                Seen = new ulong[RegisterExchange.ResultRegisters.Length];
                RegisterExchange.StoreCall(in _cpu.State, Seen);
                return;
            case Kind.CopyThread:
                _cpu.SwitchTo(_child);
                _entry.Resume(_cpu, 0);
                break;
            case Kind.SwitchAfterwards:
                _cpu.SwitchTo(_child);
                _cpu.SwitchTo(task);
                break;
            case Kind.Suspend or Kind.Throw:
                _entry.Resume(_cpu, 0);
                break;
        }

        Seen = new ulong[RegisterExchange.Count];
        RegisterExchange.Store(in _cpu.State, Seen);
    }

    private long Handle(SyscallContext context, in PtRegs regs)
    {
        switch (_kind)
        {
            case Kind.Edit: context.EditRegs().r8 = 1; break;
            case Kind.EditProcessor: context.EditProcessor().Fs.Base = 1; break;
            case Kind.Suspend: context.Suspend(); break;
            case Kind.Throw: throw new InvalidOperationException();
            case Kind.CopyThread: context.CopyThread(_child); break;
            case Kind.BadReturn: context.EditRegs().ip = 0x8000_0000_0000; break;
        }

        return 0;
    }
}
