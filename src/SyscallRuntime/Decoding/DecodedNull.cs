namespace SyscallKit.Decoding;

/// <summary>A null pointer.</summary>
public sealed record DecodedNull : DecodedValue;
