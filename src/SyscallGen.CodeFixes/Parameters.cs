using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SyscallGen.CodeFixes;

/// <summary>Changes of parameters that keep comments and line breaks.</summary>
internal static class Parameters
{
    /// <summary>Drops <c>ref</c>, <c>in</c>, <c>out</c>, <c>scoped</c> and the like; comments among them stay before the type.</summary>
    public static ParameterSyntax WithoutModifiers(this ParameterSyntax parameter)
    {
        if (parameter.Modifiers.Count == 0 || parameter.Type is not { } type)
            return parameter;
        IEnumerable<SyntaxTrivia> before = parameter.Modifiers
            .SelectMany(static modifier => modifier.LeadingTrivia.Concat(modifier.TrailingTrivia.SkipWhile(IsBlank)))
            .Concat(type.GetLeadingTrivia());
        return parameter.WithModifiers([]).WithType(type.WithLeadingTrivia(before));
    }

    /// <summary>Puts one parameter before those that stand from a place on. Line breaks and indentation stay in their places, comments go with their parameter.</summary>
    public static ParameterListSyntax MoveTo(this ParameterListSyntax list, int place, int index)
    {
        SeparatedSyntaxList<ParameterSyntax> old = list.Parameters;
        int last = old.Count - 1;
        List<ParameterSyntax> parameters = [];
        List<SyntaxToken> commas = [];
        for (int i = 0; i <= last; i++)
        {
            int from = i == place ? index : i > place && i <= index ? i - 1 : i;
            ParameterSyntax parameter = old[from];
            SyntaxTriviaList behind = parameter.GetTrailingTrivia();
            // A comment behind the comma is about the parameter before it if the line ends there, and about the next one if not.
            IEnumerable<SyntaxTrivia> comments = behind.Where(IsLineComment);
            if (from < last && EndsLine(old.GetSeparator(from)))
                comments = comments.Concat(Comments(old.GetSeparator(from).TrailingTrivia));
            IEnumerable<SyntaxTrivia> before = from > 0 && !EndsLine(old.GetSeparator(from - 1))
                ? Comments(old.GetSeparator(from - 1).TrailingTrivia).SelectMany(static comment => new[] { comment, SyntaxFactory.Space })
                : [];
            before = old[i].GetLeadingTrivia().TakeWhile(IsBlank).Concat(before).Concat(parameter.GetLeadingTrivia().SkipWhile(IsBlank));
            parameter = parameter
                .WithLeadingTrivia(before)
                .WithTrailingTrivia(WithoutBlankEnd(behind.Where(static trivia => !IsLineComment(trivia))));
            if (i < last)
                commas.Add(old.GetSeparator(i).WithTrailingTrivia(After(comments, old.GetSeparator(i).TrailingTrivia)));
            else
                parameter = parameter.WithTrailingTrivia(parameter.GetTrailingTrivia().AddRange(After(comments, old[last].GetTrailingTrivia())));
            parameters.Add(parameter);
        }

        return list.WithParameters(SyntaxFactory.SeparatedList(parameters, commas));
    }

    // The comments, then the blanks or the line break that the place had; a line comment needs a break in any case.
    private static IEnumerable<SyntaxTrivia> After(IEnumerable<SyntaxTrivia> comments, SyntaxTriviaList place)
    {
        bool isLine = false;
        foreach (SyntaxTrivia comment in comments)
        {
            yield return SyntaxFactory.Space;
            yield return comment;
            isLine = IsLineComment(comment);
        }

        SyntaxTrivia end = place.Count == 0 ? default : place[place.Count - 1];
        if (isLine && !end.IsKind(SyntaxKind.EndOfLineTrivia))
            yield return SyntaxFactory.ElasticLineFeed;
        else if (IsBlank(end))
            yield return end;
    }

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTriviaList trivia) => trivia.Where(static one => !IsBlank(one));

    private static IEnumerable<SyntaxTrivia> WithoutBlankEnd(IEnumerable<SyntaxTrivia> trivia) => trivia.Reverse().SkipWhile(IsBlank).Reverse();

    private static bool EndsLine(SyntaxToken comma) => comma.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool IsLineComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
