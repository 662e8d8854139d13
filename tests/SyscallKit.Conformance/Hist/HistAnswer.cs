namespace SyscallKit.Conformance;

/// <summary>What a write or a read came to.</summary>
/// <param name="Result">Bytes, or an error negated.</param>
/// <param name="IsOfOpen">Whether the file could not be opened.</param>
/// <param name="Bytes">What was read; null of a write.</param>
internal readonly record struct HistAnswer(long Result, bool IsOfOpen = false, byte[]? Bytes = null);
