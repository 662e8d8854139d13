namespace SyscallKit.Injection.Sweeping;

/// <summary>How far a sweep is.</summary>
/// <param name="Done">How many faults have been tried, those of an earlier run included.</param>
/// <param name="All">How many there are.</param>
/// <param name="Last">The last one.</param>
public readonly record struct FaultSweepProgress(int Done, int All, FaultRow Last);
