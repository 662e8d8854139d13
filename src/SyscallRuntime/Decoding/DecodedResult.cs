using SyscallKit.Declaring;

namespace SyscallKit.Decoding;

/// <summary>The result of a call.</summary>
/// <param name="Value">What it returned.</param>
/// <param name="Error">The error that this is; null if it is none.</param>
/// <param name="Meaning">What it means; null for an error.</param>
public sealed record DecodedResult(long Value, Errno? Error, DecodedValue? Meaning);
