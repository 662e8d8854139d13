using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>What the spelling of a C type says of a number.</summary>
/// <param name="Bits">How many of a register's bits it has.</param>
/// <param name="IsSigned">Whether it has a sign.</param>
/// <param name="Form">How one of which nothing else is known is written.</param>
internal readonly record struct CType(int Bits, bool IsSigned, NumberForm Form)
{
    /// <summary>Whether it is a pointer.</summary>
    public bool IsPointer => Bits == 0;

    /// <summary>What a type is.</summary>
    /// <param name="spelling">The type, with or without <c>const</c>.</param>
    /// <returns>A 64-bit number for a type that is not known.</returns>
    public static CType Of(string spelling)
    {
        if (CTypes.IsPointer(spelling))
            return default;
        return CTypes.IntegerOf(spelling) is (var bits, var isSigned) ? new CType(bits, isSigned, FormOf(spelling, isSigned)) : new CType(64, false, NumberForm.Hexadecimal);
    }

    private static NumberForm FormOf(string spelling, bool isSigned) => spelling switch
    {
        // Of an argument that says no more, a long is as often an address or bits as a number.
        "unsigned long" or "const unsigned long" => NumberForm.Hexadecimal,
        "umode_t" or "const umode_t" => NumberForm.Octal,
        _ => isSigned ? NumberForm.Signed : NumberForm.Unsigned,
    };
}
