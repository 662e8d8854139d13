namespace SyscallKit.Kernel;

/// <summary>
/// Who does the work of a stage: of one task (<see cref="SyscallTask.SetWorker"/>), or of all. It is called while one of the stage's bits is set. Workers do not
/// know each other: what the one leaves in <c>pt_regs</c> the next one finds there.
/// </summary>
/// <remarks>On the way to user mode it clears its bit: there it is called until nothing is due.</remarks>
internal interface ISyscallWorker
{
    /// <summary>Does the work.</summary>
    /// <param name="cpu">
    /// The processor, in the call of its task. Registers are changed by <see cref="SyscallContext.EditRegs"/>: if the worker throws, they are put back,
    /// and the task is left at the begin of the stage.
    /// </param>
    /// <param name="at">The stage, with the work that was due; whether the task was left in it and has come back.</param>
    /// <returns>How to go on.</returns>
    WorkResult Do(Cpu cpu, ResumePoint at);

    /// <summary>A task whose worker this is makes a child (<c>copy_process</c>). What is inherited is given to the child here: the worker, and its bit. Nothing unless overridden.</summary>
    /// <param name="stage">The stage; called once for each that this is the worker of.</param>
    /// <param name="parent">The task.</param>
    /// <param name="child">The child, which has not run.</param>
    void Fork(SyscallStage stage, SyscallTask parent, SyscallTask child)
    {
    }

    /// <summary>A task whose worker this is runs another program from now on (<c>begin_new_exec</c>). Nothing unless overridden.</summary>
    /// <param name="stage">The stage; called once for each that this is the worker of.</param>
    /// <param name="task">The task.</param>
    void Exec(SyscallStage stage, SyscallTask task)
    {
    }
}
