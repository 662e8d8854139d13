namespace SyscallGen.Models;

/// <summary>What an argument, a result or a field means, with the names that the library's enums have for it.</summary>
/// <param name="Kind">A member of <c>ArgumentKind</c>.</param>
internal sealed record ArgumentMeaningSpec(string Kind)
{
    /// <summary>Of one of which nothing is declared, or what is declared is refused.</summary>
    public static ArgumentMeaningSpec Unknown { get; } = new("Unknown");

    /// <summary>A member of <c>Direction</c>.</summary>
    public string Direction { get; init; } = "None";

    /// <summary>How long what it points to is; null where nothing says it.</summary>
    public LengthSpec? Length { get; init; }

    /// <summary>How much of it is valid after the call; null for all.</summary>
    public LengthSpec? Filled { get; init; }

    /// <summary>The names of its values.</summary>
    public PlaceSpec? Set { get; init; }

    /// <summary>The structure that it points to or is.</summary>
    public PlaceSpec? Struct { get; init; }

    /// <summary>The C type of what it points to, where that is no structure.</summary>
    public string Target { get; init; } = "";

    /// <summary>The size of one of what it points to, where that is no structure.</summary>
    public int TargetSize { get; init; }

    /// <summary>A member of <c>Direction</c>.</summary>
    public string Data { get; init; } = "None";

    /// <summary>A member of <c>NullMeaning</c>.</summary>
    public string Null { get; init; } = "None";

    /// <summary>The index of the argument that it depends on, or -1.</summary>
    public int Selector { get; init; } = -1;

    /// <summary>The most bytes of a string, or 0.</summary>
    public int MaxLength { get; init; }

    /// <summary>Whether it is meant by its address.</summary>
    public bool IsByAddress { get; init; }

    /// <summary>A member of <c>RecordedAs</c>.</summary>
    public string Recorded { get; init; } = "ByKind";

    /// <summary>The names of its bits in traces of Linux 6.19.</summary>
    public PlaceSpec? RecordedNames { get; init; }
}
