namespace SyscallGen.Models;

/// <summary>An enum as a set of names.</summary>
/// <param name="Place">Where it is generated.</param>
/// <param name="Name">Its name in the metadata.</param>
/// <param name="Type">The author's type.</param>
/// <param name="Style">A member of <c>SetStyle</c>.</param>
/// <param name="Members">The names in their order.</param>
/// <param name="Uses">The definitions that it names itself.</param>
internal sealed record SetSpec(PlaceSpec Place, string Name, string Type, string Style, EquatableArray<SetMemberSpec> Members, EquatableArray<DefinitionSpec> Uses)
    : DefinitionSpec(Place, Name, Type, Uses);
