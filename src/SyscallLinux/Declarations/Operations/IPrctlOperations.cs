using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>prctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IPrctlOperations
{
    [Operation(PrctlOptions.PR_SET_PDEATHSIG)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_PDEATHSIG([Signal, Value<Signals>] int arg2);

    [Operation(PrctlOptions.PR_GET_PDEATHSIG)]
    [Operation(PrctlOptions.PR_GET_TSC)]
    [Operation(PrctlOptions.PR_GET_CHILD_SUBREAPER)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_GET_PDEATHSIG([Out] UserPtr<int> arg2);

    [Operation(PrctlOptions.PR_GET_DUMPABLE)]
    [return: Value<PrDumpable>]
    long PR_GET_DUMPABLE();

    [Operation(PrctlOptions.PR_SET_DUMPABLE)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_DUMPABLE([Value<PrDumpable>] ulong arg2);

    [Operation(PrctlOptions.PR_GET_UNALIGN)]
    [Operation(PrctlOptions.PR_GET_FPEMU)]
    [Operation(PrctlOptions.PR_GET_FPEXC)]
    [Operation(PrctlOptions.PR_GET_ENDIAN)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_GET_UNALIGN([Out] UserPtr<uint> arg2);

    [Operation(PrctlOptions.PR_SET_UNALIGN)]
    [Operation(PrctlOptions.PR_SET_FPEMU)]
    [Operation(PrctlOptions.PR_SET_FPEXC)]
    [Operation(PrctlOptions.PR_SET_ENDIAN)]
    [Operation(PrctlOptions.PR_SET_TIMERSLACK)]
    [Operation(PrctlOptions.PR_SET_FP_MODE)]
    [Operation(PrctlOptions.PR_PAC_RESET_KEYS)]
    [Operation(PrctlOptions.PR_SET_TAGGED_ADDR_CTRL)]
    [Operation(PrctlOptions.PR_RISCV_V_SET_CONTROL)]
    [Operation(PrctlOptions.PR_SET_SHADOW_STACK_STATUS)]
    [Operation(PrctlOptions.PR_LOCK_SHADOW_STACK_STATUS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_UNALIGN([Meaning(ArgumentKind.Number)] ulong arg2);

    [Operation(PrctlOptions.PR_GET_KEEPCAPS)]
    [return: Meaning(ArgumentKind.Boolean)]
    long PR_GET_KEEPCAPS();

    [Operation(PrctlOptions.PR_SET_KEEPCAPS)]
    [Operation(PrctlOptions.PR_SET_CHILD_SUBREAPER)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_KEEPCAPS([Meaning(ArgumentKind.Boolean)] ulong arg2);

    [Operation(PrctlOptions.PR_GET_TIMING)]
    [return: Value<PrTiming>]
    long PR_GET_TIMING();

    [Operation(PrctlOptions.PR_SET_TIMING)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_TIMING([Value<PrTiming>] ulong arg2);

    [Operation(PrctlOptions.PR_SET_NAME)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_NAME([CString] ReadOnlyUserPtr<byte> arg2);

    [Operation(PrctlOptions.PR_GET_NAME)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_GET_NAME([Out(Fixed = 16)] UserPtr arg2);

    [Operation(PrctlOptions.PR_GET_SECCOMP)]
    [return: Value<SeccompMode>]
    long PR_GET_SECCOMP();

    [Operation(PrctlOptions.PR_SET_SECCOMP)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_SECCOMP([Value<SeccompMode>] ulong arg2, [In, Nullable] ReadOnlyUserPtr<sock_fprog> arg3);

    [Operation(PrctlOptions.PR_CAPBSET_READ)]
    [return: Meaning(ArgumentKind.Boolean)]
    long PR_CAPBSET_READ([Value<Capabilities>] ulong arg2);

    [Operation(PrctlOptions.PR_CAPBSET_DROP)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_CAPBSET_DROP([Value<Capabilities>] ulong arg2);

    [Operation(PrctlOptions.PR_SET_TSC)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_TSC([Value<PrTsc>] ulong arg2);

    [Operation(PrctlOptions.PR_GET_SECUREBITS)]
    [return: Flags<PrSecurebits>]
    long PR_GET_SECUREBITS();

    [Operation(PrctlOptions.PR_SET_SECUREBITS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_SECUREBITS([Flags<PrSecurebits>] ulong arg2);

    [Operation(PrctlOptions.PR_GET_TIMERSLACK)]
    [Operation(PrctlOptions.PR_GET_FP_MODE)]
    [Operation(PrctlOptions.PR_SVE_GET_VL)]
    [Operation(PrctlOptions.PR_SME_GET_VL)]
    [Operation(PrctlOptions.PR_GET_TAGGED_ADDR_CTRL)]
    [Operation(PrctlOptions.PR_RISCV_V_GET_CONTROL)]
    [return: Meaning(ArgumentKind.Number)]
    long PR_GET_TIMERSLACK();

    [Operation(PrctlOptions.PR_TASK_PERF_EVENTS_DISABLE)]
    [Operation(PrctlOptions.PR_TASK_PERF_EVENTS_ENABLE)]
    [Operation(PrctlOptions.PR_MPX_ENABLE_MANAGEMENT)]
    [Operation(PrctlOptions.PR_MPX_DISABLE_MANAGEMENT)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_TASK_PERF_EVENTS_DISABLE();

    [Operation(PrctlOptions.PR_MCE_KILL)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_MCE_KILL(
        [Value<PrMceKill>] ulong arg2,
        [Value<PrMceKillPolicy>] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_MCE_KILL_GET)]
    [return: Value<PrMceKillPolicy>]
    long PR_MCE_KILL_GET(
        [Meaning(ArgumentKind.Unused)] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_SET_MM)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_MM(
        [Value<PrSetMm>] ulong arg2,
        [Meaning(ArgumentKind.Address)] ulong arg3,
        [Size] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_SET_PTRACER)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_PTRACER([Pid] int arg2);

    [Operation(PrctlOptions.PR_SET_NO_NEW_PRIVS)]
    [Operation(PrctlOptions.PR_SET_IO_FLUSHER)]
    [Operation(PrctlOptions.PR_SET_MEMORY_MERGE)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_NO_NEW_PRIVS(
        [Meaning(ArgumentKind.Boolean)] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_GET_NO_NEW_PRIVS)]
    [Operation(PrctlOptions.PR_GET_THP_DISABLE)]
    [Operation(PrctlOptions.PR_GET_IO_FLUSHER)]
    [Operation(PrctlOptions.PR_GET_MEMORY_MERGE)]
    [return: Meaning(ArgumentKind.Boolean)]
    long PR_GET_NO_NEW_PRIVS(
        [Meaning(ArgumentKind.Unused)] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_GET_TID_ADDRESS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_GET_TID_ADDRESS([Meaning(ArgumentKind.Pointer), Out] UserPtr<UserPtr> arg2);

    [Operation(PrctlOptions.PR_SET_THP_DISABLE)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_THP_DISABLE(
        [Meaning(ArgumentKind.Boolean)] ulong arg2,
        [Meaning(ArgumentKind.Flags)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_CAP_AMBIENT)]
    [return: Meaning(ArgumentKind.Vary)]
    long PR_CAP_AMBIENT(
        [Value<PrCapAmbient>] ulong arg2,
        [Value<Capabilities>] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_SVE_SET_VL)]
    [Operation(PrctlOptions.PR_SME_SET_VL)]
    [Operation(PrctlOptions.PR_PPC_GET_DEXCR)]
    [return: Meaning(ArgumentKind.Number)]
    long PR_SVE_SET_VL([Meaning(ArgumentKind.Number)] ulong arg2);

    [Operation(PrctlOptions.PR_GET_SPECULATION_CTRL)]
#pragma warning disable SYSK0124 // Each of the values is a bit, and the answer has all that there are.
    [return: Flags<PrSpecControl>]
#pragma warning restore SYSK0124
    long PR_GET_SPECULATION_CTRL(
        [Value<PrSpec>] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_SET_SPECULATION_CTRL)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_SPECULATION_CTRL(
        [Value<PrSpec>] ulong arg2,
        [Value<PrSpecControl>] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_SET_SYSCALL_USER_DISPATCH)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_SYSCALL_USER_DISPATCH(
        [Value<PrSyscallDispatch>] ulong arg2,
        [Meaning(ArgumentKind.Address)] ulong arg3,
        [Size] ulong arg4,
        [In, Nullable] ReadOnlyUserPtr<u8> arg5);

    [Operation(PrctlOptions.PR_SCHED_CORE)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SCHED_CORE(
        [Value<PrSchedCore>] ulong arg2,
        [Pid] int arg3,
        [Value<PrSchedCoreScope>] ulong arg4,
        [Out, Nullable] UserPtr<u64> arg5);

    [Operation(PrctlOptions.PR_SET_MDWE)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_MDWE(
        [Flags<PrMdwe>] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_GET_MDWE)]
    [return: Flags<PrMdwe>]
    long PR_GET_MDWE(
        [Meaning(ArgumentKind.Unused)] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_SET_VMA)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_SET_VMA(
        [Value<PrSetVma>] ulong arg2,
        [Meaning(ArgumentKind.Address)] ulong arg3,
        [Size] ulong arg4,
        [CString, Nullable] ReadOnlyUserPtr<byte> arg5);

    [Operation(PrctlOptions.PR_GET_AUXV)]
    [return: Size]
    long PR_GET_AUXV(
        [Out(nameof(arg3))] UserPtr arg2,
        [Size] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_RSEQ_SLICE_EXTENSION)]
    [return: Meaning(ArgumentKind.Vary)]
    long PR_RSEQ_SLICE_EXTENSION(
        [Value<PrRseqSlice>] ulong arg2,
        [Meaning(ArgumentKind.Number)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_PAC_SET_ENABLED_KEYS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_PAC_SET_ENABLED_KEYS(
        [Meaning(ArgumentKind.Number)] ulong arg2,
        [Meaning(ArgumentKind.Number)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_PAC_GET_ENABLED_KEYS)]
    [return: Meaning(ArgumentKind.Number)]
    long PR_PAC_GET_ENABLED_KEYS(
        [Meaning(ArgumentKind.Unused)] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_RISCV_SET_ICACHE_FLUSH_CTX)]
    [Operation(PrctlOptions.PR_PPC_SET_DEXCR)]
    [Operation(PrctlOptions.PR_SET_CFI)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_RISCV_SET_ICACHE_FLUSH_CTX([Meaning(ArgumentKind.Number)] ulong arg2, [Meaning(ArgumentKind.Number)] ulong arg3);

    [Operation(PrctlOptions.PR_GET_SHADOW_STACK_STATUS)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_GET_SHADOW_STACK_STATUS([Out] UserPtr<ulong> arg2);

    [Operation(PrctlOptions.PR_TIMER_CREATE_RESTORE_IDS)]
    [return: Meaning(ArgumentKind.Vary)]
    long PR_TIMER_CREATE_RESTORE_IDS(
        [Meaning(ArgumentKind.Number)] ulong arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [Meaning(ArgumentKind.Unused)] ulong arg4,
        [Meaning(ArgumentKind.Unused)] ulong arg5);

    [Operation(PrctlOptions.PR_GET_CFI)]
    [return: Meaning(ArgumentKind.Zero)]
    long PR_GET_CFI([Meaning(ArgumentKind.Number)] ulong arg2, [Out] UserPtr<ulong> arg3);

    [Operation(PrctlOptions.PR_FUTEX_HASH)]
    [return: Meaning(ArgumentKind.Vary)]
    long PR_FUTEX_HASH(
        [Value<PrFutexHash>] ulong arg2,
        [Meaning(ArgumentKind.Number)] ulong arg3,
        [Meaning(ArgumentKind.Flags)] ulong arg4);
}
