namespace SyscallKit.Decoding;

/// <summary>A number.</summary>
/// <param name="Value">Its bits; a signed one is sign-extended.</param>
/// <param name="Form">How it is written.</param>
public sealed record DecodedNumber(ulong Value, NumberForm Form) : DecodedValue;
