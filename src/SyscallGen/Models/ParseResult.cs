using System;

namespace SyscallGen.Models;

/// <summary>What parsing a declaration gave.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Spec">The model, or null where the declaration is refused.</param>
/// <param name="Problems">Why; equatable, and empty for what is accepted.</param>
internal sealed record ParseResult<T>(T? Spec, EquatableArray<DiagnosticInfo> Problems)
    where T : class, IEquatable<T>;
