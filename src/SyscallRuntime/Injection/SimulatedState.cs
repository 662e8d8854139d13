namespace SyscallKit.Injection;

/// <summary>What remains to be done when a call ends.</summary>
internal struct SimulatedState
{
    /// <summary>Which argument is the length.</summary>
    public int Length;

    /// <summary>What the caller asked for.</summary>
    public ulong Asked;

    /// <summary>Whether it is asked for less.</summary>
    public bool IsShort;

    /// <summary>Whether what it writes takes of the space that is left.</summary>
    public bool TakesSpace;
}
