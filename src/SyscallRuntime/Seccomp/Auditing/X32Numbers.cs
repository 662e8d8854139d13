using System;
using System.Collections.Immutable;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>The numbers that calls have in x32: mostly those of 64-bit calls, but from 512 on for calls whose structures are others (arch/x86/entry/syscalls/syscall_64.tbl).</summary>
internal static class X32Numbers
{
    private const int First = 512;

    private static readonly ImmutableArray<string> s_own =
    [
        "rt_sigaction", "rt_sigreturn", "ioctl", "readv", "writev", "recvfrom", "sendmsg", "recvmsg", "execve", "ptrace", "rt_sigpending", "rt_sigtimedwait",
        "rt_sigqueueinfo", "sigaltstack", "timer_create", "mq_notify", "kexec_load", "waitid", "set_robust_list", "get_robust_list", "vmsplice", "move_pages",
        "preadv", "pwritev", "rt_tgsigqueueinfo", "recvmmsg", "sendmmsg", "process_vm_readv", "process_vm_writev", "setsockopt", "getsockopt", "io_setup",
        "io_submit", "execveat", "preadv2", "pwritev2",
    ];

    /// <summary>The number of a call, with the bit of x32.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">Its number as a 64-bit call.</param>
    public static int Of(string name, int number) => SeccompData.X32Bit | (s_own.IndexOf(name) is >= 0 and int own ? First + own : number);

    /// <summary>The name of a number of x32 that is its own, or null.</summary>
    public static string? NameOf(int number) => number - First >= 0 && number - First < s_own.Length ? s_own[number - First] : null;

    /// <summary>Whether a name has a number of its own.</summary>
    public static bool IsOwn(string name) => s_own.AsSpan().Contains(name);
}
