namespace SyscallKit.Metadata;

/// <summary>An argument as an operation sees it.</summary>
/// <param name="Index">Which argument of the call.</param>
/// <param name="Meaning">What it is.</param>
public sealed record OperationArgument(int Index, ArgumentMeaning Meaning);
