using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>mremap(2): a new address means something only where it is chosen (mm/mremap.c).</summary>
internal interface IMremapOperations
{
    [Operation(MremapFlags.MREMAP_FIXED)]
    [return: Meaning(ArgumentKind.Address)]
    long MREMAP_FIXED([Meaning(ArgumentKind.Address)] ulong new_addr);
}
