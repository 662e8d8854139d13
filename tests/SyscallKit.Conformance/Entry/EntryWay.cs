using System;
using System.Collections.Generic;
using System.Text.Json;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>A way into the kernel, as the recordings' field <c>via</c> names it.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Is64BitCode">Whether 64-bit code executes it (cs 33h; else 23h).</param>
/// <param name="Is32BitProcess">Whether the process is a 32-bit one: it has the 32-bit vDSO.</param>
internal sealed record EntryWay(EntryInstruction Instruction, bool Is64BitCode, bool Is32BitProcess)
{
    private static readonly Dictionary<string, EntryWay> s_ways = new()
    {
        ["syscall64"] = new(EntryInstruction.Syscall, true, false),
        ["sysenter64"] = new(EntryInstruction.Sysenter, true, false),
        ["int80"] = new(EntryInstruction.Int80, true, false),
        ["compat-syscall"] = new(EntryInstruction.Syscall, false, false),
        ["compat-sysenter"] = new(EntryInstruction.Sysenter, false, false),
        ["compat-int80"] = new(EntryInstruction.Int80, false, false),
        ["m32-syscall"] = new(EntryInstruction.Syscall, false, true),
        ["m32-sysenter"] = new(EntryInstruction.Sysenter, false, true),
        ["m32-int80"] = new(EntryInstruction.Int80, false, true),
        ["m32-vdso"] = new(EntryInstruction.VdsoCall, false, true),
        ["int80-m32"] = new(EntryInstruction.Int80, false, true),
        ["vdso-m32"] = new(EntryInstruction.VdsoCall, false, true),
        ["m32-long-syscall64"] = new(EntryInstruction.Syscall, true, true),
        ["m32-long-sysenter64"] = new(EntryInstruction.Sysenter, true, true),
        ["m32-long-int80"] = new(EntryInstruction.Int80, true, true),
    };

    /// <summary>Where the recordings' instruction lies: a page of its own for each kind of code.</summary>
    public ulong Address => !Is64BitCode ? 0x1a5e_b100 : Instruction == EntryInstruction.Int80 ? 0x5eed_cafe_b200UL : 0x5eed_cafe_b100UL;

    /// <summary>The instruction's bytes.</summary>
    public ReadOnlySpan<byte> Code => Instruction switch
    {
        EntryInstruction.Syscall => [0x0f, 0x05],
        EntryInstruction.Sysenter => [0x0f, 0x34],
        EntryInstruction.Int80 => [0xcd, 0x80],
        _ => [0x65, 0xff, 0x15, 0x10, 0, 0, 0],
    };

    /// <summary>Where the code goes on if nothing else happens.</summary>
    public ulong Next => Address + (uint)Code.Length;

    /// <summary>The way that a record names.</summary>
    /// <exception cref="JsonException">There is none of this name.</exception>
    public static EntryWay Parse(JsonField via) =>
        s_ways.TryGetValue(via.Text(), out EntryWay? way) ? way : throw new JsonException($"{via.Name} is \"{via.Text()}\", which is none of {string.Join(", ", s_ways.Keys)}");

    /// <summary>A processor of the recordings' machine at the instruction, with all registers 0.</summary>
    public ProcessorState Start(uint rsp) =>
        Is64BitCode ? LinuxUser.Start64(Vendor.Amd, Address, rsp) : LinuxUser.Start32(Vendor.Amd, (uint)Address, rsp);

    /// <summary>Puts the number and the arguments where this way takes them from.</summary>
    public void Load(ref ProcessorState state, ulong rax, ulong[] args)
    {
        state.Rax = rax;
        if (Is64BitCode && Instruction == EntryInstruction.Syscall)
            (state.Rdi, state.Rsi, state.Rdx, state.R10, state.R8, state.R9) = (args[0], args[1], args[2], args[3], args[4], args[5]);
        else
            (state.Rbx, state.Rcx, state.Rdx, state.Rsi, state.Rdi, state.Rbp) = (args[0], args[1], args[2], args[3], args[4], args[5]);
    }
}
