namespace SyscallKit.Seccomp.Auditing;

/// <summary>A way that was gone to its end.</summary>
/// <param name="Value">What the filters say.</param>
/// <param name="Condition">What a call must be.</param>
/// <param name="Instructions">How many instructions were executed.</param>
internal readonly record struct PathEnd(SymbolicValue Value, PathCondition Condition, int Instructions);
