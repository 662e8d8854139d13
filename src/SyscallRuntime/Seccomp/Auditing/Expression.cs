
namespace SyscallKit.Seccomp.Auditing;

/// <summary>A number that is computed from a call.</summary>
internal abstract record Expression
{
    /// <summary>How many operations it takes: no more than <see cref="SymbolicRun.MaxSize"/>.</summary>
    public abstract int Size { get; }

    /// <summary>A bound of its numbers.</summary>
    public abstract ulong Max { get; }

    /// <summary>The number for a call.</summary>
    public abstract ulong Evaluate(in SeccompData data);
}
