using System;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace Tiny.Kernel;

/// <summary>The processes: who there is, how they come to be and how they end.</summary>
public sealed class ProcessTable(Scheduler scheduler)
{
    /// <summary>How many there may be, so that a guest that forks for ever gets -EAGAIN before its host runs out of memory.</summary>
    private const int MaxProcesses = 64;

    private readonly SortedDictionary<int, Process> _byPid = [];
    private int _lastPid;

    /// <summary>A process has forked: its id and its child's.</summary>
    public event Action<int, int>? Forked;

    /// <summary>A process is gone for good.</summary>
    public event Action<int>? Freed;

    /// <summary>The first process, which takes the children of those that end. The machine stops when it ends.</summary>
    public Process? Init { get; private set; }

    /// <summary>The next process id.</summary>
    public int NewPid() => ++_lastPid;

    /// <summary>Ends all processes; the next one is number 1 again.</summary>
    public void Clear()
    {
        foreach (Process process in _byPid.Values)
            End(process, WaitStatus.Killed(Signal.SIGKILL));
        _byPid.Clear();
        _lastPid = 0;
        Init = null;
    }

    /// <summary>Adds the first process.</summary>
    public void AddInit(Process init)
    {
        Init = init;
        _byPid.Add(init.Pid, init);
        scheduler.Start(init);
    }

    /// <summary>Makes a copy of the calling process, which returns 0 from the same call.</summary>
    /// <returns>The child's id, or -EAGAIN.</returns>
    public long Fork(SyscallContext context, Process parent)
    {
        if (_byPid.Count >= MaxProcesses)
            return -Errno.EAGAIN;
        Process child = new(NewPid(), parent.Comm, parent.AddressSpace.Clone(), parent, parent.Files.Clone(), parent.WorkingDirectory)
        {
            Layout = parent.Layout,
        };
        context.CopyThread(child);
        child.Code = parent.Code!.Fork(child);
        parent.Children.Add(child);
        _byPid.Add(child.Pid, child);
        Forked?.Invoke(parent.Pid, child.Pid);
        scheduler.Start(child, result: 0);
        return child.Pid;
    }

    /// <summary>Ends a process: it stays as a zombie until its parent asks for the status.</summary>
    public void End(Process process, WaitStatus status)
    {
        if (process.Ended is not null)
            return;
        process.Ended = status;
        process.Files.CloseAll();
        foreach (Process orphan in process.Children)
        {
            orphan.Parent = Init;
            if (process != Init)
                Init!.Children.Add(orphan);
        }

        process.Children.Clear();
        scheduler.Remove(process);
    }

    /// <summary>Sends a signal. There are no handlers: it ends the process, unless Linux's default action is to ignore it.</summary>
    /// <remarks>Stop signals are ignored as well, as nothing could continue the process. Signals of <c>kill</c> do not reach init, which
    /// has no handler for them (kernel/signal.c, <c>sig_task_ignored</c>).</remarks>
    public void Send(Process process, Signal signal)
    {
        bool isIgnored = signal is Signal.SIGCHLD or Signal.SIGCONT or Signal.SIGURG or Signal.SIGWINCH
            or Signal.SIGSTOP or Signal.SIGTSTP or Signal.SIGTTIN or Signal.SIGTTOU;
        if (!isIgnored && process != Init)
            End(process, WaitStatus.Killed(signal));
    }

    /// <summary>A process did what it may not do.</summary>
    public void Fault(Process process, Signal signal) => End(process, WaitStatus.Killed(signal));

    /// <summary>The process with an id, alive or not yet waited for.</summary>
    public Process? Find(int pid) => _byPid.GetValueOrDefault(pid);

    /// <summary>Forgets a process whose status was reported.</summary>
    public void Reap(Process process)
    {
        process.Parent?.Children.Remove(process);
        _byPid.Remove(process.Pid);
        Freed?.Invoke(process.Pid);
    }
}
