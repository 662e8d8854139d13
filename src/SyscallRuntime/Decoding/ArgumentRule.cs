namespace SyscallKit.Decoding;

/// <summary>How an argument is shown.</summary>
/// <param name="Form">How.</param>
/// <param name="Bits">How many of the register's bits the call looks at.</param>
/// <param name="Flags">The names, where the form is <see cref="ArgumentForm.Flags"/>.</param>
internal sealed record ArgumentRule(ArgumentForm Form, int Bits = 64, FlagSet? Flags = null);
