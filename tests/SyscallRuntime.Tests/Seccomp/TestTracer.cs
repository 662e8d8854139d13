using System.Collections.Generic;
using SyscallKit.Kernel;

namespace SyscallKit.Tests.Seccomp;

/// <summary>A tracer that notes the messages of filters.</summary>
internal sealed class TestTracer : ITaskTracer
{
    /// <summary>The data of each stop.</summary>
    public List<ushort> Messages { get; } = [];

    /// <summary>Whether it wants such stops (<c>PTRACE_O_TRACESECCOMP</c>).</summary>
    public bool WantsStops { get; init; } = true;

    public bool SuspendsSeccomp { get; set; }

    public bool BeginSeccompStop(ushort data)
    {
        if (WantsStops)
            Messages.Add(data);
        return WantsStops;
    }

    public void BeginSignalStop(in SigInfo info)
    {
    }

    public SigInfo EndSignalStop() => default;

    public bool EndStep() => false;

    public void BeginHandlerStop()
    {
    }

    public bool BeginExitStop(TaskDeath death) => false;
}
