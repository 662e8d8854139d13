namespace SyscallKit.Linux.Abi;

/// <summary>How <c>FUTEX_WAKE_OP</c> compares the second word.</summary>
public enum FutexWakeOpCmp
{
    FUTEX_OP_CMP_EQ = 0,
    FUTEX_OP_CMP_NE = 1,
    FUTEX_OP_CMP_LT = 2,
    FUTEX_OP_CMP_LE = 3,
    FUTEX_OP_CMP_GT = 4,
    FUTEX_OP_CMP_GE = 5,
}
