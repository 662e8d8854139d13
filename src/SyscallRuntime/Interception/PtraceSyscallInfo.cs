using System.Runtime.InteropServices;

namespace SyscallKit.Interception;

/// <summary><c>struct ptrace_syscall_info</c> (include/uapi/linux/ptrace.h), byte for byte: what a tracer is told of a stop, and what it may change.</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
public struct PtraceSyscallInfo
{
    /// <summary>Its size in bytes.</summary>
    public const int Size = 88;

    /// <summary><c>PTRACE_SYSCALL_INFO_NONE</c> (0), <c>_ENTRY</c> (1), <c>_EXIT</c> (2), <c>_SECCOMP</c> (3).</summary>
    [FieldOffset(0)]
    public byte op;

    /// <summary>0.</summary>
    [FieldOffset(1)]
    public byte reserved;

    /// <summary>0.</summary>
    [FieldOffset(2)]
    public ushort flags;

    /// <summary><c>AUDIT_ARCH_X86_64</c> (c000003eh) or <c>AUDIT_ARCH_I386</c> (40000003h).</summary>
    [FieldOffset(4)]
    public uint arch;

    /// <summary>The address behind the instruction.</summary>
    [FieldOffset(8)]
    public ulong instruction_pointer;

    /// <summary>The stack pointer.</summary>
    [FieldOffset(16)]
    public ulong stack_pointer;

    /// <summary>In front of a call: its number, sign-extended from 32 bits.</summary>
    [FieldOffset(24)]
    public ulong nr;

    /// <summary>In front of a call: its arguments, all 64 bits of their registers.</summary>
    [FieldOffset(32)]
    public PtraceSyscallArgs args;

    /// <summary>At a filter: what it said besides (<c>SECCOMP_RET_DATA</c>).</summary>
    [FieldOffset(80)]
    public uint ret_data;

    /// <summary>Behind a call: its result.</summary>
    [FieldOffset(24)]
    public long rval;

    /// <summary>Behind a call: 1 if the result is an error.</summary>
    [FieldOffset(32)]
    public byte is_error;
}
