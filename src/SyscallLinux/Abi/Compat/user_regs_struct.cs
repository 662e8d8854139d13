using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The general registers: <c>PTRACE_GETREGS</c>, as i386 lays it out.</summary>
[CType("struct user_regs_struct")]
public struct user_regs_struct
{
    public uint ebx;
    public uint ecx;
    public uint edx;
    public uint esi;
    public uint edi;
    public uint ebp;
    public uint eax;
    public uint xds;
    public uint xes;
    public uint xfs;
    public uint xgs;
    public uint orig_eax;
    public uint eip;
    public uint xcs;
    public uint eflags;
    public uint esp;
    public uint xss;
}
