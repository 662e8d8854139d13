namespace SyscallGen.Models;

/// <summary>The head of a partial type declaration.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name with its type parameters, keywords escaped.</param>
internal sealed record TypeShellSpec(string Keyword, string Name);
