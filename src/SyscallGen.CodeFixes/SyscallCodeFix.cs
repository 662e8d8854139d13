using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace SyscallGen.CodeFixes;

/// <summary>A fix as a list of edits: made for one diagnostic, or for all of them at once.</summary>
/// <param name="title">What the menu shows. It is the equivalence key too.</param>
/// <param name="ids">The rules.</param>
public abstract class SyscallCodeFix(string title, params string[] ids) : CodeFixProvider
{
    private readonly string _title = title;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IReadOnlyList<NodeEdit> edits = await FindEditsAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (edits.Count != 0)
                context.RegisterCodeFix(CodeAction.Create(_title, token => ApplyAsync(document.Project.Solution, edits, token), _title), diagnostic);
        }
    }

    /// <summary>The edits that mend one diagnostic; none where only the author can.</summary>
    private protected abstract Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token);

    private static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<NodeEdit> edits, CancellationToken token)
    {
        SolutionEditor editor = new(solution);
        HashSet<SyntaxNode> changed = [];
        foreach (NodeEdit edit in edits)
        {
            if (solution.GetDocument(edit.Node.SyntaxTree) is not { } document || document is SourceGeneratedDocument || !changed.Add(edit.Node))
                continue; // the generator writes its own part anew
            DocumentEditor part = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
            part.ReplaceNode(edit.Node, (current, _) => edit.Change(current));
        }

        return editor.GetChangedSolution();
    }

    // One pass over the whole scope: edits of one place by several diagnostics meet in one editor and need no merging of texts.
    private sealed class FixAll(SyscallCodeFix fix) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
            CodeAction.Create(fix._title, token => ApplyAllAsync(fixAllContext.WithCancellationToken(token)), fix._title));

        private async Task<Solution> ApplyAllAsync(FixAllContext context)
        {
            List<NodeEdit> edits = [];
            foreach (Diagnostic diagnostic in await FindDiagnosticsAsync(context).ConfigureAwait(false))
            {
                if (diagnostic.Location.SourceTree is { } tree && context.Solution.GetDocument(tree) is { } document)
                    edits.AddRange(await fix.FindEditsAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false));
            }

            return await ApplyAsync(context.Solution, edits, context.CancellationToken).ConfigureAwait(false);
        }

        private static async Task<IEnumerable<Diagnostic>> FindDiagnosticsAsync(FixAllContext context)
        {
            if (context is { Scope: FixAllScope.Document, Document: { } document })
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            IEnumerable<Project> projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects;
            List<Diagnostic> diagnostics = [];
            foreach (Project project in projects)
                diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            return diagnostics;
        }
    }
}
