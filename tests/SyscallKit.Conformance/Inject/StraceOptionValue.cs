namespace SyscallKit.Conformance;

/// <summary>Whether a long option takes a value.</summary>
internal enum StraceOptionValue
{
    None,
    Required,
    Optional,
}
