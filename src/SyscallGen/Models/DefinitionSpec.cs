namespace SyscallGen.Models;

/// <summary>What meanings name, and what is generated once for all that name it: a set or a structure.</summary>
/// <param name="Place">Where it is generated.</param>
/// <param name="Name">Its name in the metadata: <c>open_flags</c>, <c>stat</c>.</param>
/// <param name="Type">The author's type, for documentation.</param>
/// <param name="Uses">The definitions that it names itself.</param>
internal abstract record DefinitionSpec(PlaceSpec Place, string Name, string Type, EquatableArray<DefinitionSpec> Uses);
