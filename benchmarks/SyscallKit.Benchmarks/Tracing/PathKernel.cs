using SyscallKit.Declaring;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>A kernel with one call that takes a path, at the number that is measured.</summary>
[SyscallTable]
public sealed partial class PathKernel
{
    /// <summary>Takes a path.</summary>
    [Syscall(7)]
    public static long Access(ReadOnlyUserPtr<byte> filename, int mode) => 0;
}
