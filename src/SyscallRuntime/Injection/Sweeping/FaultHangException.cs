using System;

namespace SyscallKit.Injection.Sweeping;

/// <summary>A scenario made more calls than a sweep allows. Thrown out of the entry code, to end the scenario.</summary>
/// <param name="limit">How many are allowed.</param>
public sealed class FaultHangException(long limit) : Exception($"More than {limit} calls were made.");
