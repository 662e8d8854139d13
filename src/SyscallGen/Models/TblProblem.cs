namespace SyscallGen.Models;

/// <summary>Something to be said of a line of a <c>.tbl</c> file.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Line">The line, from 0.</param>
/// <param name="Arguments">What the message is filled with.</param>
internal sealed record TblProblem(string Rule, int Line, EquatableArray<string> Arguments);
