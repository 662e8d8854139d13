using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <summary>
/// The system calls that only some kernels have: those of a configuration (modules, kexec, shadow stacks), and those of releases up to 7.3. A kernel takes
/// them as it takes <see cref="LinuxCalls"/>.
/// </summary>
public partial class OptionalLinuxCalls
{
    // Modules: CONFIG_MODULES.

    [Syscall(175, Ia32 = 128, Name = "init_module")]
    [Errors(
        nameof(EBADMSG), nameof(EBUSY), nameof(EFAULT), nameof(ENOEXEC), nameof(EPERM), nameof(EEXIST), nameof(EINVAL), nameof(ENOKEY),
        nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long InitModule(
        SyscallContext context,
        [In(nameof(len))] UserPtr umod,
        [Size] ulong len,
        [CString] ReadOnlyUserPtr<byte> uargs);

    [Syscall(176, Ia32 = 129, Name = "delete_module")]
    [Errors(nameof(EBUSY), nameof(EFAULT), nameof(ENOENT), nameof(EPERM), nameof(EWOULDBLOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long DeleteModule(SyscallContext context, [CString] ReadOnlyUserPtr<byte> name_user, [Flags<DeleteModuleFlags>] uint flags);

    [Syscall(313, Ia32 = 350, Name = "finit_module")]
    [Errors(
        nameof(EBADF), nameof(EBADMSG), nameof(EBUSY), nameof(EFAULT), nameof(EFBIG), nameof(EINVAL), nameof(ENOEXEC), nameof(ENOKEY),
        nameof(ENOMEM), nameof(EPERM), nameof(EEXIST), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FinitModule(
        SyscallContext context,
        [Fd] int fd,
        [CString] ReadOnlyUserPtr<byte> uargs,
        [Flags<ModuleInitFlags>] int flags);

    // Another kernel: CONFIG_KEXEC, CONFIG_KEXEC_FILE.

    [Syscall(246, Ia32 = 283, Name = "kexec_load")]
    [Errors(nameof(EADDRNOTAVAIL), nameof(EBADF), nameof(EBUSY), nameof(EINVAL), nameof(ENOEXEC), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long KexecLoad(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong entry,
        [Meaning(ArgumentKind.Count)] ulong nr_segments,
        [In(nameof(nr_segments), Unit = LengthUnit.Elements)] UserPtr<kexec_segment> segments,
        [Flags<KexecFlags>] ulong flags);

    [Syscall(320, Name = "kexec_file_load")]
    [Errors(nameof(EADDRNOTAVAIL), nameof(EBADF), nameof(EBUSY), nameof(EINVAL), nameof(ENOEXEC), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long KexecFileLoad(
        SyscallContext context,
        [Fd] int kernel_fd,
        [Fd] int initrd_fd,
        [Size] ulong cmdline_len,
        [CString, In(nameof(cmdline_len)), Recorded(RecordedAs.Nothing)] ReadOnlyUserPtr<byte> cmdline_ptr,
        [Flags<KexecFileFlags>] ulong flags);

    // Shadow stacks: CONFIG_X86_USER_SHADOW_STACK.

    [Syscall(453, Ia32 = 453, Name = "map_shadow_stack")]
    [Errors(nameof(EEXIST), nameof(EINVAL), nameof(ENOSPC), nameof(EOPNOTSUPP), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long MapShadowStack(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong addr,
        [Size] ulong size,
        [Flags<ShadowStackFlags>] uint flags);

    // Later than 6.18.

    /// <summary>Since 6.19.</summary>
    [Syscall(470, Ia32 = 470)]
    [Errors(nameof(E2BIG), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOMEM), nameof(EOPNOTSUPP), nameof(EOVERFLOW))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Listns(
        SyscallContext context,
        [In(LengthField = nameof(ns_id_req.size))] ReadOnlyUserPtr<ns_id_req> req,
        [Out(nameof(nr_ns_ids), Filled = Filled.Result)] UserPtr<u64> ns_ids,
        [Meaning(ArgumentKind.Count)] nuint nr_ns_ids,
        [Flags<None>] uint flags);

    /// <summary>Since 7.0, with CONFIG_RSEQ_SLICE_EXTENSION.</summary>
    [Syscall(471, Ia32 = 471, Name = "rseq_slice_yield")]
    [Errors(nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Boolean)]
    public virtual partial long RseqSliceYield(SyscallContext context);

    /// <summary>Since 7.3.</summary>
    [Syscall(472, Ia32 = 472)]
    [Errors(nameof(EACCES), nameof(EBADF), nameof(EINVAL), nameof(ENOTDIR), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Fchroot(SyscallContext context, [Fd, Value<FchrootFd>] int fd, [Flags<None>] uint flags);

    /// <summary>Serves every call that is not overridden.</summary>
    /// <param name="context">The call.</param>
    /// <returns>-ENOSYS unless overridden.</returns>
    protected virtual long sys_ni_syscall(SyscallContext context) => -ENOSYS;
}
