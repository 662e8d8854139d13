using SyscallKit.Declaring;

namespace SyscallKit.Benchmarks.RoundTrip;

/// <summary>The table over <see cref="Calls"/>.</summary>
[SyscallTable]
public sealed partial class MeasuredKernel(Calls calls)
{
    [IncludeSyscalls]
    private readonly Calls _calls = calls;
}
