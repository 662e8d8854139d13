namespace SyscallGen.Models;

/// <summary>Where a length comes from.</summary>
/// <param name="Source">A member of <c>LengthSource</c>.</param>
/// <param name="Value">The index of an argument, or the length itself.</param>
/// <param name="Unit">A member of <c>LengthUnit</c>.</param>
/// <param name="Field">The name of a field, or null.</param>
internal sealed record LengthSpec(string Source, int Value = 0, string Unit = LengthSpec.ByType, string? Field = null)
{
    public const string ByType = "ByType";
}
