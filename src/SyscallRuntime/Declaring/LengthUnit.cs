namespace SyscallKit.Declaring;

/// <summary>What a length counts.</summary>
public enum LengthUnit
{
    /// <summary>What the type says: bytes of a pointer to bytes or to one structure, elements of all others.</summary>
    ByType,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Elements of the type that is pointed to.</summary>
    Elements,

    /// <summary>Bits.</summary>
    Bits,

    /// <summary>Pages of 4,096 bytes.</summary>
    Pages,
}
