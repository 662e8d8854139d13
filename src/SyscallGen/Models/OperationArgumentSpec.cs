namespace SyscallGen.Models;

/// <summary>An argument as an operation sees it.</summary>
/// <param name="Index">Which argument of the call.</param>
/// <param name="Meaning">What it is.</param>
internal sealed record OperationArgumentSpec(int Index, ArgumentMeaningSpec Meaning);
