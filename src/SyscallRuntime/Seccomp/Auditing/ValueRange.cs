namespace SyscallKit.Seccomp.Auditing;

/// <summary>Numbers from one to another, both included.</summary>
internal readonly record struct ValueRange(ulong Low, ulong High)
{
    /// <summary>Whether it is one number.</summary>
    public bool IsSingle => Low == High;
}
