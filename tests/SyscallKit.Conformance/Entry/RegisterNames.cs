using System.Text.Json;
using SyscallKit.Kernel;

namespace SyscallKit.Conformance;

/// <summary>The registers by the names of the recordings.</summary>
internal static class RegisterNames
{
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
}
