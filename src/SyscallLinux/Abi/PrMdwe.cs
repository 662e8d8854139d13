using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which memory may never become executable.</summary>
[Flags]
public enum PrMdwe : uint
{
    PR_MDWE_REFUSE_EXEC_GAIN = 0x1,
    PR_MDWE_NO_INHERIT = 0x2,
}
