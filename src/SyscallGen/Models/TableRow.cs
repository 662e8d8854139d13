namespace SyscallGen.Models;

/// <summary>A number of a table.</summary>
/// <param name="Number">The number.</param>
/// <param name="Name">The name in this table.</param>
/// <param name="Stub">The call that serves it, or null: a row of a <c>.tbl</c> file that nobody declares.</param>
/// <param name="Include">Through what the table reaches the call; null without one.</param>
internal sealed record TableRow(int Number, string Name, StubSpec? Stub, IncludeSpec? Include);
