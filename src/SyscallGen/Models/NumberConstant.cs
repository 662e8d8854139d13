namespace SyscallGen.Models;

/// <summary>A constant for the number of a call: <c>__NR_read</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its value.</param>
internal sealed record NumberConstant(string Name, int Number);
