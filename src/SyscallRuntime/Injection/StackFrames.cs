using System;

namespace SyscallKit.Injection;

/// <summary>Gives the addresses of the frames that led here, the innermost first: the kernel's own, or a guest's, as its host likes.</summary>
/// <param name="entries">Where they go; it says how many are wanted.</param>
/// <returns>How many there were.</returns>
public delegate int StackFrames(Span<ulong> entries);
