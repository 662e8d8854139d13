namespace SyscallKit.Linux.Abi;

/// <summary>Architectures of system calls.</summary>
public enum AuditArch : uint
{
    AUDIT_ARCH_X86_64 = 0xc000003e,
    AUDIT_ARCH_I386 = 0x40000003,
}
