namespace SyscallGen.Models;

/// <summary>A partial method that the author gave no body: what its implementing part must repeat.</summary>
/// <param name="Head">Modifiers, return type and name: <c>public partial long Read</c>.</param>
/// <param name="Parameters">The parameter list without parentheses.</param>
/// <param name="Context">The parameter that takes the context; empty without one.</param>
/// <param name="Result">The expression that means -ENOSYS in the return type, or null for void.</param>
/// <param name="FromLong">How a result that is a long becomes the return type, as a format; null for void.</param>
/// <param name="IsNotCovered">Whether the author has excluded it from coverage himself.</param>
/// <param name="IsNotUserCode">Whether the author has marked it for the debugger himself.</param>
internal sealed record BodylessSpec(string Head, string Parameters, string Context, string? Result, string? FromLong, bool IsNotCovered, bool IsNotUserCode);
