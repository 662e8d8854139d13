using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Keys, system-call filters, security modules, and programs loaded into the kernel.</content>
public sealed partial class LinuxTable
{
    // Keys.

    [Syscall(248, Ia32 = 286, Name = "add_key")]
    public partial long AddKey(
        ReadOnlyUserPtr<byte> _type, ReadOnlyUserPtr<byte> _description, ReadOnlyUserPtr _payload, nuint plen, key_serial_t ringid);

    [Syscall(249, Ia32 = 287, Name = "request_key")]
    public partial long RequestKey(
        ReadOnlyUserPtr<byte> _type, ReadOnlyUserPtr<byte> _description, ReadOnlyUserPtr<byte> _callout_info, key_serial_t destringid);

    [Syscall(250, Ia32 = 288)]
    public partial long Keyctl(int option, ulong arg2, ulong arg3, ulong arg4, ulong arg5);

    // Confinement.

    [Syscall(317, Ia32 = 354)]
    public partial long Seccomp(uint op, uint flags, UserPtr uargs);

    [Syscall(444, Ia32 = 444, Name = "landlock_create_ruleset")]
    public partial long LandlockCreateRuleset(
        [CType("const struct landlock_ruleset_attr *const")] ReadOnlyUserPtr<landlock_ruleset_attr> attr,
        [CType("const size_t")] nuint size, [CType("const __u32")] __u32 flags);

    [Syscall(445, Ia32 = 445, Name = "landlock_add_rule")]
    public partial long LandlockAddRule(
        [CType("const int")] int ruleset_fd, [CType("const enum landlock_rule_type")] landlock_rule_type rule_type,
        [CType("const void *const")] ReadOnlyUserPtr rule_attr, [CType("const __u32")] __u32 flags);

    [Syscall(446, Ia32 = 446, Name = "landlock_restrict_self")]
    public partial long LandlockRestrictSelf([CType("const int")] int ruleset_fd, [CType("const __u32")] __u32 flags);

    // Security modules.

    [Syscall(459, Ia32 = 459, Name = "lsm_get_self_attr")]
    public partial long LsmGetSelfAttr(uint attr, UserPtr<lsm_ctx> ctx, UserPtr<u32> size, u32 flags);

    [Syscall(460, Ia32 = 460, Name = "lsm_set_self_attr")]
    public partial long LsmSetSelfAttr(uint attr, UserPtr<lsm_ctx> ctx, u32 size, u32 flags);

    [Syscall(461, Ia32 = 461, Name = "lsm_list_modules")]
    public partial long LsmListModules(UserPtr<u64> ids, UserPtr<u32> size, u32 flags);

    // Programs and counters in the kernel.

    [Syscall(321, Ia32 = 357)]
    public partial long Bpf(int cmd, UserPtr<bpf_attr> uattr, uint size);

    [Syscall(298, Ia32 = 336, Name = "perf_event_open")]
    public partial long PerfEventOpen(UserPtr<perf_event_attr> attr_uptr, pid_t pid, int cpu, int group_fd, ulong flags);
}
