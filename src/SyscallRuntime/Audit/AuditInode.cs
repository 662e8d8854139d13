namespace SyscallKit.Audit;

/// <summary>A file of a PATH record.</summary>
/// <param name="Number">The number of the inode.</param>
/// <param name="Mode">Type and permissions.</param>
/// <param name="Uid">The owner.</param>
/// <param name="Gid">The owner's group.</param>
public readonly record struct AuditInode(ulong Number, uint Mode, uint Uid, uint Gid)
{
    /// <summary>The major number of the device it lies on.</summary>
    public uint Major { get; init; }

    /// <summary>The minor number of the device it lies on.</summary>
    public uint Minor { get; init; }

    /// <summary>Of a device: its own major number.</summary>
    public uint RdevMajor { get; init; }

    /// <summary>Of a device: its own minor number.</summary>
    public uint RdevMinor { get; init; }
}
