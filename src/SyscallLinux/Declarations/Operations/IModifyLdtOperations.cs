using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>modify_ldt(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IModifyLdtOperations
{
    [Operation(ModifyLdtFunc.LDT_READ)]
    [Operation(ModifyLdtFunc.LDT_READ_DEFAULT)]
    [return: Size]
    long LDT_READ([Out(nameof(bytecount), Filled = Filled.Result)] UserPtr ptr, [Size] ulong bytecount);

    [Operation(ModifyLdtFunc.LDT_WRITE)]
    [Operation(ModifyLdtFunc.LDT_WRITE_OLD)]
    [return: Meaning(ArgumentKind.Zero)]
    long LDT_WRITE([In(nameof(bytecount))] ReadOnlyUserPtr<user_desc> ptr, [Size] ulong bytecount);
}
