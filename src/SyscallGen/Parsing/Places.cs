using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>
/// Names for what is generated of an enum or a struct: its own name below <c>SyscallKit.Generated</c>, types around it as namespaces. Where that
/// alone could mean two types, a hash is added.
/// </summary>
internal static class Places
{
    private const string Root = "SyscallKit.Generated";

    /// <summary>The place of a type.</summary>
    /// <param name="type">The enum or struct.</param>
    /// <param name="prefix"><c>set__</c> or <c>struct__</c>.</param>
    /// <param name="compiling">The assembly that it is generated for.</param>
    public static PlaceSpec Of(INamedTypeSymbol type, string prefix, IAssemblySymbol compiling)
    {
        bool isPlain = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compiling);
        string space = "";
        for (ISymbol? outer = type.ContainingSymbol; outer is not null and not INamespaceSymbol { IsGlobalNamespace: true } and not IModuleSymbol; outer = outer.ContainingSymbol)
        {
            space = "." + NamespaceOf(outer.Name) + space;
            isPlain &= outer is not INamedTypeSymbol around || (around.Arity == 0 && !around.IsFileLocal);
        }

        isPlain &= type.Arity == 0 && !type.IsFileLocal;
        return new PlaceSpec(Root + space, prefix + type.Name + (isPlain ? "" : "_" + Hash(Identity(type))));
    }

    // A type around others becomes a namespace, which may not be called like one of the classes.
    private static string NamespaceOf(string name)
    {
        string bare = name.TrimStart('_');
        bool isOurs = bare.StartsWith("set__", System.StringComparison.Ordinal) || bare.StartsWith("struct__", System.StringComparison.Ordinal);
        return isOurs ? "_" + name : name.EscapeType();
    }

    private static string Identity(INamedTypeSymbol type)
    {
        StringBuilder text = new(type.ContainingAssembly.Name);
        text.Append(' ').Append(type.Reference());
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            text.Append(' ').Append(outer.Arity.ToString(CultureInfo.InvariantCulture));
            if (outer.IsFileLocal)
                text.Append(outer.DeclaringSyntaxReferences is [{ } reference, ..] ? reference.SyntaxTree.FilePath : "");
        }

        return text.ToString();
    }

    // FNV-1a, 32 bits: short enough to be read.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
