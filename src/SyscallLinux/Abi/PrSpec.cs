namespace SyscallKit.Linux.Abi;

/// <summary>Kinds of speculation that can be turned off.</summary>
public enum PrSpec
{
    PR_SPEC_STORE_BYPASS = 0,
    PR_SPEC_INDIRECT_BRANCH = 1,
    PR_SPEC_L1D_FLUSH = 2,
}
