using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>ptrace(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IPtraceOperations
{
    [Operation(PtraceRequests.PTRACE_TRACEME)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_TRACEME(
        [Meaning(ArgumentKind.Unused)] long pid,
        [Meaning(ArgumentKind.Unused)] ulong addr,
        [Meaning(ArgumentKind.Unused)] ulong data);

    [Operation(PtraceRequests.PTRACE_PEEKTEXT)]
    [Operation(PtraceRequests.PTRACE_PEEKDATA)]
    [Operation(PtraceRequests.PTRACE_PEEKUSR)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_PEEKTEXT([Meaning(ArgumentKind.Address)] ulong addr, [Out] UserPtr<ulong> data);

    [Operation(PtraceRequests.PTRACE_POKETEXT)]
    [Operation(PtraceRequests.PTRACE_POKEDATA)]
    [Operation(PtraceRequests.PTRACE_POKEUSR)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_POKETEXT([Meaning(ArgumentKind.Address)] ulong addr, [Meaning(ArgumentKind.Number)] ulong data);

    [Operation(PtraceRequests.PTRACE_CONT)]
    [Operation(PtraceRequests.PTRACE_SYSCALL)]
    [Operation(PtraceRequests.PTRACE_SINGLESTEP)]
    [Operation(PtraceRequests.PTRACE_SINGLEBLOCK)]
    [Operation(PtraceRequests.PTRACE_SYSEMU)]
    [Operation(PtraceRequests.PTRACE_SYSEMU_SINGLESTEP)]
    [Operation(PtraceRequests.PTRACE_DETACH)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_CONT([Meaning(ArgumentKind.Unused)] ulong addr, [Signal, Value<Signals>] int data);

    [Operation(PtraceRequests.PTRACE_KILL)]
    [Operation(PtraceRequests.PTRACE_ATTACH)]
    [Operation(PtraceRequests.PTRACE_INTERRUPT)]
    [Operation(PtraceRequests.PTRACE_LISTEN)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_KILL([Meaning(ArgumentKind.Unused)] ulong addr, [Meaning(ArgumentKind.Unused)] ulong data);

    [Operation(PtraceRequests.PTRACE_SEIZE)]
    [Operation(PtraceRequests.PTRACE_SETOPTIONS)]
    [Operation(PtraceRequests.PTRACE_OLDSETOPTIONS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SEIZE([Meaning(ArgumentKind.Unused)] ulong addr, [Flags<PtraceOptions>] ulong data);

    [Operation(PtraceRequests.PTRACE_GETREGS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GETREGS([Meaning(ArgumentKind.Unused)] ulong addr, [Out] UserPtr<user_regs_struct> data);

    [Operation(PtraceRequests.PTRACE_SETREGS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SETREGS([Meaning(ArgumentKind.Unused)] ulong addr, [In] ReadOnlyUserPtr<user_regs_struct> data);

    [Operation(PtraceRequests.PTRACE_GETFPREGS)]
    [Operation(PtraceRequests.PTRACE_GETFPXREGS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GETFPREGS([Meaning(ArgumentKind.Unused)] ulong addr, [Out] UserPtr<user_fpregs_struct> data);

    [Operation(PtraceRequests.PTRACE_SETFPREGS)]
    [Operation(PtraceRequests.PTRACE_SETFPXREGS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SETFPREGS([Meaning(ArgumentKind.Unused)] ulong addr, [In] ReadOnlyUserPtr<user_fpregs_struct> data);

    [Operation(PtraceRequests.PTRACE_GET_THREAD_AREA)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GET_THREAD_AREA([Meaning(ArgumentKind.Number)] ulong addr, [Out] UserPtr<user_desc> data);

    [Operation(PtraceRequests.PTRACE_SET_THREAD_AREA)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SET_THREAD_AREA([Meaning(ArgumentKind.Number)] ulong addr, [In] ReadOnlyUserPtr<user_desc> data);

    [Operation(PtraceRequests.PTRACE_ARCH_PRCTL)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_ARCH_PRCTL([Meaning(ArgumentKind.Vary)] ulong addr, [Value<ArchPrctlOptions>] ulong data);

    [Operation(PtraceRequests.PTRACE_GETEVENTMSG)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GETEVENTMSG([Meaning(ArgumentKind.Unused)] ulong addr, [Out] UserPtr<ulong> data);

    [Operation(PtraceRequests.PTRACE_GETSIGINFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GETSIGINFO([Meaning(ArgumentKind.Unused)] ulong addr, [Out] UserPtr<siginfo> data);

    [Operation(PtraceRequests.PTRACE_SETSIGINFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SETSIGINFO([Meaning(ArgumentKind.Unused)] ulong addr, [In] ReadOnlyUserPtr<siginfo> data);

    [Operation(PtraceRequests.PTRACE_GETREGSET)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GETREGSET([Value<PtraceRegsets>] ulong addr, [InOut(Data = Direction.Out)] UserPtr<iovec> data);

    [Operation(PtraceRequests.PTRACE_SETREGSET)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SETREGSET([Value<PtraceRegsets>] ulong addr, [InOut(Data = Direction.In)] UserPtr<iovec> data);

    [Operation(PtraceRequests.PTRACE_PEEKSIGINFO)]
    [return: Meaning(ArgumentKind.Count)]
    long PTRACE_PEEKSIGINFO(
        [In] ReadOnlyUserPtr<ptrace_peeksiginfo_args> addr,
        [Meaning(ArgumentKind.Structs), Out(Filled = Filled.Result)] UserPtr<siginfo> data);

    [Operation(PtraceRequests.PTRACE_GETSIGMASK)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GETSIGMASK([Size(MustBe = 8)] ulong addr, [Meaning(ArgumentKind.SignalSet), Out(nameof(addr))] UserPtr<sigset_t> data);

    [Operation(PtraceRequests.PTRACE_SETSIGMASK)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SETSIGMASK(
        [Size(MustBe = 8)] ulong addr,
        [Meaning(ArgumentKind.SignalSet), In(nameof(addr))] ReadOnlyUserPtr<sigset_t> data);

    [Operation(PtraceRequests.PTRACE_SECCOMP_GET_FILTER)]
    [return: Meaning(ArgumentKind.Count)]
    long PTRACE_SECCOMP_GET_FILTER(
        [Meaning(ArgumentKind.Number)] ulong addr,
        [Meaning(ArgumentKind.Structs), Out(Filled = Filled.Result), Nullable] UserPtr<sock_filter> data);

    [Operation(PtraceRequests.PTRACE_SECCOMP_GET_METADATA)]
    [return: Size]
    long PTRACE_SECCOMP_GET_METADATA([Size] ulong addr, [InOut(nameof(addr), Filled = Filled.Result)] UserPtr<seccomp_metadata> data);

    [Operation(PtraceRequests.PTRACE_GET_SYSCALL_INFO)]
    [return: Size]
    long PTRACE_GET_SYSCALL_INFO([Size] ulong addr, [Out(nameof(addr))] UserPtr<ptrace_syscall_info> data);

    [Operation(PtraceRequests.PTRACE_SET_SYSCALL_INFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SET_SYSCALL_INFO([Size] ulong addr, [In(nameof(addr))] ReadOnlyUserPtr<ptrace_syscall_info> data);

    [Operation(PtraceRequests.PTRACE_GET_RSEQ_CONFIGURATION)]
    [return: Size]
    long PTRACE_GET_RSEQ_CONFIGURATION([Size] ulong addr, [Out(nameof(addr))] UserPtr<ptrace_rseq_configuration> data);

    [Operation(PtraceRequests.PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG([Size] ulong addr, [In(nameof(addr))] ReadOnlyUserPtr<ptrace_sud_config> data);

    [Operation(PtraceRequests.PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG)]
    [return: Meaning(ArgumentKind.Zero)]
    long PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG([Size] ulong addr, [Out(nameof(addr))] UserPtr<ptrace_sud_config> data);
}
