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

/// <summary>SYSK0015: leaves the native call, and removes [CompatSyscall].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveCompatCodeFix() : SyscallCodeFix("Remove [CompatSyscall]", "SYSK0015")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        AttributeSyntax? attribute = await Declarations.FindAsync<AttributeSyntax>(document, diagnostic, token).ConfigureAwait(false);
        if (attribute is not { Parent: AttributeListSyntax { Parent: MethodDeclarationSyntax method } list })
            return [];
        if (list.Attributes.Count > 1)
        {
            int position = list.Attributes.IndexOf(attribute);
            return [NodeEdit.Of(list, current => RemoveOne(current, position))];
        }

        int index = method.AttributeLists.IndexOf(list);
        return [NodeEdit.Of(method, current => RemoveList(current, index))];
    }

    // Its comma goes with it, its comments go to its neighbour.
    private static AttributeListSyntax RemoveOne(AttributeListSyntax list, int index)
    {
        bool isLast = index == list.Attributes.Count - 1;
        AttributeSyntax removed = list.Attributes[index];
        SyntaxToken comma = list.Attributes.GetSeparator(isLast ? index - 1 : index);
        IEnumerable<SyntaxTrivia> comments = Comments(
            [.. removed.GetLeadingTrivia(), .. removed.GetTrailingTrivia(), .. comma.LeadingTrivia, .. comma.TrailingTrivia])
            .SelectMany(static comment => new[] { comment, SyntaxFactory.Space });
        SeparatedSyntaxList<AttributeSyntax> rest = list.Attributes.RemoveAt(index);
        AttributeSyntax neighbour = rest[isLast ? index - 1 : index];
        AttributeSyntax kept = isLast
            ? neighbour.WithTrailingTrivia(neighbour.GetTrailingTrivia().AddRange(comments))
            : neighbour.WithLeadingTrivia(neighbour.GetLeadingTrivia().InsertRange(0, comments));
        return list.WithAttributes(rest.Replace(neighbour, kept));
    }

    private static MethodDeclarationSyntax RemoveList(MethodDeclarationSyntax method, int index)
    {
        AttributeListSyntax list = method.AttributeLists[index];
        SyntaxTriviaList behind = list.GetTrailingTrivia();
        if (index > 0 && method.AttributeLists[index - 1] is { } previous && !previous.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            // On the line of another list, which now ends as this one did.
            SyntaxTriviaList end = [.. Comments(previous.GetTrailingTrivia()), .. list.GetLeadingTrivia(), .. behind];
            return method.WithAttributeLists(method.AttributeLists.Replace(previous, previous.WithTrailingTrivia(end)).RemoveAt(index));
        }

        SyntaxToken next = list.GetLastToken().GetNextToken();
        IEnumerable<SyntaxTrivia> rest = Comments(behind).Any()
            ? behind.SkipWhile(IsBlank).Concat(next.LeadingTrivia)
            : next.LeadingTrivia.SkipWhile(IsBlank);
        method = method.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia().Concat(rest)));
        return method.WithAttributeLists(method.AttributeLists.RemoveAt(index));
    }

    private static IEnumerable<SyntaxTrivia> Comments(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(static one => !IsBlank(one) && !one.IsKind(SyntaxKind.EndOfLineTrivia));

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);
}
