namespace SyscallKit.Decoding;

/// <summary>A field of a structure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it holds.</param>
public sealed record DecodedField(string Name, DecodedValue Value);
