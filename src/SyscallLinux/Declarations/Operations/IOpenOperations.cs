using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>open(2) and its kind: permissions mean something only where a file is made (<c>build_open_flags</c>, fs/open.c).</summary>
internal interface IOpenOperations
{
    [Operation(OpenFlags.O_CREAT), Operation(OpenFlags.__O_TMPFILE)]
    [return: Fd]
    long O_CREAT([Mode] umode_t mode);
}
