using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>The descriptors of a kernel's tasks, as far as filters have to do with them.</summary>
public interface ISeccompFiles
{
    /// <summary>Gives a task a descriptor of a listener (<c>anon_inode_getfile</c>, with <c>O_CLOEXEC</c>). When its last descriptor is closed, <see cref="SeccompListener.Close"/> is to be called.</summary>
    /// <param name="task">The task.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>The descriptor, or a negated error such as -EMFILE.</returns>
    long Open(SyscallTask task, SeccompListener listener);

    /// <summary>Takes that descriptor back: the filter was refused, and nobody has seen it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="fd">The descriptor.</param>
    void Withdraw(SyscallTask task, int fd);

    /// <summary>The file of a descriptor (<c>fget</c>).</summary>
    /// <param name="task">The task.</param>
    /// <param name="fd">The descriptor: any value.</param>
    /// <returns>Whatever the kernel keeps of an open file; null if there is none.</returns>
    object? Get(SyscallTask task, uint fd);

    /// <summary>Gives a task a descriptor of a file (<c>receive_fd</c>, <c>receive_fd_replace</c>). It must not call the listener.</summary>
    /// <param name="task">The task.</param>
    /// <param name="file">What <see cref="Get"/> gave.</param>
    /// <param name="fd">The descriptor to take, in place of what it is; null for the lowest that is free.</param>
    /// <param name="isCloseOnExec">Whether <c>execve</c> closes it.</param>
    /// <returns>The descriptor, or a negated error.</returns>
    long Receive(SyscallTask task, object file, uint? fd, bool isCloseOnExec);
}
