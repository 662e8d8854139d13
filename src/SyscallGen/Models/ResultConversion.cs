namespace SyscallGen.Models;

/// <summary>How what the author's method returns becomes the long that goes to rax.</summary>
internal enum ResultConversion
{
    /// <summary>An implicit conversion widens it.</summary>
    Implicit,

    /// <summary>An unchecked cast: ulong, nuint, enums.</summary>
    Cast,

    /// <summary>Nothing is returned: 0.</summary>
    Zero,

    /// <summary>An <c>Errno</c>, which is returned negated.</summary>
    Errno,
}
