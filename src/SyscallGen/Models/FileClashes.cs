namespace SyscallGen.Models;

/// <summary>The generated files that get in each other's way.</summary>
/// <param name="Hints">The names that more than one file should have, case aside.</param>
/// <param name="Duplicates">What is declared more than once; each declaration is refused.</param>
internal sealed record FileClashes(EquatableArray<string> Hints, EquatableArray<string> Duplicates);
