using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Extents of a file: <c>FS_IOC_FIEMAP</c>.</summary>
/// <remarks><c>fm_extents</c> of any length begins at byte 32.</remarks>
[CType("struct fiemap")]
public struct fiemap
{
    [CType("u64")] public ulong fm_start;
    [CType("u64")] public ulong fm_length;
    [CType("u32")] public uint fm_flags;
    [CType("u32")] public uint fm_mapped_extents;
    [CType("u32")] public uint fm_extent_count;
    [CType("u32")] public uint fm_reserved;
}
