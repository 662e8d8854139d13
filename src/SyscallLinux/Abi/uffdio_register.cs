using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range whose page faults are handled: <c>UFFDIO_REGISTER</c>.</summary>
[CType("struct uffdio_register")]
public struct uffdio_register
{
    public uffdio_range range;
    public u64 mode;
    public u64 ioctls;
}
