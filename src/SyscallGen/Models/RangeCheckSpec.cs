namespace SyscallGen.Models;

/// <summary>Memory of the caller that is checked before the body.</summary>
/// <param name="Pointer">The index of the argument that points to it.</param>
/// <param name="IsRead">Whether the kernel reads it.</param>
/// <param name="IsWritten">Whether the kernel writes it.</param>
/// <param name="Length">The index of the argument that gives the count; -1 if it is always the same.</param>
/// <param name="Count">The count where it is always the same.</param>
/// <param name="Element">The type that is counted, fully qualified; null for bytes.</param>
/// <param name="MayBeNull">Whether null is no address.</param>
internal sealed record RangeCheckSpec(int Pointer, bool IsRead, bool IsWritten, int Length, int Count, string? Element, bool MayBeNull);
