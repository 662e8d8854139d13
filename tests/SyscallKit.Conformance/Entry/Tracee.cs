using System;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>A process of the recordings: an instruction that enters the kernel, two NOPs and INT3, and a handler of signals.</summary>
internal sealed class Tracee
{
    private const byte Nop = 0x90;
    private const byte Int3 = 0xcc;
    private const int SIGILL = 4;
    private const int SIGTRAP = 5;
    private const int SIGSEGV = 11;
    private const int ILL_ILLOPN = 2;
    private const int TRAP_TRACE = 2;

    // Where the recordings' machine had them does not matter: they are told as places.
    private const ulong Handler = 0x1a70_0000;
    private const ulong Restorer = Handler + 0x20;
    private const ulong Selector = 0x1a80_0000;
    private const ulong UnmappedSelector = 0x1a90_0000;
    private const int StackPages = 4;

    private readonly LinuxEntry _entry = new(new PtraceKernel());
    private readonly SimulatedMemory _memory = new();

    public Tracee(PtraceCase recorded)
    {
        Places = new Places(recorded.Way.Address, Handler, Restorer);
        byte[] page = new byte[SimulatedMemory.PageSize];
        page.AsSpan().Fill(Int3);
        recorded.Way.Code.CopyTo(page.AsSpan((int)(recorded.Way.Address % SimulatedMemory.PageSize)));
        page.AsSpan((int)(recorded.Way.Next % SimulatedMemory.PageSize), 2).Fill(Nop);
        _memory.Load(recorded.Way.Address / SimulatedMemory.PageSize * SimulatedMemory.PageSize, page, PageProtection.Read | PageProtection.Execute);
        _memory.Load(Handler, [Int3, 0xc3 /* ret */], PageProtection.Read | PageProtection.Execute);
        _memory.Load(Restorer, [0xb8, 15, 0, 0, 0 /* mov eax, 15 */, 0x0f, 0x05 /* syscall */], PageProtection.Read | PageProtection.Execute);
        _memory.Load(recorded.Before.Rsp - StackPages * SimulatedMemory.PageSize, new byte[(StackPages + 1) * SimulatedMemory.PageSize], PageProtection.Read | PageProtection.Write);
        Cpu = new Cpu(0, recorded.Before, new SyscallTask(NumberingKernel.Pid, "tracee", _memory));
        _entry.syscall_init(Cpu);
        if (recorded.Dispatch is { } dispatch)
            Dispatch(dispatch);
    }

    /// <summary>The processor.</summary>
    public Cpu Cpu { get; }

    /// <summary>Its addresses.</summary>
    public Places Places { get; }

    /// <summary>Whether it has come to the INT3 of the handler.</summary>
    public bool IsInHandler => Cpu.Regs.ip == Handler + 1;

    /// <summary>What the selector says from now on.</summary>
    public void Select(byte value) => _memory.PutUser(new UserPtr<byte>(Selector), value);

    /// <summary>Goes on from a stop, or with the next instruction. A fault, a trap and INT3 become signals.</summary>
    public void Step()
    {
        if (Cpu.Task.IsSuspended)
        {
            Report(_entry.Resume(Cpu));
            return;
        }

        ulong flags = Cpu.State.Rflags;
        Span<byte> opcode = stackalloc byte[5];
        int length = _memory.Fetch(Cpu.State.Rip, opcode);
        switch (opcode[0], opcode[1])
        {
            case (0x0f, 0x05) when length >= 2:
                Report(_entry.Syscall(Cpu));
                return;
            case (0x0f, 0x34) when length >= 2:
                Report(_entry.Sysenter(Cpu));
                return;
            case (0xcd, 0x80) when length >= 2:
                Report(_entry.Int80(Cpu));
                return;
            case (Int3, _) when length >= 1:
                Cpu.State.Rip++;
                Signal(SIGTRAP, SigInfo.SI_KERNEL);
                return;
            case (Nop, _) when length >= 1:
                Cpu.State.Rip++;
                break;
            case (0xb8, _) when length >= 5:
                Cpu.State.Rax = MemoryMarshal.Read<uint>(opcode[1..]);
                Cpu.State.Rip += 5;
                break;
            case (0xc3, _) when length >= 1 && _memory.GetUser(new UserPtr<ulong>(Cpu.State.Rsp), out ulong target) == 0:
                Cpu.State.Rip = target;
                Cpu.State.Rsp += sizeof(ulong);
                break;
            default:
                Signal(SIGSEGV, SigInfo.SI_KERNEL);
                return;
        }

        if ((flags & Rflags.TF) != 0)
            Signal(SIGTRAP, TRAP_TRACE);
    }

    private void Report(Fault fault)
    {
        if (fault.IsRaised)
            Signal(fault == Fault.InvalidOpcode ? SIGILL : SIGSEGV, fault == Fault.InvalidOpcode ? ILL_ILLOPN : SigInfo.SI_KERNEL);
    }

    private void Signal(int signal, int code)
    {
        Cpu.Task.ForceSignal(new SigInfo { si_signo = signal, si_code = code });
        _entry.Interrupt(Cpu);
    }

    private void Dispatch(PtraceDispatch dispatch)
    {
        _memory.Load(Selector, [dispatch.Value], PageProtection.Read | PageProtection.Write);
        ulong selector = dispatch.Selector switch
        {
            "none" => 0,
            "unmapped" => UnmappedSelector,
            _ => Selector,
        };
        UserDispatch.Set(Cpu.Task, dispatch.Mode, dispatch.Start, dispatch.Length, selector);
    }
}
