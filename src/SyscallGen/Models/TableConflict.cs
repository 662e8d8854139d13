namespace SyscallGen.Models;

/// <summary>A call that a table cannot take.</summary>
/// <param name="Rule">The id of the rule that it breaks.</param>
/// <param name="Stub">The call.</param>
/// <param name="Arguments">What the message is filled with.</param>
internal sealed record TableConflict(string Rule, StubSpec Stub, EquatableArray<string> Arguments);
