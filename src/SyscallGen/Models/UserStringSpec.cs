namespace SyscallGen.Models;

/// <summary>A text of the caller that is read before the body.</summary>
/// <param name="Limit">The most bytes that it may have with its NUL.</param>
/// <param name="IsNullable">Whether a null pointer is a null string, and no error.</param>
internal sealed record UserStringSpec(int Limit, bool IsNullable);
