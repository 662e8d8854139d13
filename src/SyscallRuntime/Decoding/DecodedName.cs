namespace SyscallKit.Decoding;

/// <summary>One of a set of names.</summary>
/// <param name="Value">The value.</param>
/// <param name="Name">Its name; null if the set has none for it.</param>
/// <param name="Prefix">What the names of the set begin with: a value without a name is <c>0x5 /* SEEK_??? */</c>; empty if nothing.</param>
public sealed record DecodedName(ulong Value, string? Name, string Prefix = "") : DecodedValue;
