using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SyscallGen;

namespace Rooms.Tests;

/// <summary>The sources of a project, bound by the compiler: every name is known for what it means, whatever usings stand above it.</summary>
internal sealed class BoundProject
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private readonly House _house;
    private readonly string _folder;

    private BoundProject(House house, string folder, CSharpCompilation compilation)
    {
        _house = house;
        _folder = folder;
        Compilation = compilation;
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The files of the project itself, generated ones left out.</summary>
    public IEnumerable<SyntaxTree> Trees => Compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith(_folder, StringComparison.Ordinal));

    /// <summary>Binds a project as it lies in the repository.</summary>
    /// <param name="house">The project.</param>
    /// <returns>The bound project.</returns>
    public static BoundProject Load(House house)
    {
        string folder = Path.Combine(Repository.Root, house.Folder) + Path.DirectorySeparatorChar;
        IEnumerable<SyntaxTree> trees = Repository.SourcesBelow(folder)
            .Select(static path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), s_parseOptions, path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileName(house.Folder),
            trees,
            References(house),
            new CSharpCompilationOptions(house.Kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new SyscallGenerator().AsSourceGenerator()], parseOptions: s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return new BoundProject(house, folder, (CSharpCompilation)generated);
    }

    /// <summary>The same project with one more file.</summary>
    /// <param name="path">Where it lies, relative to the project's folder.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="file">The new file.</param>
    /// <returns>The new project.</returns>
    public BoundProject With(string path, string text, out SyntaxTree file)
    {
        file = CSharpSyntaxTree.ParseText(text, s_parseOptions, _folder + path);
        return new BoundProject(_house, _folder, Compilation.AddSyntaxTrees(file));
    }

    /// <summary>Every use of a type of one room in another.</summary>
    /// <returns>The uses. Doc comments may point anywhere.</returns>
    public IEnumerable<Arrow> Arrows() => Trees.SelectMany(ArrowsOf);

    /// <summary>The same of one file.</summary>
    /// <param name="tree">The file.</param>
    /// <returns>The uses.</returns>
    public IEnumerable<Arrow> ArrowsOf(SyntaxTree tree)
    {
        if (RoomOf(tree) is not { } from)
            yield break;
        SemanticModel model = Compilation.GetSemanticModel(tree);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(static node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            if (node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null || TypeOf(model, node) is not { } type)
                continue;
            foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
            {
                if (RoomOf(declaration.SyntaxTree) is { } to && to != from)
                    yield return new Arrow(from.Folder, to.Folder, $"{Relative(tree)}:{tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}", type.Name);
            }
        }
    }

    /// <summary>The path of a file, relative to the project's folder, with slashes.</summary>
    /// <param name="tree">A file.</param>
    /// <returns>The path.</returns>
    public string Relative(SyntaxTree tree) => Path.GetRelativePath(_folder, tree.FilePath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The first type that a file declares.</summary>
    /// <param name="tree">The file.</param>
    /// <returns>The type, or null if there is none.</returns>
    public INamedTypeSymbol? FirstTypeOf(SyntaxTree tree)
    {
        SyntaxNode? declaration = tree.GetRoot().DescendantNodes().FirstOrDefault(static node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        return declaration is null ? null : Compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration) as INamedTypeSymbol;
    }

    /// <summary>What the compiler says is wrong with the project: nothing, or arrows could be missed.</summary>
    /// <returns>The errors, but for members that a generator of the framework gives a body (CS9248).</returns>
    public IEnumerable<Diagnostic> Errors() => Compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS9248" });

    private Room? RoomOf(SyntaxTree tree) => tree.FilePath.StartsWith(_folder, StringComparison.Ordinal) ? _house.RoomOf(Relative(tree)) : null;

    private static INamedTypeSymbol? TypeOf(SemanticModel model, SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        INamedTypeSymbol? type = symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
            IMethodSymbol or IFieldSymbol or IPropertySymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        return type?.OriginalDefinition;
    }

    private static ImmutableArray<MetadataReference> References(House house) =>
        [.. Net100.References.All, .. house.References.Select(static name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name + ".dll")))];
}
