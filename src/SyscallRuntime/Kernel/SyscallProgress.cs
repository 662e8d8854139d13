using System;

namespace SyscallKit.Kernel;

/// <summary>
/// How far a processor is with the call of its task, and how the last one ended (<see cref="SyscallOutcome"/>). Only the thread that runs the processor
/// looks at it, so nothing of it is locked. A call that ends without anything of note leaves <see cref="None"/>: the next one asks for no more.
/// </summary>
[Flags]
internal enum SyscallProgress
{
    /// <summary>The task is in no call, and its last one changed nothing but the result.</summary>
    None = 0,

    /// <summary>The entry code is at work, or the handler, or a worker.</summary>
    Running = 1 << 0,

    /// <summary>
    /// The caller's registers are asked to change (<see cref="SyscallContext.EditRegs"/>); without <see cref="Running"/>: the call that ended may have
    /// changed any.
    /// </summary>
    Edited = 1 << 1,

    /// <summary>The call does not return now (<see cref="SyscallContext.Suspend"/>); without <see cref="Running"/>: it was left in the middle, or its task is dead.</summary>
    Suspended = 1 << 2,

    /// <summary>There was work before the call, or it has become one of the other table: its end is looked at in full.</summary>
    Worked = 1 << 3,

    /// <summary>The instruction that enters the kernel, or the way back, faulted.</summary>
    Faulted = 1 << 4,

    /// <summary>The registers are kept as the handler or the worker found them, in case it fails.</summary>
    Saved = 1 << 5,
}
