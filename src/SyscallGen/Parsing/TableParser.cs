using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>A class with <c>[SyscallTable]</c>: from its symbol to its model.</summary>
internal static class TableParser
{
    public static TableSpec? Parse(INamedTypeSymbol table, IAssemblySymbol compiling, ProblemList problems, CancellationToken token)
    {
        if (Unsupported(table) is { } kind)
        {
            problems.Add(Rules.UnsupportedTable, table.Location(), table.Name, kind);
            return null;
        }

        if (ContainerParser.Parse(table, table, problems) is not { } container)
            return null;

        GeneratedMembers.CheckTable(table, problems);
        if (problems.HasErrors)
            return null;

        string self = container.Passing switch { SelfPassing.Ref => "ref this", SelfPassing.In => "in this", _ => "this" };
        List<IncludeSpec> includes = [];
        foreach (Included included in IncludedTypes(table, self, problems, token))
        {
            bool foreign = !SymbolEqualityComparer.Default.Equals(included.Type.ContainingAssembly, compiling);
            includes.Add(new IncludeSpec(
                ContainerParser.Key(included.Type),
                included.Type.Reference(),
                included.Self,
                foreign ? ForeignStubs(included, problems) : [],
                included.IsBase,
                included.IsBase ? Overrides.Of(included.Derived, included.Type).ToEquatableArray() : []));
        }

        return new TableSpec(container, includes.ToEquatableArray(), NiHook.Find(table, problems), WrittenNumbers.Of(table));
    }

    /// <summary>The types whose calls a table collects, with their base types: itself first, then in member order.</summary>
    /// <param name="table">The table class.</param>
    /// <param name="self">How the table passes itself.</param>
    /// <param name="problems">Takes the inclusions that do not work.</param>
    /// <param name="token">Ends the work.</param>
    /// <returns>Type, argument that passes the object, and where it is included.</returns>
    public static List<Included> IncludedTypes(INamedTypeSymbol table, string self, ProblemList problems, CancellationToken token)
    {
        List<Included> included = [];
        AddWithBases(table, self, table.Location());
        foreach (AttributeData attribute in table.GetAttributes())
        {
            if (attribute.AttributeClass.IsLibraryType("IncludeSyscallsAttribute") && StaticInclude(table, attribute, problems) is { } type)
                AddWithBases(type, "", attribute.Location(table));
        }

        foreach (ISymbol member in table.GetMembers())
        {
            token.ThrowIfCancellationRequested();
            if (member is IFieldSymbol or IPropertySymbol && FindInclude(member) is { } attribute && MemberInclude(member, attribute, problems) is { } found)
                AddWithBases(found.Type, found.Self, member.Location());
        }

        return included;

        void AddWithBases(INamedTypeSymbol type, string passed, Location location)
        {
            for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            {
                // Of one generic class with two sets of type arguments the calls are the same too.
                if (included.Find(other => SymbolEqualityComparer.Default.Equals(other.Type.OriginalDefinition, current.OriginalDefinition)) is { } known)
                {
                    // Classes that each override some calls of one class can serve a table together.
                    bool isShared = known.IsBase && !SymbolEqualityComparer.Default.Equals(current, type) && Calls(current).All(static call => call.IsVirtual || call.IsAbstract);
                    if (!isShared && HasCalls(current))
                        problems.Add(Rules.IncludedTwice, location, current.Name, table.Name);
                    if (!isShared)
                        return;
                }

                included.Add(new Included(current, passed, location, type));
            }
        }
    }

    private static string? Unsupported(INamedTypeSymbol table) => table switch
    {
        { IsStatic: true } => "static",
        { TypeKind: TypeKind.Class or TypeKind.Struct } when ContainerParser.UnsupportedKind(table) is { } kind => kind,
        _ => null,
    };

    private static INamedTypeSymbol? StaticInclude(INamedTypeSymbol table, AttributeData attribute, ProblemList problems)
    {
        Location location = attribute.Location(table);
        if (attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Error }])
            return null; // the compiler reports it
        if (attribute.Argument<INamedTypeSymbol>() is not { } type)
        {
            problems.Add(Rules.MisplacedInclude, location, table.Name, "on a class it needs a type, as in [IncludeSyscalls(typeof(ClockSyscalls))]");
            return null;
        }

        if (type.IsUnboundGenericType)
        {
            string open = type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
            problems.Add(Rules.MisplacedInclude, location, table.Name, $"'{open}' lacks its type arguments, without which no method of it can be called");
            return null;
        }

        if (!HasCalls(type))
            problems.Add(Rules.MisplacedInclude, location, table.Name, $"'{type.Display()}' declares no system call");
        foreach (IMethodSymbol method in type.WithBases().SelectMany(Calls).Where(static method => !method.IsStatic))
            problems.Add(Rules.InstanceIncludedByType, location, method.Name, method.ContainingType.Name);
        return type;
    }

    // Of several the one with an argument, which is a mistake on a member.
    private static AttributeData? FindInclude(ISymbol member) => member.GetAttributes()
        .Where(static attribute => attribute.AttributeClass.IsLibraryType("IncludeSyscallsAttribute"))
        .OrderByDescending(static attribute => attribute.ConstructorArguments.Length)
        .FirstOrDefault();

    private static (INamedTypeSymbol Type, string Self)? MemberInclude(ISymbol member, AttributeData attribute, ProblemList problems)
    {
        // [field: IncludeSyscalls] marks the field behind a property, which has no name to be reached by.
        if (member is IFieldSymbol { AssociatedSymbol: { } owner })
            member = owner;
        (ITypeSymbol? memberType, bool assignable) = member switch
        {
            IFieldSymbol field => (field.Type, !field.IsReadOnly && !field.IsConst),
            IPropertySymbol { GetMethod: not null, Parameters.IsEmpty: true, ExplicitInterfaceImplementations.IsEmpty: true } property => (property.Type, false),
            _ => ((ITypeSymbol?)null, false),
        };
        if (memberType is { TypeKind: TypeKind.Error })
            return null; // the compiler reports it
        if (attribute.ConstructorArguments.Length != 0)
        {
            problems.Add(Rules.MisplacedInclude, attribute.Location(member), member.Name, "its own type is the one that counts: leave the argument out, or mark the table class");
            return null;
        }

        if (memberType is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            problems.Add(Rules.MisplacedInclude, member.Location(), member.Name, "it must be a field or a readable property whose type is a class or struct");
            return null;
        }

        if (!HasCalls(type))
        {
            problems.Add(Rules.MisplacedInclude, member.Location(), member.Name, $"'{type.Display()}' declares no system call");
            return null;
        }

        SelfPassing passing = ContainerParser.Passing(type);
        if (passing == SelfPassing.Ref && !assignable)
        {
            problems.Add(Rules.StructInReadOnly, member.Location(), member.Name, type.Name);
            return null;
        }

        string keyword = passing switch { SelfPassing.Ref => "ref ", SelfPassing.In when member is IFieldSymbol => "in ", _ => "" };
        return (type, keyword + (member.IsStatic ? "" : "this.") + member.Name.Escape());
    }

    /// <summary>The calls of a class that was compiled elsewhere; its stubs must be there already.</summary>
    private static EquatableArray<StubSpec> ForeignStubs(Included included, ProblemList problems)
    {
        List<StubSpec> stubs = [];
        HashSet<string> overridden = [.. included.IsBase ? Overrides.Of(included.Derived, included.Type) : []];
        HashSet<string> declared = [];
        foreach (DeclaredCall call in ForeignCalls(included.Type))
        {
            declared.Add(call.Stub.Symbol);
            if (included.IsBase && (call.Stub.IsVirtual || call.Stub.IsAbstract) && !overridden.Contains(call.Stub.Symbol))
                continue;
            if (included.Type.GetMembers((call.Stub.Kind == SyscallKind.Native ? "__x64_sys_" : "__ia32_compat_sys_") + call.Stub.Name).IsEmpty)
                problems.Add(Rules.NotGenerated, included.Location, call.Method.Name, included.Type.Name);
            else
                stubs.Add(call.Stub);
        }

        foreach (string name in StubNames(included.Type))
        {
            if (!declared.Contains(name))
                problems.Add(Rules.NotVisible, included.Location, name, included.Type.Name);
        }

        return stubs.ToEquatableArray();
    }

    /// <summary>The calls of a class that was compiled elsewhere, as their attributes tell them.</summary>
    public static IEnumerable<DeclaredCall> ForeignCalls(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol method in Calls(type))
        {
            (AttributeData attribute, SyscallKind kind) = AttributeOf(method)!.Value;
            if (StubParser.Parse(method, attribute, kind, new ProblemList()) is { } stub)
                yield return new DeclaredCall(method, attribute, stub);
        }
    }

    private static bool HasCalls(INamedTypeSymbol type) => type.WithBases().Any(static current => Calls(current).Any() || StubNames(current).Any());

    /// <summary>
    /// The calls of a compiled class that have stubs: <c>sys_read</c>. Of another assembly's private and internal methods the compiler shows
    /// nothing, and these stubs are all that is seen of them.
    /// </summary>
    private static IEnumerable<string> StubNames(INamedTypeSymbol type)
    {
        foreach (string name in type.MemberNames)
        {
            if (name.StartsWith("__x64_sys_", System.StringComparison.Ordinal))
                yield return name.Substring("__x64_".Length);
            else if (name.StartsWith("__ia32_compat_sys_", System.StringComparison.Ordinal))
                yield return name.Substring("__ia32_".Length);
        }
    }

    /// <summary>The declared calls of a class, in member order.</summary>
    public static IEnumerable<IMethodSymbol> Calls(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(static method => AttributeOf(method) is not null);

    public static (AttributeData Attribute, SyscallKind Kind)? AttributeOf(IMethodSymbol method)
    {
        if (method.FindAttribute("SyscallAttribute") is { } native)
            return (native, SyscallKind.Native);
        if (method.FindAttribute("CompatSyscallAttribute") is { } compat)
            return (compat, SyscallKind.Compat);
        return null;
    }
}
