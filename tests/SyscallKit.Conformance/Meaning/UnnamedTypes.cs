using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;
using Compat = SyscallKit.Linux.Abi.Compat;

namespace SyscallKit.Conformance.Meaning;

/// <summary>Sets and structures that no call's argument or field names: what lies behind untyped memory, in files that are read, or depends on more than an argument.</summary>
internal sealed partial class UnnamedTypes
{
    [Syscall(1000)]
    public partial long SignalCodes(
        [Value<SiCodeSigchld>] int sigchld,
        [Value<SiCodeSigsegv>] int sigsegv,
        [Value<SiCodeSigbus>] int sigbus,
        [Value<SiCodeSigfpe>] int sigfpe,
        [Value<SiCodeSigill>] int sigill,
        [Value<SiCodeSigtrap>] int sigtrap);

    [Syscall(1001)]
    public partial long Codes(
        [Value<SiCodeSigpoll>] int sigpoll,
        [Value<SiCodeSigsys>] int sigsys,
        [Flags<SeccompRet>] uint seccomp,
        [Value<BpfInsnClass>] int instruction,
        [Value<FutexWakeOpOp>] int wakeOp,
        [Value<FutexWakeOpCmp>] int wakeCompare);

    [Syscall(1002)]
    public partial long InStructures(
        [Value<RwHint>] ulong hint,
        [Value<UtimeNsec>] long nanoseconds,
        [Value<PerfSwIds>] ulong softwareEvent,
        [Value<BpfMapType>] uint map,
        [Value<BpfProgType>] uint program,
        [Value<DelegationType>] uint delegation);

    [Syscall(1003)]
    public partial long Special([Value<ListnsUser>] ulong user, [Value<ListmountMntId>] ulong mount, [Flags<PrThpFlags>] ulong hugePages, [Value<ScmTypes>] int message);

    [Syscall(1004)]
    public partial long Signals(
        [Out] UserPtr<siginfo_kill> kill,
        [Out] UserPtr<siginfo_timer> timer,
        [Out] UserPtr<siginfo_rt> rt,
        [Out] UserPtr<siginfo_sigchld> sigchld,
        [Out] UserPtr<siginfo_sigfault> sigfault,
        [Out] UserPtr<siginfo_sigpoll> sigpoll);

    [Syscall(1005)]
    public partial long Addresses(
        [Out] UserPtr<siginfo_sigsys> sigsys,
        [In] UserPtr<sockaddr_in> in4,
        [In] UserPtr<sockaddr_in6> in6,
        [In] UserPtr<sockaddr_un> un,
        [In] UserPtr<sockaddr_nl> nl,
        [In] UserPtr<sockaddr_ll> ll);

    [Syscall(1006)]
    public partial long Messages(
        [In] UserPtr<cmsghdr> control,
        [In] UserPtr<nlmsghdr> netlink,
        [In] UserPtr<in_pktinfo> packet,
        [In] UserPtr<ip_mreq> group,
        [In] UserPtr<timespec_old> time,
        [In] UserPtr<Compat.oldstat> oldstat);

    [Syscall(1007)]
    public partial long Files(
        [Out] UserPtr<signalfd_siginfo> signal,
        [Out] UserPtr<inotify_event> inotify,
        [Out] UserPtr<fanotify_event_metadata> fanotify,
        [Out] UserPtr<mnt_ns_info> mounts,
        [Out] UserPtr<pt_regs> registers,
        [In] UserPtr<prctl_mm_map> memory);

    [Syscall(1008)]
    public partial long Rings(
        [In] UserPtr<rseq_cs> sequence,
        [In] UserPtr<robust_list> list,
        [In] UserPtr<io_uring_sqe> submission,
        [Out] UserPtr<io_uring_cqe> completion,
        [In] UserPtr<io_uring_getevents_arg> wait,
        [In] UserPtr<Compat.flock64> @lock);

    [Syscall(1009)]
    public partial long OnI386(
        [Out] UserPtr<Compat.stat64> stat,
        [Out] UserPtr<Compat.statfs64> statfs,
        [InOut] UserPtr<Compat.timex32> clock,
        [Out] UserPtr<Compat.shmid_ds_old> memory,
        [Out] UserPtr<Compat.semid_ds_old> semaphores,
        [Out] UserPtr<Compat.msqid_ds_old> messages);

    [Syscall(1010)]
    public partial long PermissionsOnI386([Out] UserPtr<Compat.ipc_perm> permissions);
}
