using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Extents of a file: <c>FS_IOC_FIEMAP</c>.</summary>
/// <remarks><c>fm_extents</c> of any length begins at byte 32.</remarks>
[CType("struct fiemap")]
public struct fiemap
{
    public u64 fm_start;
    public u64 fm_length;
    public u32 fm_flags;
    public u32 fm_mapped_extents;
    public u32 fm_extent_count;
    public u32 fm_reserved;
}
