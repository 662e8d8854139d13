using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary>What is due before a call and after it, where nothing else is. A struct, so that the way through the call is compiled for it.</summary>
internal interface IStraightWork
{
    /// <summary>The bit.</summary>
    static abstract SyscallWork Due { get; }

    /// <summary>The stage before the call.</summary>
    static abstract SyscallStage EnterStage { get; }

    /// <summary>The stage after it.</summary>
    static abstract SyscallStage ExitStage { get; }

    /// <summary>Does the work before the call.</summary>
    WorkResult Enter(Cpu cpu, ResumePoint at);

    /// <summary>Does the work after it.</summary>
    void Exit(Cpu cpu, ResumePoint at);
}
