namespace SyscallKit.KernelText;

/// <summary>
/// Character classes of the kernel (<c>_ctype</c>, lib/ctype.c): bytes above 127 are classed as Latin-1, so a byte of a UTF-8 sequence may count as
/// a letter or as a space.
/// </summary>
internal static class KernelCharacter
{
    private const byte NoBreakSpace = 0xa0;
    private const byte Times = 0xd7;
    private const byte Division = 0xf7;

    public static bool IsSpace(byte c) => c is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r') or NoBreakSpace;

    public static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    public static bool IsLetterOrDigit(byte c) =>
        IsDigit(c) || c is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (>= 0xc0 and not Times and not Division);
}
