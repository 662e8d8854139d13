using System.Collections.Immutable;

namespace SyscallKit.Describing;

/// <summary>What one call gives and another takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bits">How many bits it has.</param>
/// <param name="Values">The values that it may have when no call gave any.</param>
internal sealed record SyzResource(string Name, int Bits, params ImmutableArray<ulong> Values);
