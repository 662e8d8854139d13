using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary>The host's hooks alone.</summary>
/// <param name="hooks">Who asks them.</param>
internal readonly struct HookWork(ISyscallWorker hooks) : IStraightWork
{
    public static SyscallWork Due => SyscallWork.Hook;

    public static SyscallStage EnterStage => SyscallStage.EnterHook;

    public static SyscallStage ExitStage => SyscallStage.ExitHook;

    public WorkResult Enter(Cpu cpu, ResumePoint at) => hooks.Do(cpu, at);

    public void Exit(Cpu cpu, ResumePoint at) => hooks.Do(cpu, at);
}
