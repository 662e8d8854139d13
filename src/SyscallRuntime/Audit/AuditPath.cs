namespace SyscallKit.Audit;

/// <summary>A file that a call named: a PATH record.</summary>
/// <param name="Name">The name as the call gave it.</param>
/// <param name="NameType">NORMAL, PARENT, CREATE, DELETE, UNKNOWN: what the name was to the call.</param>
public sealed record AuditPath(string Name, string NameType)
{
    /// <summary>What the name leads to; null for nothing.</summary>
    public AuditInode? Inode { get; init; }
}
