namespace SyscallGen.Models;

/// <summary>Something to be said of a table that does not keep it from taking its calls.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Arguments">What the message is filled with.</param>
/// <param name="Stub">The call that it is about, or null.</param>
/// <param name="Member">The author's member that it is about, or null; the table itself if there is neither.</param>
internal sealed record TableRemark(string Rule, EquatableArray<string> Arguments, StubSpec? Stub = null, string? Member = null);
