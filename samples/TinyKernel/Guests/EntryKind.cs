namespace Tiny.Guests;

/// <summary>How a program enters the kernel, and where it puts the arguments for that.</summary>
public enum EntryKind
{
    /// <summary>SYSCALL in 64-bit code: rax; rdi, rsi, rdx, r10, r8, r9.</summary>
    Syscall,

    /// <summary>INT 0x80, in code of either width: eax; ebx, ecx, edx, esi, edi, ebp.</summary>
    Int80,

    /// <summary>The 32-bit vDSO: the registers of <see cref="Int80"/>, three of which it saves on the stack; SYSENTER or SYSCALL.</summary>
    Vdso,

    /// <summary>SYSENTER in the program itself, which the kernel does not support: it returns to the vDSO all the same.</summary>
    Sysenter,
}
