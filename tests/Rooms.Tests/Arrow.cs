namespace Rooms.Tests;

/// <summary>A use of one room's type in another room.</summary>
/// <param name="From">The room that uses it.</param>
/// <param name="To">The room that declares it.</param>
/// <param name="Place">Where: file and line.</param>
/// <param name="Type">What is used.</param>
internal sealed record Arrow(string From, string To, string Place, string Type)
{
    public override string ToString() => $"{From} -> {To}: {Type} at {Place}";
}
