namespace SyscallGen.Models;

/// <summary>A member <c>__NR_x</c> of a table class that its author has written: none is generated beside it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it says: a number, or <c>no number</c>; null for a constant that the compiler cannot tell the value of.</param>
internal sealed record WrittenNumber(string Name, string? Value);
