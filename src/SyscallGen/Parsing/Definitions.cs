using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>The enums and structs that the meanings of one compilation name: many calls name the same ones, and each is read once.</summary>
internal sealed class Definitions
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, Definitions> s_all = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, Definition> _found = new(SymbolEqualityComparer.Default);

    private Definitions(IAssemblySymbol assembly) => Assembly = assembly;

    /// <summary>The assembly that is compiled.</summary>
    public IAssemblySymbol Assembly { get; }

    /// <summary>Those that code of an assembly names.</summary>
    public static Definitions Of(IAssemblySymbol assembly) => s_all.GetValue(assembly, static key => new Definitions(key));

    /// <summary>The set of names that an enum is.</summary>
    public Definition Set(INamedTypeSymbol type) => _found.TryGetValue(type, out Definition? known) ? known : _found.GetOrAdd(type, SetParser.Parse(type, this));

    /// <summary>The structure that a struct is.</summary>
    public Definition Struct(INamedTypeSymbol type) => _found.TryGetValue(type, out Definition? known) ? known : _found.GetOrAdd(type, StructParser.Parse(type, this));
}
