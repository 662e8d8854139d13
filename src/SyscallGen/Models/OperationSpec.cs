namespace SyscallGen.Models;

/// <summary>A call as one operation sees it.</summary>
/// <param name="Choices">The operation: one name, or two.</param>
/// <param name="Arguments">The arguments that it looks at.</param>
/// <param name="Result">What its result is.</param>
internal sealed record OperationSpec(EquatableArray<SetMemberSpec> Choices, EquatableArray<OperationArgumentSpec> Arguments, ArgumentMeaningSpec Result);
