using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Engine;

/// <summary>
/// An engine as Unicorn is one: it has its own registers, maps pages of the host, runs some twenty instructions, and calls a hook at SYSCALL with RIP at the
/// instruction. RIP is moved on behind the hook; a write of RIP in the hook cancels the stop that the hook asked for. It knows no kernel.
/// </summary>
internal sealed unsafe class Interpreter(Action<Interpreter> syscallHook)
{
    private const ulong PageSize = 0x1000;

    private readonly ulong[] _registers = new ulong[RegisterExchange.Count];
    private readonly Dictionary<ulong, (nint Pointer, PageProtection Protection)> _pages = [];
    private bool _stops;

    /// <summary>A register that no hand-over knows.</summary>
    public ulong Xmm0 { get; set; }

    public int RegistersRead { get; private set; }

    public int RegistersWritten { get; private set; }

    public ulong this[EngineRegister register] => _registers[(int)register];

    private ref ulong Rip => ref _registers[(int)EngineRegister.Rip];

    private ref ulong Rsp => ref _registers[(int)EngineRegister.Rsp];

    public void Read(ReadOnlySpan<EngineRegister> registers, Span<ulong> values)
    {
        RegistersRead += registers.Length;
        for (int i = 0; i < registers.Length; i++)
            values[i] = _registers[(int)registers[i]];
    }

    public void Write(ReadOnlySpan<EngineRegister> registers, ReadOnlySpan<ulong> values)
    {
        RegistersWritten += registers.Length;
        for (int i = 0; i < registers.Length; i++)
        {
            _stops &= registers[i] != EngineRegister.Rip;
            _registers[(int)registers[i]] = values[i];
        }
    }

    public void Map(ulong address, ulong length, PageProtection protection, nint pointer)
    {
        for (ulong offset = 0; offset < length; offset += PageSize)
            _pages.Add(address + offset, (pointer + (nint)offset, protection));
    }

    public void Unmap(ulong address, ulong length)
    {
        foreach (ulong page in _pages.Keys)
        {
            if (page - address < length)
                _pages.Remove(page);
        }
    }

    public void Stop() => _stops = true;

    /// <summary>Runs to HLT or until a hook has asked for a stop.</summary>
    /// <returns>Whether HLT was reached.</returns>
    public bool Run()
    {
        _stops = false;
        while (!_stops)
        {
            if (!Step())
                return true;
        }

        return false;
    }

    private bool Step()
    {
        Span<byte> code = stackalloc byte[16];
        int length = 0;
        while (length < code.Length && _pages.TryGetValue((Rip + (uint)length) & ~(PageSize - 1), out (nint Pointer, PageProtection Protection) page) && (page.Protection & PageProtection.Execute) != 0)
        {
            code[length] = *(byte*)(page.Pointer + (nint)((Rip + (uint)length) % PageSize));
            length++;
        }

        code = code[..length];
        ulong imm32 = code.Length >= 5 ? (ulong)BinaryPrimitives.ReadInt32LittleEndian(code[1..]) : 0;
        switch (code)
        {
            case [0xf4, ..]: return false;
            case [0x0f, 0x05, ..]: syscallHook(this); return Next(2);
            case [0x90, ..]: return Next(1);
            case [>= 0xb8 and <= 0xbf, ..]: _registers[code[0] & 7] = (uint)imm32; return Next(5);
            case [0x48, >= 0xb8 and <= 0xbf, ..]: _registers[code[1] & 7] = BinaryPrimitives.ReadUInt64LittleEndian(code[2..]); return Next(10);
            case [>= 0x50 and <= 0x57, ..]: Push(_registers[code[0] & 7]); return Next(1);
            case [>= 0x58 and <= 0x5f, ..]: _registers[code[0] & 7] = Pop(); return Next(1);
            case [0xe8, ..]: Push(Rip + 5); return Next(5, imm32);
            case [0xc3, ..]: Rip = Pop(); return true;
            case [0xeb, ..]: return Next(2, (ulong)(sbyte)code[1]);
            case [0x74, ..]: return Next(2, IsZero ? (ulong)(sbyte)code[1] : 0);
            case [0x75, ..]: return Next(2, IsZero ? 0 : (ulong)(sbyte)code[1]);
            case [0x64, 0x48, 0x8b, ..]: _registers[code[3] >> 3 & 7] = Memory(this[EngineRegister.FsBase], PageProtection.Read); return Next(9);
            case [0x66, 0x48, 0x0f, 0x6e, ..]: Xmm0 = _registers[code[4] & 7]; return Next(5);
            case [0x66, 0x48, 0x0f, 0x7e, ..]: _registers[code[4] & 7] = Xmm0; return Next(5);
            case [0x48, _, _, ..]: Operate(code[1], code[2]); return Next(3);
            default: throw new InvalidOperationException($"No instruction at 0x{Rip:x}: {Convert.ToHexString(code)}.");
        }
    }

    private bool IsZero => (this[EngineRegister.Rflags] & Rflags.ZF) != 0;

    private void Operate(byte opcode, byte operands)
    {
        ref ulong reg = ref _registers[operands >> 3 & 7];
        ref ulong rm = ref operands >= 0xc0 ? ref _registers[operands & 7] : ref Memory(_registers[operands & 7], opcode == 0x8b ? PageProtection.Read : PageProtection.Write);
        switch (opcode)
        {
            case 0x89: rm = reg; break;
            case 0x8b: reg = rm; break;
            case 0x01: SetZero(rm += reg); break;
            case 0x29: SetZero(rm -= reg); break;
            case 0x31: SetZero(rm ^= reg); break;
            case 0x39: SetZero(rm - reg); break;
            case 0x85: SetZero(rm & reg); break;
            default: throw new InvalidOperationException($"No instruction at 0x{Rip:x}: 48 {opcode:x2}.");
        }
    }

    private void SetZero(ulong result)
    {
        ref ulong flags = ref _registers[(int)EngineRegister.Rflags];
        flags = result == 0 ? flags | Rflags.ZF : flags & ~Rflags.ZF;
    }

    private bool Next(uint length, ulong distance = 0)
    {
        Rip += length + distance;
        return true;
    }

    private void Push(ulong value) => Memory(Rsp -= 8, PageProtection.Write) = value;

    private ulong Pop()
    {
        ulong value = Memory(Rsp, PageProtection.Read);
        Rsp += 8;
        return value;
    }

    private ref ulong Memory(ulong address, PageProtection access)
    {
        if (!_pages.TryGetValue(address & ~(PageSize - 1), out (nint Pointer, PageProtection Protection) page) || (page.Protection & access) == 0)
            throw new InvalidOperationException($"A page fault at 0x{address:x}, in the instruction at 0x{Rip:x}.");
        return ref *(ulong*)(page.Pointer + (nint)(address % PageSize));
    }
}
