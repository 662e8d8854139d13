using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The system call at which a tracee stopped: <c>PTRACE_GET_SYSCALL_INFO</c>.</summary>
[CType("struct ptrace_syscall_info")]
[StructLayout(LayoutKind.Explicit)]
public struct ptrace_syscall_info
{
    [FieldOffset(0), CType("u8")] public byte op;
    [FieldOffset(1), CType("u8")] public byte reserved;
    [FieldOffset(2), CType("u16")] public ushort flags;
    [FieldOffset(4), CType("u32"), Value<AuditArch>] public uint arch;
    [FieldOffset(8), CType("u64")] public ulong instruction_pointer;
    [FieldOffset(16), CType("u64")] public ulong stack_pointer;
    [FieldOffset(24)] public ptrace_syscall_info_entry entry;
    [FieldOffset(24)] public ptrace_syscall_info_exit exit;
    [FieldOffset(24)] public ptrace_syscall_info_seccomp seccomp;
}
