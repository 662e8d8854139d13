using System.Globalization;

namespace SyscallKit.Seccomp;

/// <summary>Numbers of assembly text: decimal with a sign, <c>0x</c>, <c>0b</c>, octal with a leading 0.</summary>
internal static class BpfNumber
{
    /// <summary>Reads a number of 32 bits; -1 is all of them.</summary>
    public static bool TryParse(string text, out uint value)
    {
        switch (text)
        {
            case ['0', 'x' or 'X', .. string digits]:
                return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
            case ['0', 'b' or 'B', .. string digits]:
                return uint.TryParse(digits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out value);
            case ['0', _, ..]:
                return TryOctal(text, out value);
            default:
                bool isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
                value = unchecked((uint)number);
                return isNumber && number is >= int.MinValue and <= uint.MaxValue;
        }
    }

    private static bool TryOctal(string digits, out uint value)
    {
        ulong all = 0;
        foreach (char digit in digits)
        {
            all = all * 8 + (uint)(digit - '0');
            if (digit is < '0' or > '7' || all > uint.MaxValue)
            {
                value = 0;
                return false;
            }
        }

        value = (uint)all;
        return true;
    }
}
