using System;
using System.Runtime.InteropServices;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>The user code of the recordings: an instruction that enters the kernel, the 32-bit vDSO, and a processor that knows their instructions and no others.</summary>
internal static class GuestCode
{
    private const uint LandingPadOffset = 9;

    /// <summary><c>__kernel_vsyscall</c> on AMD's processors (arch/x86/entry/vdso/vdso32/system_call.S).</summary>
    private static ReadOnlySpan<byte> Vdso =>
    [
        0x51, 0x52, 0x55, // push ecx; push edx; push ebp
        0x89, 0xcd, // mov ebp, ecx
        0x0f, 0x05, // syscall
        0xcd, 0x80, // int 0x80
        0x5d, 0x5a, 0x59, // pop ebp; pop edx; pop ecx
        0xc3, // ret
    ];

    /// <summary>Maps what a way into the kernel needs.</summary>
    public static void Map(SimulatedMemory memory, EntryWay way, EntrySymbols symbols)
    {
        memory.Load(way.Address, way.Code, PageProtection.Read | PageProtection.Execute);
        if (way.Is32BitProcess)
            memory.Load(symbols.int80_landing_pad - LandingPadOffset, Vdso, PageProtection.Read | PageProtection.Execute);
    }

    /// <summary>Executes code from RIP on, until it arrives at an address.</summary>
    /// <returns>The fault that ended it: a page fault, shown as #GP, where no code is.</returns>
    public static Fault Run(Cpu cpu, LinuxEntry entry, ulong end)
    {
        Fault fault = Fault.None;
        while (!fault.IsRaised && cpu.State.Rip != end)
            fault = Step(cpu, entry);
        return fault;
    }

    /// <summary>Executes the instruction at RIP.</summary>
    /// <returns>Its fault, as of <see cref="Run"/>.</returns>
    public static Fault Step(Cpu cpu, LinuxEntry entry)
    {
        Span<byte> opcode = stackalloc byte[2];
        return ((SimulatedMemory)cpu.Task.Memory).Fetch(cpu.State.Rip, opcode) == opcode.Length ? Execute(cpu, entry, opcode) : Fault.GeneralProtection;
    }

    private static Fault Execute(Cpu cpu, LinuxEntry entry, ReadOnlySpan<byte> opcode)
    {
        ref ProcessorState state = ref cpu.State;
        switch (opcode[0], opcode[1])
        {
            case (0x0f, 0x05):
                return entry.Syscall(cpu);
            case (0x0f, 0x34):
                return entry.Sysenter(cpu);
            case (0xcd, 0x80):
                return entry.Int80(cpu);
            case (0x65, 0xff): // call *%gs:0x10, which holds the address of the vDSO's function
                Push(cpu, (uint)state.Rip + 7);
                state.Rip = entry.Symbols.int80_landing_pad - LandingPadOffset;
                return Fault.None;
            case (0xc3, _):
                state.Rip = Pop(cpu);
                return Fault.None;
            case (0x89, 0xcd):
                state.Rbp = (uint)state.Rcx;
                state.Rip += 2;
                return Fault.None;
            case (0x51 or 0x52 or 0x55, _):
                Push(cpu, (uint)PushedRegister(ref state, opcode[0]));
                state.Rip++;
                return Fault.None;
            case (0x59 or 0x5a or 0x5d, _):
                PushedRegister(ref state, opcode[0]) = Pop(cpu);
                state.Rip++;
                return Fault.None;
            default:
                return Fault.InvalidOpcode;
        }
    }

    /// <summary>The register in the low three bits of PUSH or POP. Writing 32 bits of it clears the upper half (Intel SDM vol. 1, 3.4.1.1).</summary>
    private static ref ulong PushedRegister(ref ProcessorState state, byte opcode) =>
        ref (opcode & 7) == 1 ? ref state.Rcx : ref (opcode & 7) == 2 ? ref state.Rdx : ref state.Rbp;

    private static void Push(Cpu cpu, uint value)
    {
        cpu.State.Rsp = (uint)cpu.State.Rsp - sizeof(uint);
        cpu.Task.Memory.Write(cpu.State.Rsp, MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in value)));
    }

    private static uint Pop(Cpu cpu)
    {
        uint value = 0;
        cpu.Task.Memory.Read((uint)cpu.State.Rsp, MemoryMarshal.AsBytes(new Span<uint>(ref value)));
        cpu.State.Rsp = (uint)cpu.State.Rsp + sizeof(uint);
        return value;
    }
}
