using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Registers as <c>PTRACE_GETREGS</c> once gave them, as i386 lays it out.</summary>
[CType("struct pt_regs")]
public struct pt_regs
{
    [CType("long")] public int ebx;
    [CType("long")] public int ecx;
    [CType("long")] public int edx;
    [CType("long")] public int esi;
    [CType("long")] public int edi;
    [CType("long")] public int ebp;
    [CType("long")] public int eax;
    public int xds;
    public int xes;
    public int xfs;
    public int xgs;
    [CType("long")] public int orig_eax;
    [CType("long")] public int eip;
    public int xcs;
    [CType("long")] public int eflags;
    [CType("long")] public int esp;
    public int xss;
}
