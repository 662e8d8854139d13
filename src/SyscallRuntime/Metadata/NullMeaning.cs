namespace SyscallKit.Metadata;

/// <summary>What a null pointer means.</summary>
public enum NullMeaning
{
    /// <summary>The argument is no pointer to data.</summary>
    None,

    /// <summary>An error of the caller.</summary>
    Refused,

    /// <summary>It is accepted.</summary>
    Accepted,

    /// <summary>It depends on other arguments.</summary>
    Sometimes,
}
