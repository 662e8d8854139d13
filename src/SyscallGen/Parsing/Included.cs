using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>A type whose calls a table collects.</summary>
/// <param name="Type">The type.</param>
/// <param name="Self">The argument that passes the object; empty where only static calls are taken.</param>
/// <param name="Location">Where it is included.</param>
/// <param name="Derived">The type of the object: the type itself, or one derived from it.</param>
internal sealed record Included(INamedTypeSymbol Type, string Self, Location Location, INamedTypeSymbol Derived)
{
    public bool IsBase => !SymbolEqualityComparer.Default.Equals(Type, Derived);
}
