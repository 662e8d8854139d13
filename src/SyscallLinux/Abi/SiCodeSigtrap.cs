namespace SyscallKit.Linux.Abi;

/// <summary>What stopped a program: <c>si_code</c> of <c>SIGTRAP</c>.</summary>
public enum SiCodeSigtrap
{
    TRAP_BRKPT = 1,
    TRAP_TRACE = 2,
    TRAP_BRANCH = 3,
    TRAP_HWBKPT = 4,
    TRAP_UNK = 5,
    TRAP_PERF = 6,
}
