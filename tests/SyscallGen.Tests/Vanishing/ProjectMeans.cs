using System.Collections.Immutable;

namespace SyscallGen.Tests.Vanishing;

/// <summary>How a whole project silences rules.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record ProjectMeans(string Name)
{
    public ImmutableArray<string> NoWarn { get; init; } = [];

    /// <summary>Whether a rule set says None of everything that it does not name.</summary>
    public bool SuppressesAll { get; init; }

    /// <summary>Lines of an <c>.editorconfig</c> for all files.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>A file of its own.</summary>
    public string Source { get; init; } = "";

    public bool RunsAnalyzers { get; init; } = true;

    /// <summary>What MSBuild tells the compiler of the project.</summary>
    public string Properties { get; init; } = "build_property.RunAnalyzers =";

    public override string ToString() => Name;
}
