namespace SyscallGen.Models;

/// <summary>What parsing a call gave.</summary>
/// <param name="Call">The call, and why it is refused if it is.</param>
/// <param name="Definitions">The sets and structures that its meaning names.</param>
/// <param name="DefinitionProblems">What is wrong with those, which other calls may say too.</param>
internal sealed record ParsedSyscall(ParseResult<SyscallSpec> Call, EquatableArray<DefinitionSpec> Definitions, EquatableArray<DiagnosticInfo> DefinitionProblems);
