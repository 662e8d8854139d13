using System;
using System.Text;
using SyscallKit.Memory;

namespace Tiny.Kernel;

/// <summary>
/// Where a program lies in memory. Its text holds the three instructions that enter the kernel, one every 16 bytes: a program sets the
/// registers and lets the processor execute one of them.
/// </summary>
public sealed record ProgramImage
{
    /// <summary>What every executable file begins with; then <c>64</c> or <c>32</c>, a blank, and the program's name.</summary>
    private const string Magic = "\u007fTINY";

    private const int DataSize = 0x10000;
    private const int StackSize = 0x10000;

    public static ProgramImage X64 { get; } = new()
    {
        Is32Bit = false,
        Text = 0x40_1000,
        Data = 0x40_4000,
        Heap = 0x50_0000,
        MmapTop = 0x7fff_f7ff_f000,
        StackTop = 0x7fff_ffff_e000,
    };

    public static ProgramImage Ia32 { get; } = new()
    {
        Is32Bit = true,
        Text = 0x0804_9000,
        Data = 0x0804_c000,
        Heap = 0x0810_0000,
        MmapTop = 0xf7fc_0000,
        StackTop = 0xffff_d000,
    };

    public required bool Is32Bit { get; init; }

    public required ulong Text { get; init; }

    /// <summary>64 KiB for the program's variables.</summary>
    public required ulong Data { get; init; }

    public required ulong Heap { get; init; }

    public required ulong MmapTop { get; init; }

    /// <summary>The end of the stack, which has 64 KiB.</summary>
    public required ulong StackTop { get; init; }

    public ulong DataEnd => Data + DataSize;

    /// <summary>The size of a pointer in the program's memory.</summary>
    public int PointerSize => Is32Bit ? 4 : 8;

    public ulong SyscallInstruction => Text;

    public ulong Int80Instruction => Text + 0x10;

    public ulong SysenterInstruction => Text + 0x20;

    /// <summary>The contents of an executable file.</summary>
    public string FileFor(string program) => Magic + (Is32Bit ? "32 " : "64 ") + program;

    /// <summary>Reads an executable file.</summary>
    /// <returns>False if it is none: -ENOEXEC.</returns>
    public static bool TryParse(ReadOnlySpan<byte> file, out ProgramImage image, out string program)
    {
        string text = Encoding.UTF8.GetString(file);
        image = text.StartsWith(Ia32.FileFor(""), StringComparison.Ordinal) ? Ia32 : X64;
        string header = image.FileFor("");
        bool isProgram = text.StartsWith(header, StringComparison.Ordinal);
        program = isProgram ? text[header.Length..] : "";
        return isProgram;
    }

    /// <summary>Maps the program into an empty address space.</summary>
    /// <param name="memory">The address space.</param>
    /// <param name="vdso">The code that a 32-bit program enters by.</param>
    public void MapInto(SimulatedMemory memory, Vdso32 vdso)
    {
        Span<byte> text = stackalloc byte[0x22];
        text.Fill(0xf4); // HLT: nothing to execute between
        ((ReadOnlySpan<byte>)[0x0f, 0x05]).CopyTo(text);
        ((ReadOnlySpan<byte>)[0xcd, 0x80]).CopyTo(text[0x10..]);
        ((ReadOnlySpan<byte>)[0x0f, 0x34]).CopyTo(text[0x20..]);
        memory.Load(Text, text, PageProtection.Read | PageProtection.Execute);
        memory.Map(Data, DataSize, PageProtection.Read | PageProtection.Write);
        memory.Map(StackTop - StackSize, StackSize, PageProtection.Read | PageProtection.Write);
        if (Is32Bit)
            memory.Load(vdso.Address, vdso.Code, PageProtection.Read | PageProtection.Execute);
    }
}
