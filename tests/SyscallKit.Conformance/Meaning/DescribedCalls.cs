using SyscallKit.Declaring;
using SyscallKit.Linux.Declarations;

namespace SyscallKit.Conformance.Meaning;

/// <summary>All calls of Linux that are declared, and beside them what names the sets and structures that no argument of a call does.</summary>
[SyscallTable]
internal sealed partial class DescribedCalls
{
    /// <summary>From here on the calls are none of Linux's: <see cref="UnnamedTypes"/>.</summary>
    public const int Unnamed = 1000;

    [IncludeSyscalls]
    private readonly LinuxCalls _calls = new();

    [IncludeSyscalls]
    private readonly OptionalLinuxCalls _optional = new();

    [IncludeSyscalls]
    private readonly UnnamedTypes _unnamed = new();
}
