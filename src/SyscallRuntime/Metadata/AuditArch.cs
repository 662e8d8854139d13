namespace SyscallKit.Metadata;

/// <summary>Linux's numbers of architectures, as audit, ptrace and seccomp say which table a call is of (include/uapi/linux/audit.h).</summary>
internal static class AuditArch
{
    /// <summary><c>AUDIT_ARCH_X86_64</c>: 64-bit calls, those of x32 too.</summary>
    public const uint X64 = 0xc000_003e;

    /// <summary><c>AUDIT_ARCH_I386</c>: 32-bit calls.</summary>
    public const uint I386 = 0x4000_0003;

    /// <summary>The number of a table's calls (<c>syscall_get_arch</c>, arch/x86/include/asm/syscall.h).</summary>
    public static uint Of(SyscallAbi abi) => abi == SyscallAbi.X64 ? X64 : I386;
}
