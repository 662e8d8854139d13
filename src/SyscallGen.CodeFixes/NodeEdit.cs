using System;
using Microsoft.CodeAnalysis;

namespace SyscallGen.CodeFixes;

/// <summary>A change of one node. Several diagnostics may ask for it: it is made once.</summary>
/// <param name="node">The node as the diagnosed code has it.</param>
/// <param name="change">Gives the node that takes its place, from the node as other edits have left it.</param>
internal sealed class NodeEdit(SyntaxNode node, Func<SyntaxNode, SyntaxNode> change)
{
    public SyntaxNode Node { get; } = node;

    public Func<SyntaxNode, SyntaxNode> Change { get; } = change;

    public static NodeEdit Of<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode => new(node, current => current is T typed ? change(typed) : current);
}
