using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>arch_prctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IArchPrctlOperations
{
    [Operation(ArchPrctlOptions.ARCH_SET_GS)]
    [Operation(ArchPrctlOptions.ARCH_SET_FS)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_SET_GS([Meaning(ArgumentKind.Address)] ulong arg2);

    [Operation(ArchPrctlOptions.ARCH_GET_FS)]
    [Operation(ArchPrctlOptions.ARCH_GET_GS)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_GET_FS([Out] UserPtr<ulong> arg2);

    [Operation(ArchPrctlOptions.ARCH_GET_CPUID)]
    [return: Meaning(ArgumentKind.Boolean)]
    long ARCH_GET_CPUID([Meaning(ArgumentKind.Unused)] ulong arg2);

    [Operation(ArchPrctlOptions.ARCH_SET_CPUID)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_SET_CPUID([Meaning(ArgumentKind.Boolean)] ulong arg2);

    [Operation(ArchPrctlOptions.ARCH_GET_XCOMP_SUPP)]
    [Operation(ArchPrctlOptions.ARCH_GET_XCOMP_PERM)]
    [Operation(ArchPrctlOptions.ARCH_GET_XCOMP_GUEST_PERM)]
    [Operation(ArchPrctlOptions.ARCH_GET_UNTAG_MASK)]
    [Operation(ArchPrctlOptions.ARCH_GET_MAX_TAG_BITS)]
    [Operation(ArchPrctlOptions.ARCH_SHSTK_STATUS)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_GET_XCOMP_SUPP([Out] UserPtr<u64> arg2);

    [Operation(ArchPrctlOptions.ARCH_REQ_XCOMP_PERM)]
    [Operation(ArchPrctlOptions.ARCH_REQ_XCOMP_GUEST_PERM)]
    [Operation(ArchPrctlOptions.ARCH_ENABLE_TAGGED_ADDR)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_REQ_XCOMP_PERM([Meaning(ArgumentKind.Number)] ulong arg2);

    [Operation(ArchPrctlOptions.ARCH_MAP_VDSO_X32)]
    [Operation(ArchPrctlOptions.ARCH_MAP_VDSO_32)]
    [Operation(ArchPrctlOptions.ARCH_MAP_VDSO_64)]
    [return: Size]
    long ARCH_MAP_VDSO_X32([Meaning(ArgumentKind.Address)] ulong arg2);

    [Operation(ArchPrctlOptions.ARCH_FORCE_TAGGED_SVA)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_FORCE_TAGGED_SVA([Meaning(ArgumentKind.Unused)] ulong arg2);

    [Operation(ArchPrctlOptions.ARCH_SHSTK_ENABLE)]
    [Operation(ArchPrctlOptions.ARCH_SHSTK_DISABLE)]
    [Operation(ArchPrctlOptions.ARCH_SHSTK_LOCK)]
    [Operation(ArchPrctlOptions.ARCH_SHSTK_UNLOCK)]
    [return: Meaning(ArgumentKind.Zero)]
    long ARCH_SHSTK_ENABLE([Flags<ArchShstkFeatures>] ulong arg2);
}
