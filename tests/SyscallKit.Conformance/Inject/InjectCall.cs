using System.Collections.Immutable;

namespace SyscallKit.Conformance;

/// <summary>A call of the recorded program.</summary>
/// <param name="Index">Which it is; 0 is the execve that began it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number.</param>
/// <param name="Arguments">What is in the registers.</param>
internal sealed record InjectCall(int Index, string Name, int Number, ImmutableArray<ulong> Arguments);
