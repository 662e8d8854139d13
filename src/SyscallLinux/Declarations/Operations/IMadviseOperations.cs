using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>madvise(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IMadviseOperations
{
    [Operation(MadviseAdvice.MADV_NORMAL)]
    [Operation(MadviseAdvice.MADV_RANDOM)]
    [Operation(MadviseAdvice.MADV_SEQUENTIAL)]
    [Operation(MadviseAdvice.MADV_WILLNEED)]
    [Operation(MadviseAdvice.MADV_MERGEABLE)]
    [Operation(MadviseAdvice.MADV_UNMERGEABLE)]
    [Operation(MadviseAdvice.MADV_HUGEPAGE)]
    [Operation(MadviseAdvice.MADV_NOHUGEPAGE)]
    [Operation(MadviseAdvice.MADV_COLD)]
    [Operation(MadviseAdvice.MADV_PAGEOUT)]
    [Operation(MadviseAdvice.MADV_COLLAPSE)]
    [Operation(MadviseAdvice.MADV_DONTNEED)]
    [Operation(MadviseAdvice.MADV_DONTNEED_LOCKED)]
    [Operation(MadviseAdvice.MADV_FREE)]
    [Operation(MadviseAdvice.MADV_REMOVE)]
    [Operation(MadviseAdvice.MADV_DONTFORK)]
    [Operation(MadviseAdvice.MADV_DOFORK)]
    [Operation(MadviseAdvice.MADV_WIPEONFORK)]
    [Operation(MadviseAdvice.MADV_KEEPONFORK)]
    [Operation(MadviseAdvice.MADV_DONTDUMP)]
    [Operation(MadviseAdvice.MADV_DODUMP)]
    [Operation(MadviseAdvice.MADV_HWPOISON)]
    [Operation(MadviseAdvice.MADV_SOFT_OFFLINE)]
    [Operation(MadviseAdvice.MADV_POPULATE_READ)]
    [Operation(MadviseAdvice.MADV_POPULATE_WRITE)]
    [Operation(MadviseAdvice.MADV_GUARD_INSTALL)]
    [Operation(MadviseAdvice.MADV_GUARD_REMOVE)]
    [return: Meaning(ArgumentKind.Zero)]
    long MADV_NORMAL([Meaning(ArgumentKind.Address)] ulong start);
}
