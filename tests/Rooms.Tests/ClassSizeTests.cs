using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Rooms.Tests;

/// <summary>A class is no larger than what one reads in an hour, however many files it is spread over.</summary>
[TestFixtureSource(typeof(Houses), nameof(Houses.Names))]
public sealed class ClassSizeTests(string name)
{
    private const int MaxLines = 750;

    /// <summary>Classes in parts, and what each part is.</summary>
    private static readonly Dictionary<string, string> s_inParts = new()
    {
        ["LinuxEntry"] = "a file of the kernel",
        ["Instruction"] = "an instruction",
        ["RingBuffer"] = "an actor: the writer, a reader, who resizes",
        ["Errno"] = "the numbers are data",
        ["LinuxCalls"] = "a subsystem of Linux: its declarations are data",
        ["ProcessorState"] = "registers; what follows from them; states to start from; which states there are",
        ["TaskSignals"] = "what is done with signals: sent, taken, waited for, blocked, returned from, inherited",
        ["SignalCalls"] = "who has the calls: both tables, i386 alone; those that send",
        ["SegmentRegister"] = "fields; what follows from them",
    };

    private readonly BoundProject _project = BoundProject.Load(Houses.All.Single(house => house.Folder == name));

    private IEnumerable<IGrouping<(string Namespace, string Name), TypeDeclarationSyntax>> Types => _project.Trees
        .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
        .Where(static type => type.Parent is BaseNamespaceDeclarationSyntax)
        .GroupBy(static type => (((BaseNamespaceDeclarationSyntax)type.Parent!).Name.ToString(), type.Identifier.Text + (type.TypeParameterList is null ? "" : "<T>")));

    [Test]
    public void NoTypeIsTooLarge() =>
        Assert.That(Types.Select(static parts => (parts.Key.Name, Lines: parts.Sum(LinesOf))).Where(static type => type is { Lines: > MaxLines, Name: not ("Errno" or "LinuxCalls") }), Is.Empty);

    [Test]
    public void OnlyWhatMirrorsPartsIsInParts() =>
        Assert.That(Types.Where(static parts => parts.Count() > 1).Select(static parts => parts.Key.Name).Where(static type => !s_inParts.ContainsKey(type)), Is.Empty);

    private static int LinesOf(TypeDeclarationSyntax part) => part.GetText().Lines.Count;
}
