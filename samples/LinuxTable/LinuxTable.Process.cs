using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Processes and threads: birth, image, death, and what hangs on them.</content>
public sealed partial class LinuxTable
{
    // Birth.

    [Syscall(57, Ia32 = 2)]
    public partial long Fork();

    [Syscall(58, Ia32 = 190)]
    public partial long Vfork();

    [Syscall(56, Ia32 = 120)]
    public partial long Clone(ulong clone_flags, ulong newsp, UserPtr<int> parent_tidptr, UserPtr<int> child_tidptr, ulong tls);

    /// <summary>i386 passes <c>tls</c> before <c>child_tidptr</c> (<c>CONFIG_CLONE_BACKWARDS</c>).</summary>
    [CompatSyscall(120, Name = "ia32_clone", TableName = "clone")]
    public partial long Ia32Clone(ulong clone_flags, ulong newsp, UserPtr<int> parent_tidptr, ulong tls_val, UserPtr<int> child_tidptr);

    [Syscall(435, Ia32 = 435)]
    public partial long Clone3(UserPtr<clone_args> uargs, nuint size);

    [Syscall(59, Ia32 = 11)]
    public partial long Execve(
        ReadOnlyUserPtr<byte> filename, ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> argv, ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> envp);

    [Syscall(322, Ia32 = 358)]
    public partial long ExecveAt(
        int fd, ReadOnlyUserPtr<byte> filename, ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> argv,
        ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> envp, int flags);

    // Death.

    /// <summary>Ends the calling thread; the C library's exit(3) ends in exit_group.</summary>
    [Syscall(60, Ia32 = 1, NoReturn = true)]
    public partial long Exit(int error_code);

    [Syscall(231, Ia32 = 252, Name = "exit_group", NoReturn = true)]
    public partial long ExitGroup(int error_code);

    [Syscall(61, Ia32 = 114)]
    public partial long Wait4(pid_t upid, UserPtr<int> stat_addr, int options, UserPtr<rusage> ru);

    [Syscall(247, Ia32 = 284)]
    public partial long Waitid(int which, pid_t upid, UserPtr<siginfo> infop, int options, UserPtr<rusage> ru);

    // Who is who.

    [Syscall(39, Ia32 = 20)]
    public partial long GetPid();

    [Syscall(110, Ia32 = 64)]
    public partial long GetPpid();

    [Syscall(186, Ia32 = 224)]
    public partial long GetTid();

    [Syscall(218, Ia32 = 258, Name = "set_tid_address")]
    public partial long SetTidAddress(UserPtr<int> tidptr);

    [Syscall(109, Ia32 = 57)]
    public partial long SetPgid(pid_t pid, pid_t pgid);

    [Syscall(121, Ia32 = 132)]
    public partial long GetPgid(pid_t pid);

    [Syscall(111, Ia32 = 65)]
    public partial long GetPgrp();

    [Syscall(112, Ia32 = 66)]
    public partial long SetSid();

    [Syscall(124, Ia32 = 147)]
    public partial long GetSid(pid_t pid);

    [Syscall(434, Ia32 = 434, Name = "pidfd_open")]
    public partial long PidfdOpen(pid_t pid, uint flags);

    [Syscall(438, Ia32 = 438, Name = "pidfd_getfd")]
    public partial long PidfdGetfd(int pidfd, int fd, uint flags);

    [Syscall(312, Ia32 = 349)]
    public partial long Kcmp(pid_t pid1, pid_t pid2, int type, ulong idx1, ulong idx2);

    // Environment.

    [Syscall(272, Ia32 = 310)]
    public partial long Unshare(ulong unshare_flags);

    [Syscall(308, Ia32 = 346)]
    public partial long Setns(int fd, int flags);

    [Syscall(135, Ia32 = 136)]
    public partial long Personality(uint personality);

    [Syscall(157, Ia32 = 172)]
    public partial long Prctl(int option, ulong arg2, ulong arg3, ulong arg4, ulong arg5);

    [Syscall(158, Ia32 = 384, Name = "arch_prctl")]
    public partial long ArchPrctl(int option, ulong arg2);

    [Syscall(154, Ia32 = 123, Name = "modify_ldt")]
    public partial long ModifyLdt(int func, UserPtr ptr, ulong bytecount);

    [Syscall(334, Ia32 = 386)]
    public partial long Rseq(UserPtr<rseq> rseq, u32 rseq_len, int flags, u32 sig);

    // Limits and usage.

    [Syscall(97, Ia32 = 191, Ia32TableName = "ugetrlimit")]
    public partial long GetRlimit(uint resource, UserPtr<rlimit> rlim);

    [Syscall(160, Ia32 = 75)]
    public partial long SetRlimit(uint resource, UserPtr<rlimit> rlim);

    [Syscall(302, Ia32 = 340)]
    public partial long Prlimit64(pid_t pid, uint resource, ReadOnlyUserPtr<rlimit64> new_rlim, UserPtr<rlimit64> old_rlim);

    [Syscall(98, Ia32 = 77)]
    public partial long GetRusage(int who, UserPtr<rusage> ru);

    // Tracing.

    [Syscall(101, Ia32 = 26)]
    public partial long Ptrace(long request, long pid, ulong addr, ulong data);

    /// <summary>Made by the trampoline of an entry probe, never by a program.</summary>
    [Syscall(336)]
    public partial long Uprobe();

    /// <summary>Made by the trampoline of a return probe, never by a program.</summary>
    [Syscall(335)]
    public partial long Uretprobe();
}
