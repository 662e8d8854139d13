namespace SyscallKit.Inputs;

/// <summary>An argument of a call that was made for a test.</summary>
/// <param name="Value">The whole register.</param>
/// <param name="Oddity">What is unusual about it.</param>
/// <param name="Detail">Where it is <see cref="Oddity.Inside"/>: the field or element, and what is unusual about that; else empty.</param>
public readonly record struct InputArgument(ulong Value, Oddity Oddity = Oddity.None, string Detail = "");
