namespace SyscallKit.Linux.Abi;

/// <summary>What <c>FUTEX_WAKE_OP</c> does to the second word.</summary>
public enum FutexWakeOpOp
{
    FUTEX_OP_SET = 0,
    FUTEX_OP_ADD = 1,
    FUTEX_OP_OR = 2,
    FUTEX_OP_ANDN = 3,
    FUTEX_OP_XOR = 4,
}
