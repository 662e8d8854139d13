namespace SyscallGen.Models;

/// <summary>A <c>.tbl</c> additional file.</summary>
/// <param name="Path">Its path, as the compiler was given it.</param>
/// <param name="Rows">The rows that can be used.</param>
/// <param name="Problems">The lines that cannot.</param>
internal sealed record TblFile(string Path, EquatableArray<TblRow> Rows, EquatableArray<TblProblem> Problems);
