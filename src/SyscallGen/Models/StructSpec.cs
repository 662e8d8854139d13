namespace SyscallGen.Models;

/// <summary>A structure: its layout, and what its fields are.</summary>
/// <param name="Place">Where it is generated.</param>
/// <param name="Name">Its name in the metadata.</param>
/// <param name="Type">The author's type.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Fields">Its fields by offset.</param>
/// <param name="Compat">What a 32-bit caller has in its place; null if that is the same.</param>
/// <param name="Uses">The definitions that it names itself.</param>
internal sealed record StructSpec(PlaceSpec Place, string Name, string Type, int Size, EquatableArray<FieldSpec> Fields, PlaceSpec? Compat, EquatableArray<DefinitionSpec> Uses)
    : DefinitionSpec(Place, Name, Type, Uses);
