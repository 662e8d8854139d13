using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registers as <c>PTRACE_GETREGS</c> once gave them.</summary>
[CompatLayout<Compat.pt_regs>]
[CType("struct pt_regs")]
public struct pt_regs
{
    public ulong r15;
    public ulong r14;
    public ulong r13;
    public ulong r12;
    public ulong rbp;
    public ulong rbx;
    public ulong r11;
    public ulong r10;
    public ulong r9;
    public ulong r8;
    public ulong rax;
    public ulong rcx;
    public ulong rdx;
    public ulong rsi;
    public ulong rdi;
    public ulong orig_rax;
    public ulong rip;
    public ulong cs;
    public ulong eflags;
    public ulong rsp;
    public ulong ss;
}
