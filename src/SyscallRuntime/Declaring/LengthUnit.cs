namespace SyscallKit.Declaring;

/// <summary>What a length counts.</summary>
public enum LengthUnit
{
    /// <summary>
    /// What the type says: bytes of a pointer to bytes, and of one to a structure where an argument, a field or a version gives the length; elements of all
    /// others. Where <see cref="MeaningAttribute"/> gives the kind, what that counts.
    /// </summary>
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
