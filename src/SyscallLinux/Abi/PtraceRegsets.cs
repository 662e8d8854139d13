namespace SyscallKit.Linux.Abi;

/// <summary>Sets of registers, by their notes in a core file.</summary>
public enum PtraceRegsets
{
    NT_PRSTATUS = 0x1,
    NT_PRFPREG = 0x2,
    NT_PRXFPREG = 0x46e62b7f,
    NT_386_TLS = 0x200,
    NT_386_IOPERM = 0x201,
    NT_X86_XSTATE = 0x202,
    NT_X86_SHSTK = 0x204,
    NT_X86_XSAVE_LAYOUT = 0x205,
}
