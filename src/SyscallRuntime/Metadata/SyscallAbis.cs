namespace SyscallKit.Metadata;

/// <summary>How callers of a table lay out memory.</summary>
internal static class SyscallAbis
{
    /// <summary>The size of an address, and of a <c>long</c>, in bytes.</summary>
    public static int PointerSize(this SyscallAbi abi) => abi == SyscallAbi.Ia32 ? 4 : 8;
}
