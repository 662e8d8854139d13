using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The geometry of a disk: <c>HDIO_GETGEO</c>.</summary>
[CompatLayout<Compat.hd_geometry>]
[CType("struct hd_geometry")]
public struct hd_geometry
{
    public byte heads;
    public byte sectors;
    public ushort cylinders;
    public ulong start;
}
