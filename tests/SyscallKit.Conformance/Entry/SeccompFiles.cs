using SyscallKit.Kernel;
using SyscallKit.Seccomp;

namespace SyscallKit.Conformance;

/// <summary>Descriptors of a process that has none but those of listeners, and nothing to give away.</summary>
internal sealed class SeccompFiles : ISeccompFiles
{
    private int _next = 3;

    public long Open(SyscallTask task, SeccompListener listener) => _next++;

    public void Withdraw(SyscallTask task, int fd) => _next--;

    public object? Get(SyscallTask task, uint fd) => null;

    public long Receive(SyscallTask task, object file, uint? fd, bool isCloseOnExec) => -Declaring.Errno.EBADF;
}
