namespace SyscallKit.Linux.Abi;

/// <summary>What is done about extensions of a time slice.</summary>
public enum PrRseqSlice
{
    PR_RSEQ_SLICE_EXTENSION_GET = 1,
    PR_RSEQ_SLICE_EXTENSION_SET = 2,
}
