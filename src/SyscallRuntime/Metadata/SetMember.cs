namespace SyscallKit.Metadata;

/// <summary>A name of a set.</summary>
/// <param name="Name">The name as C spells it.</param>
/// <param name="Value">Its value; one that is negative in C is sign-extended.</param>
/// <param name="Mask">The part of the word that it is a value of; 0 for a bit, and in a set of values.</param>
/// <param name="Set">The set that it stands for, where it is no name itself; null else.</param>
public sealed record SetMember(string Name, ulong Value, ulong Mask = 0, ValueSet? Set = null);
