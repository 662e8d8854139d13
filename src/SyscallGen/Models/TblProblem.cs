namespace SyscallGen.Models;

/// <summary>A line of a <c>.tbl</c> file that cannot be used.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record TblProblem(int Line, string Message);
