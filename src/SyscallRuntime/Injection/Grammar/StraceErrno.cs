using System;
using System.Text;
using SyscallKit.Declaring;

namespace SyscallKit.Injection.Grammar;

/// <summary>Errors as strace reads them: numbers, or names in any case, each number by one name alone.</summary>
internal static class StraceErrno
{
    /// <summary>The number of an error.</summary>
    /// <param name="text">1 to 4095, or a name.</param>
    /// <returns>The number; less than 1 for anything else.</returns>
    public static int Parse(ReadOnlySpan<char> text)
    {
        int number = (int)StraceNumber.Whole(text, Errno.MaxErrno);
        if (number >= 0 || !Ascii.IsValid(text))
            return number;
        string name = text.ToString().ToUpperInvariant();
        // Of two names for a number strace has the first. Two are younger than the table of strace 6.1.
        bool isKnown = Errno.TryParse(name, out Errno errno) && errno.Name == name && errno.Number is not (Errno.ENOPARAM or Errno.ENOGRACE);
        return isKnown ? errno.Number : -1;
    }
}
