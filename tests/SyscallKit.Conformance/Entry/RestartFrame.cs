using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SyscallKit.Kernel;

namespace SyscallKit.Conformance;

/// <summary>What a handler finds in its frame of the interrupted call.</summary>
internal sealed class RestartFrame
{
    private const int Context = 40;
    private const int ContextOf32 = 20;

    private readonly bool _is32Bit;
    private readonly bool _isSyscall;
    private readonly ulong _signal;
    private readonly ulong _ax;
    private readonly string _ip;
    private readonly ulong _cs;
    private readonly string _cx = "";
    private readonly bool _hasFlagsInR11;
    private readonly bool _hasCallersBp;

    /// <summary>Reads it, at the first instruction of the handler.</summary>
    public RestartFrame(Cpu cpu, EntryWay way, Func<ulong, string> place, ulong callersBp)
    {
        _is32Bit = way.Is32BitProcess;
        _isSyscall = way.Instruction == EntryInstruction.Syscall;
        _signal = _is32Bit ? cpu.State.Rax : cpu.State.Rdi;
        if (_is32Bit)
        {
            Span<uint> context = stackalloc uint[22];
            cpu.Task.Memory.Read(cpu.State.Rcx + ContextOf32, MemoryMarshal.AsBytes(context));
            (_ax, _ip, _cs, _hasCallersBp) = (context[11], place(context[14]), context[15], context[6] == callersBp);
            return;
        }

        // r8 to r15, di, si, bp, bx, dx, ax, cx, sp, ip, flags, cs
        Span<ulong> wide = stackalloc ulong[24];
        cpu.Task.Memory.Read(cpu.State.Rdx + Context, MemoryMarshal.AsBytes(wide));
        (_ax, _ip, _cs, _hasFlagsInR11) = (wide[13], place(wide[16]), (ushort)wide[18], wide[3] == wide[17]);
        _cx = _isSyscall ? place(wide[14]) : Hex(wide[14]);
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("frame");
        writer.WriteNumber("signal", _signal);
        writer.WriteString(_is32Bit ? "eax" : "rax", Hex(_ax));
        writer.WriteString(_is32Bit ? "eip" : "rip", _ip);
        if (_is32Bit)
            writer.WriteString("ebp", _hasCallersBp ? "caller's" : "other");
        else
            writer.WriteString("rcx", _cx);
        if (_isSyscall)
            writer.WriteBoolean("r11_eq_rflags", _hasFlagsInR11);
        writer.WriteString("cs", Hex(_cs));
        writer.WriteEndObject();
    }

    private static string Hex(ulong value) => string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");
}
