using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>The two ends of a pipe, as <c>pipe</c> stores them.</summary>
/// <param name="Read">The descriptor to read from.</param>
/// <param name="Write">The descriptor to write to.</param>
[CType("int")]
public readonly record struct FdPair(int Read, int Write);
