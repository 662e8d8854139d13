using System;

namespace SyscallKit.Kernel;

/// <summary>How far a processor is with the call of its task. Only the thread that runs the processor looks at it, so nothing of it is locked.</summary>
[Flags]
internal enum SyscallProgress
{
    /// <summary>The task is in no call.</summary>
    None = 0,

    /// <summary>The entry code is at work, or the handler, or a probe.</summary>
    Running = 1 << 0,

    /// <summary>The handler asked for the caller's registers to change, and they were saved in case it fails (<see cref="SyscallContext.EditRegs"/>).</summary>
    Edited = 1 << 1,

    /// <summary>The call does not return now (<see cref="SyscallContext.Suspend"/>); without <see cref="Running"/>: it was left in the middle.</summary>
    Suspended = 1 << 2,

    /// <summary>There was work before the call, and who did it may have changed the caller's registers.</summary>
    Worked = 1 << 3,
}
