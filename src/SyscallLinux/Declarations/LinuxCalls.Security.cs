using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Keys, system-call filters, security modules, and programs loaded into the kernel.</content>
public partial class LinuxCalls
{
    // Keys.

    [Syscall(248, Ia32 = 286, Name = "add_key")]
    [Errors(
        nameof(EACCES), nameof(EDQUOT), nameof(EFAULT), nameof(EINVAL), nameof(EKEYEXPIRED), nameof(EKEYREVOKED), nameof(ENOKEY),
        nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.KeyId)]
    public virtual partial long AddKey(
        SyscallContext context,
        [CString] ReadOnlyUserPtr<byte> _type,
        [CString, Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> _description,
        [In(nameof(plen)), Nullable(Sometimes = true)] ReadOnlyUserPtr _payload,
        [Size] nuint plen,
        [Value<KeySpecial>] key_serial_t ringid);

    [Syscall(249, Ia32 = 287, Name = "request_key")]
    [Errors(
        nameof(EACCES), nameof(EDQUOT), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EKEYEXPIRED), nameof(EKEYREJECTED),
        nameof(EKEYREVOKED), nameof(ENOKEY), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.KeyId)]
    public virtual partial long RequestKey(
        SyscallContext context,
        [CString] ReadOnlyUserPtr<byte> _type,
        [CString] ReadOnlyUserPtr<byte> _description,
        [CString, Nullable, Recorded(RecordedAs.Nothing)] ReadOnlyUserPtr<byte> _callout_info,
        [Value<KeySpecial>] key_serial_t destringid);

    [Syscall(250, Ia32 = 288)]
    [Operations<IKeyctlOperations>(nameof(option))]
    [Errors(
        nameof(EACCES), nameof(EDQUOT), nameof(EINVAL), nameof(EKEYEXPIRED), nameof(EKEYREJECTED), nameof(EKEYREVOKED), nameof(ENOKEY),
        nameof(ENOMEM), nameof(ENOTDIR))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Keyctl(
        SyscallContext context,
        [Value<KeyctlCmds>] int option,
        [DependsOn(nameof(option))] ulong arg2,
        [DependsOn(nameof(option))] ulong arg3,
        [DependsOn(nameof(option))] ulong arg4,
        [DependsOn(nameof(option))] ulong arg5);

    // Confinement.

    [Syscall(317, Ia32 = 354)]
    [Operations<ISeccompOperations>(nameof(op))]
    [Errors(nameof(EACCES), nameof(EBUSY), nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EOPNOTSUPP), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Seccomp(
        SyscallContext context,
        [Value<SeccompOp>] uint op,
        [Flags<SeccompFilterFlags>] uint flags,
        [DependsOn(nameof(op))] UserPtr uargs);

    [Syscall(444, Ia32 = 444, Name = "landlock_create_ruleset")]
    [Errors(nameof(E2BIG), nameof(EFAULT), nameof(EINVAL), nameof(ENOMSG), nameof(EOPNOTSUPP))]
    [return: Fd]
    public virtual partial long LandlockCreateRuleset(
        SyscallContext context,
        [CType("const struct landlock_ruleset_attr *const"), In(nameof(size)), Nullable(Sometimes = true)] ReadOnlyUserPtr<landlock_ruleset_attr> attr,
        [CType("const size_t"), Size] nuint size,
        [CType("const __u32"), Flags<LandlockCreateFlags>] __u32 flags);

    [Syscall(445, Ia32 = 445, Name = "landlock_add_rule")]
    [Operations<ILandlockAddRuleOperations>(nameof(rule_type))]
    [Errors(
        nameof(EAFNOSUPPORT), nameof(EBADF), nameof(EBADFD), nameof(EFAULT), nameof(EINVAL), nameof(ENOMSG), nameof(EOPNOTSUPP),
        nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long LandlockAddRule(
        SyscallContext context,
        [CType("const int"), Fd] int ruleset_fd,
        [CType("enum landlock_rule_type"), Value<LandlockRuleType>] uint rule_type,
        [CType("const void *const"), DependsOn(nameof(rule_type))] ReadOnlyUserPtr rule_attr,
        [CType("const __u32"), Flags<None>] __u32 flags);

    [Syscall(446, Ia32 = 446, Name = "landlock_restrict_self")]
    [Errors(nameof(E2BIG), nameof(EBADF), nameof(EBADFD), nameof(EINVAL), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long LandlockRestrictSelf(
        SyscallContext context,
        [CType("const int"), Fd] int ruleset_fd,
        [CType("const __u32"), Flags<LandlockRestrictFlags>] __u32 flags);

    // Security modules.

    [Syscall(459, Ia32 = 459, Name = "lsm_get_self_attr")]
    [Errors(nameof(E2BIG), nameof(EFAULT), nameof(EINVAL), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long LsmGetSelfAttr(
        SyscallContext context,
        [Value<LsmAttr>] uint attr,
        [Meaning(ArgumentKind.Structs), Out(LengthAt = nameof(size), Unit = LengthUnit.Bytes, FilledAt = nameof(size)), Nullable] UserPtr<lsm_ctx> ctx,
        [InOut] UserPtr<u32> size,
        [Flags<LsmGetFlags>] u32 flags);

    [Syscall(460, Ia32 = 460, Name = "lsm_set_self_attr")]
    [Errors(nameof(E2BIG), nameof(EFAULT), nameof(EINVAL), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long LsmSetSelfAttr(
        SyscallContext context,
        [Value<LsmAttr>] uint attr,
        [In(nameof(size))] UserPtr<lsm_ctx> ctx,
        [Size] u32 size,
        [Flags<None>] u32 flags);

    [Syscall(461, Ia32 = 461, Name = "lsm_list_modules")]
    [Errors(nameof(E2BIG), nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long LsmListModules(
        SyscallContext context,
        [Out(LengthAt = nameof(size), Unit = LengthUnit.Bytes, FilledAt = nameof(size))] UserPtr<u64> ids,
        [InOut] UserPtr<u32> size,
        [Flags<None>] u32 flags);

    // Programs and counters in the kernel.

    [Syscall(321, Ia32 = 357)]
    [Operations<IBpfOperations>(nameof(cmd))]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EAGAIN), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOENT), nameof(ENOMEM),
        nameof(EPERM))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Bpf(
        SyscallContext context,
        [Value<BpfCmds>] int cmd,
        [InOut(nameof(size))] UserPtr<bpf_attr> uattr,
        [Size] uint size);

    [Syscall(298, Ia32 = 336, Name = "perf_event_open")]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EBADF), nameof(EBUSY), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EMFILE),
        nameof(ENODEV), nameof(ENOENT), nameof(ENOSPC), nameof(ENOSYS), nameof(EOPNOTSUPP), nameof(EOVERFLOW), nameof(EPERM),
        nameof(ESRCH))]
    [return: Fd]
    public virtual partial long PerfEventOpen(
        SyscallContext context,
        [In(LengthField = nameof(perf_event_attr.size))] UserPtr<perf_event_attr> attr_uptr,
        [Pid] pid_t pid,
        [Meaning(ArgumentKind.Cpu)] int cpu,
        [Fd] int group_fd,
        [Flags<PerfFlags>] ulong flags);
}
