using System.Collections.Immutable;

namespace Rooms.Tests;

/// <summary>A folder of a project, with everything below it that is no room of its own.</summary>
/// <param name="Folder">The folder, relative to the project's; the namespace ends with it.</param>
/// <param name="Holds">What is in it, for the page on the architecture.</param>
/// <param name="Knows">The nearest rooms whose types it may use; with them it may use what those know.</param>
internal sealed record Room(string Folder, string Holds, params ImmutableArray<string> Knows);
