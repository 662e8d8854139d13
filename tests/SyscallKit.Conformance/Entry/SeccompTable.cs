using SyscallKit.Declaring;
using SyscallKit.Linux.Seccomp;
using SyscallKit.Seccomp;

namespace SyscallKit.Conformance;

/// <summary>A kernel that has <c>seccomp(2)</c>, and no other call.</summary>
[SyscallTable]
internal sealed partial class SeccompTable(SeccompKernel kernel, ISeccompFiles files)
{
    [IncludeSyscalls]
    private readonly SeccompCalls _seccomp = new(kernel, files);
}
