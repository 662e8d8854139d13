namespace SyscallKit.Tracing.Filtering;

/// <summary>What one step of a compiled filter looks at.</summary>
internal enum FilterTestKind : byte
{
    /// <summary>Nothing: no record passes.</summary>
    Never,

    /// <summary>A number of the record lies in a range.</summary>
    Range,

    /// <summary>A number of the record has one of some bits.</summary>
    AnyBit,

    /// <summary>A number of the record names a processor of a set.</summary>
    InCpuList,

    /// <summary>The number of the processor lies in a range.</summary>
    CpuRange,

    /// <summary>The processor belongs to a set.</summary>
    CpuInList,

    /// <summary>The task's name matches a pattern.</summary>
    Comm,

    /// <summary>The string in user memory that the record points to matches a pattern.</summary>
    UserString,

    /// <summary>The bytes of the record that a field tells of match a pattern.</summary>
    RecordString,
}
