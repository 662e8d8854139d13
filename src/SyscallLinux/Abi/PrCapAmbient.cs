namespace SyscallKit.Linux.Abi;

/// <summary>What is done to the ambient capabilities.</summary>
public enum PrCapAmbient
{
    PR_CAP_AMBIENT_IS_SET = 1,
    PR_CAP_AMBIENT_RAISE = 2,
    PR_CAP_AMBIENT_LOWER = 3,
    PR_CAP_AMBIENT_CLEAR_ALL = 4,
}
