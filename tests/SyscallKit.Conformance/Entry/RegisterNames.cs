using System;
using System.Globalization;
using System.Text.Json;
using SyscallKit.Kernel;

namespace SyscallKit.Conformance;

/// <summary>The registers by the names of the recordings, and their values as text.</summary>
internal static class RegisterNames
{
    /// <summary>How many bytes from the instruction on are told as places.</summary>
    private const ulong PlaceLength = 16;

    /// <summary>Those that are told if they differ from before.</summary>
    public static string[] Others { get; } = ["rbx", "rdx", "rsi", "rdi", "rbp", "rsp", "r8", "r9", "r10", "r12", "r13", "r14", "r15"];

    /// <summary>The register of a name.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static ref ulong Of(ref PtRegs regs, string name)
    {
        switch (name)
        {
            case "rax": return ref regs.ax;
            case "rbx": return ref regs.bx;
            case "rcx": return ref regs.cx;
            case "rdx": return ref regs.dx;
            case "rsi": return ref regs.si;
            case "rdi": return ref regs.di;
            case "rbp": return ref regs.bp;
            case "rsp": return ref regs.sp;
            case "r8": return ref regs.r8;
            case "r9": return ref regs.r9;
            case "r10": return ref regs.r10;
            case "r11": return ref regs.r11;
            case "r12": return ref regs.r12;
            case "r13": return ref regs.r13;
            case "r14": return ref regs.r14;
            case "r15": return ref regs.r15;
            case "orig_rax": return ref regs.orig_ax;
            case "rip": return ref regs.ip;
            case "rflags" or "eflags": return ref regs.flags;
            default: throw new JsonException("there is no register \"" + name + "\"");
        }
    }

    /// <summary>A value: hexadecimal, or a place such as <c>insn+2</c>.</summary>
    public static ulong ParseValue(JsonField value, ulong instruction)
    {
        string text = value.Text();
        return !text.StartsWith("insn+", StringComparison.Ordinal) ? value.Hex()
            : uint.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out uint offset) ? instruction + offset
            : throw new JsonException(value.Name + " is \"" + text + "\", which is no place");
    }

    /// <summary>The text of a value.</summary>
    public static string Text(ulong value, ulong instruction) => value - instruction < PlaceLength
        ? string.Create(CultureInfo.InvariantCulture, $"insn+{value - instruction}")
        : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");
}
