namespace SyscallGen.Parsing;

/// <summary>What a meaning is declared of.</summary>
internal enum MeaningPlace
{
    /// <summary>A parameter of a call, or of one of its operations.</summary>
    Argument,

    /// <summary>What a call returns.</summary>
    Result,

    /// <summary>A field of a struct.</summary>
    Field,
}
