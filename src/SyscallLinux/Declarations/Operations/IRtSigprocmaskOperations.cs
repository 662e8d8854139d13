using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>rt_sigprocmask(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IRtSigprocmaskOperations
{
    [Operation(SigmaskHow.SIG_BLOCK)]
    [Operation(SigmaskHow.SIG_UNBLOCK)]
    [Operation(SigmaskHow.SIG_SETMASK)]
    [return: Meaning(ArgumentKind.Zero)]
    long SIG_BLOCK(
        [Meaning(ArgumentKind.SignalSet), In("sigsetsize"), Nullable] ReadOnlyUserPtr<sigset_t> nset,
        [Meaning(ArgumentKind.SignalSet), Out("sigsetsize"), Nullable] UserPtr<sigset_t> oset);
}
