namespace SyscallGen.Models;

/// <summary>A name of a set.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Mask">The part of the word that it is a value of; 0 for a bit, and in a set of values.</param>
/// <param name="Set">The set that it stands for; null where it is a name itself.</param>
internal sealed record SetMemberSpec(string Name, ulong Value, ulong Mask, PlaceSpec? Set);
