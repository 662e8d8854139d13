using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>A part of the caller's memory (<c>struct iovec</c>).</summary>
/// <param name="Base">Where it begins.</param>
/// <param name="Length">Its bytes.</param>
[CType("struct iovec")]
public readonly record struct IoVector(UserPtr<byte> Base, ulong Length);
