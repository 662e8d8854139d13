using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range whose page faults are handled: <c>UFFDIO_REGISTER</c>.</summary>
[CType("struct uffdio_register")]
public struct uffdio_register
{
    public uffdio_range range;
    [CType("u64")] public ulong mode;
    [CType("u64")] public ulong ioctls;
}
