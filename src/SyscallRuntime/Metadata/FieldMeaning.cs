namespace SyscallKit.Metadata;

/// <summary>A field of a structure.</summary>
/// <param name="Name">Its name as C spells it.</param>
/// <param name="Offset">Where it lies, in bytes from the structure's beginning.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="CType">Its type as C spells it.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="FirstBit">Of a bit-field its lowest bit; else 0.</param>
/// <param name="Bits">Of a bit-field how many bits it has; else 0.</param>
public sealed record FieldMeaning(string Name, int Offset, int Size, string CType, ArgumentMeaning Meaning, int FirstBit = 0, int Bits = 0)
{
    /// <summary>Whether all of it lies in so many bytes.</summary>
    internal bool LiesIn(int length) => Offset >= 0 && Size >= 0 && (long)Offset + Size <= length;
}
