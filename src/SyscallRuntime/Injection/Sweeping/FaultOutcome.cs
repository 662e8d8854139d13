namespace SyscallKit.Injection.Sweeping;

/// <summary>What became of a scenario one of whose calls failed.</summary>
public enum FaultOutcome
{
    /// <summary>It came to the same result as without a fault.</summary>
    Survived,

    /// <summary>It came to another result.</summary>
    WrongResult,

    /// <summary>It made more calls than are allowed.</summary>
    Hung,

    /// <summary>It threw.</summary>
    Crashed,
}
