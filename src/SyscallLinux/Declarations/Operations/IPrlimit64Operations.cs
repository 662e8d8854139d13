using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>prlimit64(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IPrlimit64Operations
{
    [Operation(RlimitResource.RLIMIT_CPU)]
    [Operation(RlimitResource.RLIMIT_FSIZE)]
    [Operation(RlimitResource.RLIMIT_DATA)]
    [Operation(RlimitResource.RLIMIT_STACK)]
    [Operation(RlimitResource.RLIMIT_CORE)]
    [Operation(RlimitResource.RLIMIT_MEMLOCK)]
    [Operation(RlimitResource.RLIMIT_AS)]
    [Operation(RlimitResource.RLIMIT_MSGQUEUE)]
    [Operation(RlimitResource.RLIMIT_RSS)]
    [Operation(RlimitResource.RLIMIT_NPROC)]
    [Operation(RlimitResource.RLIMIT_NOFILE)]
    [Operation(RlimitResource.RLIMIT_LOCKS)]
    [Operation(RlimitResource.RLIMIT_SIGPENDING)]
    [Operation(RlimitResource.RLIMIT_NICE)]
    [Operation(RlimitResource.RLIMIT_RTPRIO)]
    [Operation(RlimitResource.RLIMIT_RTTIME)]
    [return: Meaning(ArgumentKind.Zero)]
    long RLIMIT_CPU([In, Nullable] ReadOnlyUserPtr<rlimit64> new_rlim, [Out, Nullable] UserPtr<rlimit64> old_rlim);
}
