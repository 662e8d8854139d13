namespace SyscallGen.Models;

/// <summary>A constant for the number of a call: <c>__NR_read</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Row">The row whose number it is.</param>
internal sealed record NumberConstant(string Name, TableRow Row);
