namespace SyscallKit.Tracing.Filtering;

/// <summary>The operators between a field and its value.</summary>
internal enum FilterOperator
{
    Glob,
    NotEqual,
    Equal,
    LessOrEqual,
    Less,
    GreaterOrEqual,
    Greater,
    And,
}
