using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Processes and threads: birth, image, death, and what hangs on them.</content>
public partial class LinuxCalls
{
    // Birth.

    [Syscall(57, Ia32 = 2)]
    [Errors(nameof(EAGAIN), nameof(ENOMEM), nameof(ENOSYS))]
    [return: Pid]
    public virtual partial long Fork(SyscallContext context);

    [Syscall(58, Ia32 = 190)]
    [Errors(nameof(EAGAIN), nameof(ENOMEM), nameof(ENOSYS))]
    [return: Pid]
    public virtual partial long Vfork(SyscallContext context);

    [Syscall(56, Ia32 = 120)]
    [Operations<ICloneOperations>(nameof(clone_flags), AreBits = true)]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EAGAIN), nameof(EBUSY), nameof(EEXIST), nameof(EINVAL), nameof(ENOMEM), nameof(ENOSPC),
        nameof(EUSERS), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Pid]
    public virtual partial long Clone(
        SyscallContext context,
        [Flags<CloneFlags>] ulong clone_flags,
        [Meaning(ArgumentKind.Address)] ulong newsp,
        [Out, Nullable(Sometimes = true)] UserPtr<int> parent_tidptr,
        [Out, Nullable(Sometimes = true)] UserPtr<int> child_tidptr,
        [Meaning(ArgumentKind.Address)] ulong tls);

    /// <summary>i386 passes <c>tls</c> before <c>child_tidptr</c> (<c>CONFIG_CLONE_BACKWARDS</c>).</summary>
    [CompatSyscall(120, Name = "ia32_clone", TableName = "clone")]
    public virtual partial long Ia32Clone(
        SyscallContext context,
        ulong clone_flags,
        ulong newsp,
        UserPtr<int> parent_tidptr,
        ulong tls_val,
        UserPtr<int> child_tidptr);

    [Syscall(435, Ia32 = 435)]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EAGAIN), nameof(EBUSY), nameof(EEXIST), nameof(EINVAL), nameof(ENOMEM), nameof(ENOSPC),
        nameof(EUSERS), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Pid]
    public virtual partial long Clone3(SyscallContext context, [In(nameof(size))] UserPtr<clone_args> uargs, [Size] nuint size);

    [Syscall(59, Ia32 = 11)]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EAGAIN), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(EISDIR), nameof(ELIBBAD),
        nameof(ELOOP), nameof(ENOEXEC), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOTDIR), nameof(EPERM), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Execve(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [CString, Nullable] ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> argv,
        [CString, Nullable] ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> envp);

    [Syscall(322, Ia32 = 358)]
    [Errors(nameof(EINVAL), nameof(ELOOP), nameof(ENOENT), nameof(ENOTDIR))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ExecveAt(
        SyscallContext context,
        [DirFd, Value<AtFd>] int fd,
        [Path(nameof(fd))] ReadOnlyUserPtr<byte> filename,
        [CString, Nullable] ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> argv,
        [CString, Nullable] ReadOnlyUserPtr<ReadOnlyUserPtr<byte>> envp,
        [Flags<ExecveatFlags>] int flags);

    // Death.

    /// <summary>Ends the calling thread; the C library's exit(3) ends in exit_group.</summary>
    [Syscall(60, Ia32 = 1, NoReturn = true)]
    [return: Meaning(ArgumentKind.Never)]
    public virtual partial long Exit(SyscallContext context, [Meaning(ArgumentKind.ExitCode)] int error_code);

    [Syscall(231, Ia32 = 252, Name = "exit_group", NoReturn = true)]
    [return: Meaning(ArgumentKind.Never)]
    public virtual partial long ExitGroup(SyscallContext context, [Meaning(ArgumentKind.ExitCode)] int error_code);

    [Syscall(61, Ia32 = 114)]
    [Errors(nameof(ECHILD), nameof(EINTR), nameof(EINVAL), nameof(ESRCH), nameof(EFAULT))]
    [return: Pid]
    public virtual partial long Wait4(
        SyscallContext context,
        [Pid] pid_t upid,
        [Out, Nullable] UserPtr<int> stat_addr,
        [Flags<WaitOptions>] int options,
        [Out, Nullable] UserPtr<rusage> ru);

    [Syscall(247, Ia32 = 284)]
    [Operations<IWaitidOperations>(nameof(which))]
    [Errors(nameof(EAGAIN), nameof(ECHILD), nameof(EINTR), nameof(EINVAL), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Waitid(
        SyscallContext context,
        [Value<WaitidWhich>] int which,
        [DependsOn(nameof(which))] pid_t upid,
        [Out, Nullable] UserPtr<siginfo> infop,
        [Flags<WaitOptions>] int options,
        [Out, Nullable] UserPtr<rusage> ru);

    // Who is who.

    [Syscall(39, Ia32 = 20)]
    [return: Pid]
    public virtual partial long GetPid(SyscallContext context);

    [Syscall(110, Ia32 = 64)]
    [return: Pid]
    public virtual partial long GetPpid(SyscallContext context);

    [Syscall(186, Ia32 = 224)]
    [return: Meaning(ArgumentKind.Tid)]
    public virtual partial long GetTid(SyscallContext context);

    [Syscall(218, Ia32 = 258, Name = "set_tid_address")]
    [return: Meaning(ArgumentKind.Tid)]
    public virtual partial long SetTidAddress(SyscallContext context, [Out, Nullable, ByAddress] UserPtr<int> tidptr);

    [Syscall(109, Ia32 = 57)]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetPgid(SyscallContext context, [Pid] pid_t pid, [Meaning(ArgumentKind.Pgid)] pid_t pgid);

    [Syscall(121, Ia32 = 132)]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Pgid)]
    public virtual partial long GetPgid(SyscallContext context, [Pid] pid_t pid);

    [Syscall(111, Ia32 = 65)]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Pgid)]
    public virtual partial long GetPgrp(SyscallContext context);

    [Syscall(112, Ia32 = 66)]
    [Errors(nameof(EPERM))]
    [return: Meaning(ArgumentKind.Sid)]
    public virtual partial long SetSid(SyscallContext context);

    [Syscall(124, Ia32 = 147)]
    [Errors(nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Sid)]
    public virtual partial long GetSid(SyscallContext context, [Pid] pid_t pid);

    [Syscall(434, Ia32 = 434, Name = "pidfd_open")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM), nameof(ESRCH))]
    [return: Fd]
    public virtual partial long PidfdOpen(SyscallContext context, [Pid] pid_t pid, [Flags<PidfdOpenFlags>] uint flags);

    [Syscall(438, Ia32 = 438, Name = "pidfd_getfd")]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(EPERM), nameof(ESRCH))]
    [return: Fd]
    public virtual partial long PidfdGetfd(SyscallContext context, [Fd] int pidfd, [Fd] int fd, [Flags<None>] uint flags);

    [Syscall(312, Ia32 = 349)]
    [Operations<IKcmpOperations>(nameof(type))]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(EPERM), nameof(ESRCH))]
    [return: Value<KcmpResult>]
    public virtual partial long Kcmp(
        SyscallContext context,
        [Pid] pid_t pid1,
        [Pid] pid_t pid2,
        [Value<KcmpType>] int type,
        [DependsOn(nameof(type))] ulong idx1,
        [DependsOn(nameof(type))] ulong idx2);

    // Environment.

    [Syscall(272, Ia32 = 310)]
    [Errors(nameof(EINVAL), nameof(ENOMEM), nameof(ENOSPC), nameof(EUSERS), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Unshare(SyscallContext context, [Flags<UnshareFlags>] ulong unshare_flags);

    [Syscall(308, Ia32 = 346)]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Setns(SyscallContext context, [Fd] int fd, [Flags<SetnsType>] int flags);

    [Syscall(135, Ia32 = 136)]
    [Errors(nameof(EINVAL))]
    [return: Flags<Personality>]
    public virtual partial long Personality(SyscallContext context, [Flags<Personality>] uint personality);

    [Syscall(157, Ia32 = 172)]
    [Operations<IPrctlOperations>(nameof(option))]
    [Errors(
        nameof(EINVAL), nameof(EACCES), nameof(EBADF), nameof(EBUSY), nameof(EFAULT), nameof(ENODEV), nameof(ENOMEM), nameof(EOPNOTSUPP),
        nameof(ENXIO), nameof(EPERM), nameof(ERANGE), nameof(E2BIG), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Prctl(
        SyscallContext context,
        [Value<PrctlOptions>] int option,
        [DependsOn(nameof(option))] ulong arg2,
        [DependsOn(nameof(option))] ulong arg3,
        [DependsOn(nameof(option))] ulong arg4,
        [DependsOn(nameof(option))] ulong arg5);

    [Syscall(158, Ia32 = 384, Name = "arch_prctl")]
    [Operations<IArchPrctlOperations>(nameof(option))]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long ArchPrctl(
        SyscallContext context,
        [Value<ArchPrctlOptions>] int option,
        [DependsOn(nameof(option))] ulong arg2);

    [Syscall(154, Ia32 = 123, Name = "modify_ldt")]
    [Operations<IModifyLdtOperations>(nameof(func))]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long ModifyLdt(
        SyscallContext context,
        [Value<ModifyLdtFunc>] int func,
        [CType("void *"), DependsOn(nameof(func))] UserPtr<user_desc> ptr,
        [Size] ulong bytecount);

    [Syscall(334, Ia32 = 386)]
    [Errors(nameof(EINVAL), nameof(EFAULT), nameof(EBUSY), nameof(EPERM), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Rseq(
        SyscallContext context,
        [In(nameof(rseq_len)), ByAddress] UserPtr<rseq> rseq,
        [Size] u32 rseq_len,
        [Flags<RseqFlags>] int flags,
        [Meaning(ArgumentKind.Cookie)] u32 sig);

    // Limits and usage.

    [Syscall(97, Ia32 = 191, Ia32TableName = "ugetrlimit")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetRlimit(SyscallContext context, [Value<RlimitResource>] uint resource, [Out] UserPtr<rlimit> rlim);

    [Syscall(160, Ia32 = 75)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetRlimit(SyscallContext context, [Value<RlimitResource>] uint resource, [In] UserPtr<rlimit> rlim);

    [Syscall(302, Ia32 = 340)]
    [Operations<IPrlimit64Operations>(nameof(resource))]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Prlimit64(
        SyscallContext context,
        [Pid] pid_t pid,
        [Value<RlimitResource>] uint resource,
        [In, Nullable] ReadOnlyUserPtr<rlimit64> new_rlim,
        [Out, Nullable] UserPtr<rlimit64> old_rlim);

    [Syscall(98, Ia32 = 77)]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetRusage(SyscallContext context, [Value<RusageWho>] int who, [Out] UserPtr<rusage> ru);

    // Tracing.

    [Syscall(101, Ia32 = 26)]
    [Operations<IPtraceOperations>(nameof(request))]
    [Errors(nameof(EBUSY), nameof(EFAULT), nameof(EIO), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Ptrace(
        SyscallContext context,
        [Value<PtraceRequests>] long request,
        [Pid] long pid,
        [DependsOn(nameof(request))] ulong addr,
        [DependsOn(nameof(request))] ulong data);

    /// <summary>Made by the trampoline of an entry probe, never by a program.</summary>
    [Syscall(336)]
    [Errors(nameof(ENXIO), nameof(EPROTO))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Uprobe(SyscallContext context);

    /// <summary>Made by the trampoline of a return probe, never by a program.</summary>
    [Syscall(335)]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Uretprobe(SyscallContext context);
}
