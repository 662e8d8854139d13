namespace SyscallKit.Decoding;

/// <summary>An argument of a call.</summary>
/// <param name="Name">Its name; <c>arg0</c> where the call is not known.</param>
/// <param name="Type">Its type as C spells it; empty where the call is not known.</param>
/// <param name="Register">What the register holds that brings it.</param>
/// <param name="Value">What it means.</param>
public sealed record DecodedArgument(string Name, string Type, ulong Register, DecodedValue Value);
