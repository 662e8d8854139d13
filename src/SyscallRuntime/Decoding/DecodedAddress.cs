namespace SyscallKit.Decoding;

/// <summary>An address of which what lies there is not shown: it means nothing to the call, cannot be read, or was not written.</summary>
/// <param name="Address">The address.</param>
/// <param name="IsUnreadable">Whether it should be shown, but cannot be read.</param>
public sealed record DecodedAddress(ulong Address, bool IsUnreadable = false) : DecodedValue;
