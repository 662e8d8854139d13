using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rooms.Tests;

/// <summary>A project with its rooms and who may know whom.</summary>
/// <param name="Folder">The project's folder in the repository.</param>
/// <param name="RootNamespace">The namespace of its own folder.</param>
/// <param name="Rooms">The rooms, lower ones first.</param>
internal sealed record House(string Folder, string RootNamespace, ImmutableArray<Room> Rooms)
{
    /// <summary>The assemblies that the project refers to besides the framework.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Files in folders that are no rooms: what stands in for a newer framework, in its namespaces.</summary>
    public ImmutableArray<string> Outside { get; init; } = [];

    /// <summary>A library or a program.</summary>
    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The room that a file lies in: the deepest whose folder it is below.</summary>
    /// <param name="path">The file, relative to the project's folder, with slashes.</param>
    /// <returns>The room, or null for a file that lies in none.</returns>
    public Room? RoomOf(string path) => Rooms
        .Where(room => path.StartsWith(room.Folder + "/", StringComparison.Ordinal))
        .MaxBy(static room => room.Folder.Length);

    /// <summary>The rooms that a room may know: those it names, and what those may know.</summary>
    /// <param name="room">A room.</param>
    /// <returns>Their folders.</returns>
    public IReadOnlySet<string> AllowedFrom(Room room)
    {
        HashSet<string> allowed = [];
        Stack<string> open = new(room.Knows);
        while (open.TryPop(out string? folder))
        {
            if (!allowed.Add(folder))
                continue;
            foreach (string next in Find(folder).Knows)
                open.Push(next);
        }

        return allowed;
    }

    /// <summary>Whether a room may use the types of another.</summary>
    /// <param name="from">The folder of the one.</param>
    /// <param name="to">The folder of the other.</param>
    /// <returns>True if it may.</returns>
    public bool MayKnow(string from, string to) => AllowedFrom(Find(from)).Contains(to);

    private Room Find(string folder) => Rooms.Single(room => room.Folder == folder);
}
