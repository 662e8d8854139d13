namespace SyscallKit.Decoding;

/// <summary>A number that the call changed: <c>128 =&gt; 16</c>.</summary>
/// <param name="Before">What it was at entry.</param>
/// <param name="After">What it was at exit.</param>
public sealed record DecodedChange(DecodedValue Before, DecodedValue After) : DecodedValue;
