using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>futex(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IFutexOperations
{
    [Operation(FutexOp.FUTEX_WAIT)]
    [return: Meaning(ArgumentKind.Zero)]
    long FUTEX_WAIT(
        [Meaning(ArgumentKind.Number)] u32 val,
        [In, Nullable] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);

    [Operation(FutexOp.FUTEX_WAKE)]
    [return: Meaning(ArgumentKind.Count)]
    long FUTEX_WAKE(
        [Meaning(ArgumentKind.Count)] u32 val,
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);

    [Operation(FutexOp.FUTEX_FD)]
    [return: Fd]
    long FUTEX_FD(
        [Signal, Value<Signals>] int val,
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);

    [Operation(FutexOp.FUTEX_REQUEUE)]
    [return: Meaning(ArgumentKind.Count)]
    long FUTEX_REQUEUE(
        [Meaning(ArgumentKind.Count)] u32 val,
        [Meaning(ArgumentKind.Count)] ulong utime,
        [InOut, ByAddress] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);

    [Operation(FutexOp.FUTEX_CMP_REQUEUE)]
    [Operation(FutexOp.FUTEX_WAKE_OP)]
    [Operation(FutexOp.FUTEX_CMP_REQUEUE_PI)]
    [return: Meaning(ArgumentKind.Count)]
    long FUTEX_CMP_REQUEUE(
        [Meaning(ArgumentKind.Count)] u32 val,
        [Meaning(ArgumentKind.Count)] ulong utime,
        [InOut, ByAddress] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Number)] u32 val3);

    [Operation(FutexOp.FUTEX_LOCK_PI)]
    [Operation(FutexOp.FUTEX_LOCK_PI2)]
    [return: Meaning(ArgumentKind.Zero)]
    long FUTEX_LOCK_PI(
        [Meaning(ArgumentKind.Unused)] u32 val,
        [In, Nullable] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);

    [Operation(FutexOp.FUTEX_UNLOCK_PI)]
    [Operation(FutexOp.FUTEX_TRYLOCK_PI)]
    [return: Meaning(ArgumentKind.Zero)]
    long FUTEX_UNLOCK_PI(
        [Meaning(ArgumentKind.Unused)] u32 val,
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);

    [Operation(FutexOp.FUTEX_WAIT_BITSET)]
    [return: Meaning(ArgumentKind.Zero)]
    long FUTEX_WAIT_BITSET(
        [Meaning(ArgumentKind.Number)] u32 val,
        [In, Nullable] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Value<FutexBitset>] u32 val3);

    [Operation(FutexOp.FUTEX_WAKE_BITSET)]
    [return: Meaning(ArgumentKind.Count)]
    long FUTEX_WAKE_BITSET(
        [Meaning(ArgumentKind.Count)] u32 val,
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr<timespec> utime,
        [Meaning(ArgumentKind.Unused)] UserPtr<u32> uaddr2,
        [Value<FutexBitset>] u32 val3);

    [Operation(FutexOp.FUTEX_WAIT_REQUEUE_PI)]
    [return: Meaning(ArgumentKind.Zero)]
    long FUTEX_WAIT_REQUEUE_PI(
        [Meaning(ArgumentKind.Number)] u32 val,
        [In, Nullable] ReadOnlyUserPtr<timespec> utime,
        [InOut, ByAddress] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Unused)] u32 val3);
}
