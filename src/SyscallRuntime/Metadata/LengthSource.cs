namespace SyscallKit.Metadata;

/// <summary>Where a length comes from.</summary>
public enum LengthSource
{
    /// <summary>It has none: one of what the type says.</summary>
    None,

    /// <summary>An argument is the length.</summary>
    Argument,

    /// <summary>An argument points to the length.</summary>
    PointedBy,

    /// <summary>It is always the same.</summary>
    Fixed,

    /// <summary>Of a size: the only one that is accepted.</summary>
    MustBe,

    /// <summary>A field: of the structure that is pointed to, or for a field the one beside it.</summary>
    Field,

    /// <summary>A version in the structure's head.</summary>
    Version,

    /// <summary>Of what is valid after the call: its result.</summary>
    Result,
}
