using System;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Entry.Engine;

/// <summary>What somebody writes who puts an engine under the kit: by the public interface alone.</summary>
internal sealed class EngineAdapter : IUserEngine, IPageMirror
{
    private static readonly EngineRegister[] s_all = Enum.GetValues<EngineRegister>();

    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;

    public EngineAdapter(LinuxEntry entry, Cpu cpu)
    {
        (_entry, _cpu) = (entry, cpu);
        Engine = new Interpreter(OnSyscall);
        cpu.Engine = this;
        Show(cpu.Task.Memory);
        WriteAll();
    }

    public Interpreter Engine { get; }

    /// <summary>Runs the task of the processor to HLT, or to a call that does not come back.</summary>
    /// <returns><see cref="SyscallOutcome.Plain"/> at HLT.</returns>
    public SyscallOutcome Run()
    {
        while (!Engine.Run())
        {
            if (_cpu.Outcome != SyscallOutcome.Edited)
                return _cpu.Outcome;
            WriteAll();
        }

        Span<ulong> registers = stackalloc ulong[RegisterExchange.Count];
        Engine.Read(s_all, registers);
        RegisterExchange.Load(_cpu, registers);
        return SyscallOutcome.Plain;
    }

    /// <summary>Goes on with another task; if it is in the middle of a call, with its result.</summary>
    public SyscallOutcome Run(SyscallTask task, long result = 0)
    {
        _cpu.SwitchTo(task);
        if (task.IsSuspended)
            _entry.Resume(_cpu, result);
        WriteAll();
        return Run();
    }

    public void ReadRegisters(ReadOnlySpan<EngineRegister> registers, Span<ulong> values) => Engine.Read(registers, values);

    public void CopyThread(SyscallTask parent, SyscallTask child) => child.EngineState = Engine.Xmm0;

    public void FlushThread(SyscallTask task)
    {
        Engine.Xmm0 = 0;
        Show(task.Memory);
    }

    public void SwitchTo(SyscallTask previous, SyscallTask next)
    {
        previous.EngineState = Engine.Xmm0;
        Engine.Xmm0 = next.EngineState is ulong xmm0 ? xmm0 : 0;
        Show(next.Memory);
    }

    public void Map(ulong address, ulong length, PageProtection protection, nint pointer) => Engine.Map(address, length, protection, pointer);

    public void Unmap(ulong address, ulong length) => Engine.Unmap(address, length);

    private void OnSyscall(Interpreter engine)
    {
        Span<ulong> registers = stackalloc ulong[RegisterExchange.CallRegisters.Length];
        engine.Read(RegisterExchange.CallRegisters, registers);
        RegisterExchange.LoadCall(_cpu, registers);
        _entry.Syscall(_cpu);
        if (_cpu.Outcome != SyscallOutcome.Plain)
        {
            engine.Stop();
            return;
        }

        RegisterExchange.StoreCall(in _cpu.State, registers);
        engine.Write(RegisterExchange.ResultRegisters, registers[..RegisterExchange.ResultRegisters.Length]);
    }

    private void WriteAll()
    {
        Span<ulong> registers = stackalloc ulong[RegisterExchange.Count];
        RegisterExchange.Store(in _cpu.State, registers);
        Engine.Write(s_all, registers);
    }

    private void Show(IUserMemory memory)
    {
        Engine.Unmap(0, UserAccess.TaskSizeMax);
        ((NativeUserMemory)memory).Mirror = this;
    }
}
