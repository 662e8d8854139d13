using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SyscallGen.CodeFixes;

/// <summary>
/// SYSK0007, SYSK0026 and SYSK0053: takes a pointer into user memory in place of a reference, a read-only one for <c>in</c> and <c>ref readonly</c>,
/// in place of a pointer of this process, and of a string that is to be written.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeUserPointerCodeFix() : SyscallCodeFix("Take a pointer into user memory", "SYSK0007", "SYSK0026", "SYSK0053")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        ParameterSyntax? syntax = await Declarations.FindAsync<ParameterSyntax>(document, diagnostic, token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (syntax is null || model?.GetDeclaredSymbol(syntax, token) is not { ContainingSymbol: IMethodSymbol method } parameter)
            return [];
        if (parameter is { RefKind: RefKind.None, Type: IPointerTypeSymbol raw })
            return CanBePointedTo(raw) && syntax.Type is PointerTypeSyntax ? [.. PartsOf(parameter, method, token).Select(static part => NodeEdit.Of(part, ReplacePointer))] : [];
        if (parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_String })
            return [.. PartsOf(parameter, method, token).Select(static part => NodeEdit.Of(part, ReplaceString))];
        if (!CanBePointedTo(parameter))
            return [];
        string pointer = parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter ? "ReadOnlyUserPtr" : "UserPtr";
        return [.. PartsOf(parameter, method, token).Select(part => NodeEdit.Of(part, current => TakePointer(current, pointer)))];
    }

    private static IEnumerable<ParameterSyntax> PartsOf(IParameterSymbol parameter, IMethodSymbol method, CancellationToken token) =>
        Declarations.PartsOf(method, token).Select(part => part.ParameterList.Parameters[parameter.Ordinal]);

    private static bool CanBePointedTo(IParameterSymbol parameter) =>
        parameter is { RefKind: not RefKind.None, IsParams: false, Type: { IsUnmanagedType: true, IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) } };

    private static bool CanBePointedTo(IPointerTypeSymbol pointer) => pointer.PointedAtType switch
    {
        IPointerTypeSymbol inner => CanBePointedTo(inner),
        { SpecialType: SpecialType.System_Void } => true,
        { IsUnmanagedType: true, IsRefLikeType: false, TypeKind: not TypeKind.FunctionPointer } => true,
        _ => false,
    };

    // Of a type that is an alias there is no pointer here to be replaced.
    private static ParameterSyntax ReplacePointer(ParameterSyntax parameter) => parameter.Type is PointerTypeSyntax pointer
        ? parameter.WithType(Replace(pointer)).WithDefault(Default(parameter))
        : parameter;

    private static ParameterSyntax ReplaceString(ParameterSyntax parameter) => parameter.Type is { } type
        ? parameter
            .WithType(Declarations.LibraryType("UserPtr", SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.ByteKeyword))).WithTriviaFrom(type))
            .WithDefault(Default(parameter))
        : parameter;

    private static TypeSyntax Replace(PointerTypeSyntax pointer)
    {
        TypeSyntax taken = pointer.ElementType switch
        {
            PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } => Declarations.LibraryType("UserPtr"),
            PointerTypeSyntax inner => Declarations.LibraryType("UserPtr", Replace(inner).WithoutTrivia()),
            { } pointed => Declarations.LibraryType("UserPtr", pointed.WithoutTrivia()),
        };
        return taken.WithTriviaFrom(pointer);
    }

    private static ParameterSyntax TakePointer(ParameterSyntax parameter, string pointer)
    {
        if (parameter.WithoutModifiers() is not { Type: { } type } plain)
            return parameter;
        return plain
            .WithType(Declarations.LibraryType(pointer, type.WithoutTrivia()).WithTriviaFrom(type))
            .WithDefault(Default(plain));
    }

    private static EqualsValueClauseSyntax? Default(ParameterSyntax parameter) =>
        parameter.Default?.WithValue(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression));
}
