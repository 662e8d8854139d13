using SyscallKit.Declaring;

namespace SyscallKit.Metadata;

/// <summary>Where the length of what an argument points to comes from.</summary>
/// <param name="Source">Where from.</param>
/// <param name="Value">The index of an argument, or the length itself.</param>
/// <param name="Unit">What it counts: never <see cref="LengthUnit.ByType"/> where there is a length.</param>
/// <param name="Field">The name of a field, or null.</param>
public readonly record struct ArgumentLength(LengthSource Source, int Value = 0, LengthUnit Unit = LengthUnit.ByType, string? Field = null);
