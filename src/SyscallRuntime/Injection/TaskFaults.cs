using System;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Injection;

/// <summary>What a task says of its own failures: <c>make_it_fail</c> and <c>fail_nth</c> of Linux's <c>task_struct</c>.</summary>
/// <remarks>A child has the mark of its parent and counts down to nothing (copy_process, kernel/fork.c).</remarks>
public sealed class TaskFaults
{
    private int _failNth;

    /// <summary>Whether the task may fail where only marked ones do (<see cref="FaultAttr.TaskFilter"/>): <c>/proc/PID/make-it-fail</c>.</summary>
    public bool MakeItFail { get; set; }

    /// <summary>Which of the points where the task could fail is to fail, counted from 1 and from now on; 0 for none: <c>/proc/self/task/TID/fail-nth</c>.</summary>
    public uint FailNth
    {
        get => (uint)Volatile.Read(ref _failNth);
        set => Volatile.Write(ref _failNth, (int)value);
    }

    /// <summary>What a task says; made at the first question.</summary>
    /// <param name="task">The task.</param>
    /// <returns>It, to be changed.</returns>
    public static TaskFaults Of(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.WorkerOf(SyscallStage.EnterFail) is Keeper keeper)
            return keeper.Faults;
        keeper = new Keeper(new TaskFaults());
        task.SetWorker(SyscallStage.EnterFail, keeper);
        return keeper.Faults;
    }

    /// <summary>What a task says, if it says anything.</summary>
    internal static TaskFaults? Find(SyscallTask task) => (task.WorkerOf(SyscallStage.EnterFail) as Keeper)?.Faults;

    /// <summary>Goes with a task, and to its children. The work of the stage is the kernel's (<see cref="FailFunction"/>).</summary>
    private sealed class Keeper(TaskFaults faults) : ISyscallWorker
    {
        public TaskFaults Faults { get; } = faults;

        public WorkResult Do(Cpu cpu, ResumePoint at) => WorkResult.Continue;

        public void Fork(SyscallStage stage, SyscallTask parent, SyscallTask child) =>
            child.SetWorker(stage, new Keeper(new TaskFaults { MakeItFail = Faults.MakeItFail }));
    }
}
