namespace SyscallKit.Seccomp.Auditing;

/// <summary>Whether filters let a call be made.</summary>
public enum SeccompPermission
{
    /// <summary>Never: it fails, or the caller is signalled or killed.</summary>
    Refused,

    /// <summary>For some arguments; or a tracer or supervisor decides.</summary>
    Conditional,

    /// <summary>Always; it may be logged.</summary>
    Allowed,
}
