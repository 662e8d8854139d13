using Microsoft.CodeAnalysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>A call where it is declared.</summary>
/// <param name="Method">The author's method.</param>
/// <param name="Attribute">What makes it a call.</param>
/// <param name="Stub">What a table sees of it.</param>
internal sealed record DeclaredCall(IMethodSymbol Method, AttributeData Attribute, StubSpec Stub);
