namespace SyscallKit.Audit;

/// <summary>Who makes a call, as far as a task does not say it itself. Ids are those of the initial user namespace.</summary>
public sealed record AuditSubject
{
    /// <summary>An id that was never set: <c>auid</c> and <c>ses</c> of what nobody logged in for.</summary>
    public const uint Unset = uint.MaxValue;

    /// <summary>The parent's process id.</summary>
    public int Ppid { get; init; }

    /// <summary>The user who logged in.</summary>
    public uint Auid { get; init; } = Unset;

    /// <summary>The user.</summary>
    public uint Uid { get; init; }

    /// <summary>The group.</summary>
    public uint Gid { get; init; }

    /// <summary>The effective user.</summary>
    public uint Euid { get; init; }

    /// <summary>The saved user.</summary>
    public uint Suid { get; init; }

    /// <summary>The user for files.</summary>
    public uint Fsuid { get; init; }

    /// <summary>The effective group.</summary>
    public uint Egid { get; init; }

    /// <summary>The saved group.</summary>
    public uint Sgid { get; init; }

    /// <summary>The group for files.</summary>
    public uint Fsgid { get; init; }

    /// <summary>The terminal; null for none.</summary>
    public string? Tty { get; init; }

    /// <summary>The login session.</summary>
    public uint Ses { get; init; } = Unset;

    /// <summary>The path of the program; null if it is not known.</summary>
    public string? Exe { get; init; }

    /// <summary>The label that a security module gave it; null for none.</summary>
    public string? Subj { get; init; }
}
