using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>membarrier(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IMembarrierOperations
{
    [Operation(MembarrierCmds.MEMBARRIER_CMD_QUERY)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_GET_REGISTRATIONS)]
#pragma warning disable SYSK0124 // Each of the values is a bit, and the answer has all that there are.
    [return: Flags<MembarrierCmds>]
#pragma warning restore SYSK0124
    long MEMBARRIER_CMD_QUERY([Meaning(ArgumentKind.Unused)] uint flags, [Meaning(ArgumentKind.Unused)] int cpu_id);

    [Operation(MembarrierCmds.MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ)]
    [return: Meaning(ArgumentKind.Zero)]
    long MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ([Flags<MembarrierFlags>] uint flags, [Meaning(ArgumentKind.Cpu)] int cpu_id);

    [Operation(MembarrierCmds.MEMBARRIER_CMD_GLOBAL)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_GLOBAL_EXPEDITED)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_PRIVATE_EXPEDITED)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE)]
    [Operation(MembarrierCmds.MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ)]
    [return: Meaning(ArgumentKind.Zero)]
    long MEMBARRIER_CMD_GLOBAL([Meaning(ArgumentKind.Unused)] uint flags, [Meaning(ArgumentKind.Unused)] int cpu_id);
}
