namespace SyscallGen.Models;

/// <summary>A field of a structure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where it lies, in bytes.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="CType">Its type as C spells it.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="FirstBit">Of a bit-field its lowest bit.</param>
/// <param name="Bits">Of a bit-field how many bits it has; else 0.</param>
internal sealed record FieldSpec(string Name, int Offset, int Size, string CType, ArgumentMeaningSpec Meaning, int FirstBit = 0, int Bits = 0);
