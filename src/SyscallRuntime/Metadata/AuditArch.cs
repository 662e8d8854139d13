namespace SyscallKit.Metadata;

/// <summary><c>AUDIT_ARCH_*</c> (include/uapi/linux/audit.h): of which table a call is, as filters, tracers and audit records say it.</summary>
public static class AuditArch
{
    /// <summary><c>AUDIT_ARCH_X86_64</c>.</summary>
    public const uint X64 = 0xc000_003e;

    /// <summary><c>AUDIT_ARCH_I386</c>.</summary>
    public const uint I386 = 0x4000_0003;
}
