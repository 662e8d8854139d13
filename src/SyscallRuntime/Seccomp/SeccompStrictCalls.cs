namespace SyscallKit.Seccomp;

/// <summary>The calls of strict mode: <c>mode1_syscalls</c> (kernel/seccomp.c) and <c>__NR_seccomp_*_32</c> (arch/x86/include/asm/seccomp.h).</summary>
internal static class SeccompStrictCalls
{
    /// <summary>Whether a number is one of them: read, write, exit, sigreturn, and what probes of the kernel call.</summary>
    public static bool Contains(uint arch, int nr) =>
        arch == SeccompData.ArchX64 ? nr is 0 or 1 or 60 or 15 || SeccompAllowBitmap.IsUnfiltered(arch, nr) : nr is 3 or 4 or 1 or 119;
}
