namespace SyscallGen;

/// <summary>The steps of the pipeline, in order, as tests and traces name them.</summary>
internal static class TrackingNames
{
    /// <summary>A <c>.tbl</c> file read.</summary>
    public const string TblFiles = nameof(TblFiles);

    /// <summary>A method parsed, with what is wrong with it.</summary>
    public const string Parsed = nameof(Parsed);

    /// <summary>A call without mistakes of its own, its numbers filled in.</summary>
    public const string Syscalls = nameof(Syscalls);

    /// <summary>A set or structure that meanings name.</summary>
    public const string Definitions = nameof(Definitions);

    /// <summary>A table class parsed.</summary>
    public const string TableSpecs = nameof(TableSpecs);

    /// <summary>Attributes that stand where they mean nothing, looked at.</summary>
    public const string Strays = nameof(Strays);

    /// <summary>File names that are wanted twice, and calls that are declared twice.</summary>
    public const string Clashes = nameof(Clashes);

    /// <summary>A table with its calls.</summary>
    public const string Tables = nameof(Tables);

    /// <summary>Mistakes that the generator reports because no analyzer does.</summary>
    public const string Problems = nameof(Problems);
}
