namespace SyscallGen.Models;

/// <summary>A number of a declaration that a <c>.tbl</c> file gives otherwise.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Abi"><c>64-bit</c> or <c>i386</c>.</param>
/// <param name="Number">The number that the file gives the call, as text; null if it gives none.</param>
/// <param name="Arguments">What the message is filled with.</param>
internal sealed record TblDisagreement(string Rule, string Abi, string? Number, EquatableArray<string> Arguments);
