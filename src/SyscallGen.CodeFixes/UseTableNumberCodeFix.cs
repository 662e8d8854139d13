using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0202: writes the number that the <c>.tbl</c> file has into the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseTableNumberCodeFix() : SyscallCodeFix("Use the number of the system-call table", "SYSK0202")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        AttributeSyntax? attribute = await Declarations.FindAsync<AttributeSyntax>(document, diagnostic, token).ConfigureAwait(false);
        if (!diagnostic.Properties.TryGetValue("abi", out string? abi)
            || !diagnostic.Properties.TryGetValue("number", out string? text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || Find(attribute, abi) is not { } argument)
            return [];
        return [NodeEdit.Of(argument.Expression, expression => Literal(number).WithTriviaFrom(expression))];
    }

    // [CompatSyscall] has its i386 number where [Syscall] has the 64-bit one.
    private static AttributeArgumentSyntax? Find(AttributeSyntax? attribute, string? abi)
    {
        IEnumerable<AttributeArgumentSyntax> arguments = attribute?.ArgumentList?.Arguments ?? [];
        AttributeArgumentSyntax? ia32 = arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Ia32");
        return abi == "i386" && ia32 is not null ? ia32 : arguments.FirstOrDefault(static argument => argument.NameEquals is null);
    }

    private static LiteralExpressionSyntax Literal(int number) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
}
