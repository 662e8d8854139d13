using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The system call at which a tracee stopped: <c>PTRACE_GET_SYSCALL_INFO</c>.</summary>
[CType("struct ptrace_syscall_info")]
[StructLayout(LayoutKind.Explicit)]
public struct ptrace_syscall_info
{
    [FieldOffset(0)] public u8 op;
    [FieldOffset(1)] public u8 reserved;
    [FieldOffset(2)] public u16 flags;
    [FieldOffset(4), Value<AuditArch>] public u32 arch;
    [FieldOffset(8)] public u64 instruction_pointer;
    [FieldOffset(16)] public u64 stack_pointer;
    [FieldOffset(24)] public ptrace_syscall_info_entry entry;
    [FieldOffset(24)] public ptrace_syscall_info_exit exit;
    [FieldOffset(24)] public ptrace_syscall_info_seccomp seccomp;
}
