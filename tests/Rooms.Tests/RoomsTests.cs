using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace Rooms.Tests;

/// <summary>The walls hold: no room uses a type of a room that it may not know.</summary>
[TestFixtureSource(typeof(Houses), nameof(Houses.Names))]
public sealed class RoomsTests(string name)
{
    private readonly House _house = Houses.All.Single(house => house.Folder == name);
    private BoundProject _project = null!;

    [OneTimeSetUp]
    public void Bind() => _project = BoundProject.Load(_house);

    [Test]
    public void EveryNameIsBound() => Assert.That(_project.Errors().Take(20), Is.Empty);

    [Test]
    public void EveryFileLiesInARoom() =>
        Assert.That(_project.Trees.Select(_project.Relative).Where(path => path.Contains('/') && _house.RoomOf(path) is null), Is.EqualTo(_house.Outside));

    [Test]
    public void NoRoomsKnowEachOther() => Assert.That(_house.Rooms.Where(room => _house.AllowedFrom(room).Contains(room.Folder)), Is.Empty);

    [Test]
    public void NoRoomKnowsMoreThanItMay() =>
        Assert.That(string.Join("\n", _project.Arrows().Where(arrow => !_house.MayKnow(arrow.From, arrow.To))), Is.Empty);

    /// <summary>An arrow that nobody goes is no fact of the house, and leaves a door open.</summary>
    [Test]
    public void EveryRoomThatMayBeKnownIsKnown()
    {
        HashSet<(string, string)> used = [.. _project.Arrows().Select(static arrow => (arrow.From, arrow.To))];
        Assert.That(
            _house.Rooms.SelectMany(room => room.Knows.Where(known => !used.Contains((room.Folder, known))).Select(known => $"{room.Folder} -> {known}")),
            Is.Empty);
    }

    /// <summary>Each wall once: a file that breaks it is found, at its place.</summary>
    [Test]
    public void EveryBreachIsFound()
    {
        Dictionary<string, string> types = _project.Trees
            .Select(tree => (Room: _house.RoomOf(_project.Relative(tree)), Type: _project.FirstTypeOf(tree)))
            .Where(static pair => pair is { Room: not null, Type.IsGenericType: false })
            .GroupBy(static pair => pair.Room!.Folder)
            .ToDictionary(static group => group.Key, static group => group.First().Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        Assert.That(types, Has.Count.EqualTo(_house.Rooms.Length));
        foreach (Room from in _house.Rooms)
        {
            foreach (Room to in _house.Rooms.Where(room => room != from && !_house.MayKnow(from.Folder, room.Folder)))
            {
                BoundProject broken = _project.With(
                    $"{from.Folder}/Breach.cs",
                    $"internal static class Breach\n{{\n    public static string Name => nameof({types[to.Folder]});\n}}\n",
                    out SyntaxTree breach);
                Assert.That(
                    broken.ArrowsOf(breach).Select(static arrow => (arrow.From, arrow.To, arrow.Place)).Distinct(),
                    Is.EqualTo([(from.Folder, to.Folder, $"{from.Folder}/Breach.cs:3")]));
            }
        }
    }

    [Test]
    public void NamespacesAreFolders()
    {
        IEnumerable<string> elsewhere = _project.Trees.Select(tree => (Path: _project.Relative(tree), Type: _project.FirstTypeOf(tree)))
            .Where(file => !_house.Outside.Contains(file.Path) && file.Type is { } type && type.ContainingNamespace.ToDisplayString() != NamespaceOf(file.Path))
            .Select(static file => $"{file.Path}: {file.Type!.ContainingNamespace}");
        Assert.That(elsewhere, Is.Empty);
    }

    private string NamespaceOf(string path) =>
        string.Join('.', Path.GetDirectoryName(path)!.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Prepend(_house.RootNamespace));
}
