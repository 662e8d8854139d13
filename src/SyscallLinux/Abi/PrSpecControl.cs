namespace SyscallKit.Linux.Abi;

/// <summary>States of a kind of speculation.</summary>
public enum PrSpecControl
{
    PR_SPEC_NOT_AFFECTED = 0,
    PR_SPEC_PRCTL = 1,
    PR_SPEC_ENABLE = 2,
    PR_SPEC_DISABLE = 4,
    PR_SPEC_FORCE_DISABLE = 8,
    PR_SPEC_DISABLE_NOEXEC = 16,
}
