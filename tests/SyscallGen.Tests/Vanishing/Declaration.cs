using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SyscallGen.Tests.Vanishing;

/// <summary>A call that a random kernel declares.</summary>
/// <param name="Name">The name that messages call it by.</param>
/// <param name="Path">Its file.</param>
/// <param name="Span">Where in the file its attribute, its method and what stands in their way are.</param>
/// <param name="Twice">The name of its class if another type has it too.</param>
/// <param name="Rows">The lines that the table's switches must have for it.</param>
internal sealed record Declaration(string Name, string Path, TextSpan Span, string? Twice, ImmutableArray<string> Rows);
