using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

/// <summary>Descriptors: 3 is a file, new ones are 10 and up.</summary>
internal sealed class TestFiles : ISeccompFiles
{
    private long _next = 10;

    public bool IsFull { get; init; }

    public Dictionary<long, SeccompListener> Listeners { get; } = [];

    public (SyscallTask Task, object File, long Fd, bool IsCloseOnExec) Received { get; private set; }

    public long Open(SyscallTask task, SeccompListener listener)
    {
        if (IsFull)
            return -Errno.EMFILE;
        Listeners.Add(_next, listener);
        return _next++;
    }

    public void Withdraw(SyscallTask task, int fd) => Listeners.Remove(fd);

    public object? Get(SyscallTask task, uint fd) => fd == 3 ? "file 3" : null;

    public long Receive(SyscallTask task, object file, uint? fd, bool isCloseOnExec)
    {
        if (IsFull)
            return -Errno.EMFILE;
        Received = (task, file, fd ?? _next++, isCloseOnExec);
        return Received.Fd;
    }
}
