using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The geometry of a disk: <c>HDIO_GETGEO</c>, as i386 lays it out.</summary>
[CType("struct hd_geometry")]
public struct hd_geometry
{
    public byte heads;
    public byte sectors;
    public ushort cylinders;
    [CType("unsigned long")] public uint start;
}
