namespace SyscallKit.Linux.Abi;

/// <summary>What is changed of a mapping.</summary>
public enum PrSetVma
{
    PR_SET_VMA_ANON_NAME = 0,
}
