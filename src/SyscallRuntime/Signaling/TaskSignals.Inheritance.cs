// Mirrors kernel/fork.c (copy_sighand, copy_signal, copy_process) and fs/exec.c (begin_new_exec).
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <content>What a child takes over, and what a new program loses.</content>
public sealed partial class TaskSignals
{
    /// <summary>
    /// A child has the mask, and nothing pending. It has a copy of the handlers, unless it was given its process before: a thread of this one, or a process that shares
    /// them. A thread begins without an alternate stack.
    /// </summary>
    void ISyscallWorker.Fork(SyscallStage stage, SyscallTask parent, SyscallTask child)
    {
        TaskSignals heir;
        if (child.Signals is TaskSignals given)
        {
            heir = given;
        }
        else
        {
            lock (Lock)
                heir = Attach(child, new SignalGroup(Group.Handlers.Copy()) { QueueLimit = Group.QueueLimit });
        }

        heir._blocked = _blocked;
        heir._stack = heir.Group == Group ? SignalStack.None : _stack;
        heir.Returns32 = Returns32;
        heir.Trap = Trap;
    }

    /// <summary>A new program has no handlers and no alternate stack; what is ignored, blocked or pending stays so.</summary>
    void ISyscallWorker.Exec(SyscallStage stage, SyscallTask task)
    {
        lock (Lock)
            Group.Handlers = Group.Handlers.ForExec();
        _stack = SignalStack.None;
        Returns32 = default;
    }
}
