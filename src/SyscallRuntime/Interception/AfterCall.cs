namespace SyscallKit.Interception;

/// <summary>What a host does after a call: the first behind its handler.</summary>
/// <param name="call">The call.</param>
/// <param name="result">What the handler gave, or who answered in its place.</param>
/// <returns>What the caller finds in rax: <paramref name="result"/> to leave it.</returns>
public delegate long AfterCall(HookedCall call, long result);
