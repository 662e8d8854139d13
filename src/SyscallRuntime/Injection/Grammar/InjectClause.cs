namespace SyscallKit.Injection.Grammar;

/// <summary>What is done to which calls: what stands behind <c>inject=</c> or <c>fault=</c>.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Rule">What is done to them.</param>
public sealed record InjectClause(CallSet Calls, InjectRule Rule);
