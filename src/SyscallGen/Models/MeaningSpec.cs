namespace SyscallGen.Models;

/// <summary>What the arguments and the result of a call mean.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Result">The result.</param>
/// <param name="Operations">What it does by operation; null if it does one thing.</param>
/// <param name="Errors">The errors that it is documented to give.</param>
internal sealed record MeaningSpec(EquatableArray<ArgumentMeaningSpec> Arguments, ArgumentMeaningSpec Result, OperationsSpec? Operations, EquatableArray<string> Errors);
