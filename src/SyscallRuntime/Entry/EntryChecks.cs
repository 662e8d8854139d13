using System;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;

namespace SyscallKit.Entry;

/// <summary>What no processor does, but a program that drives one may try: said before anything has changed.</summary>
internal static class EntryChecks
{
    /// <summary>Whether a processor may begin a call; where it must not, the exception says why.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CheckMayCall(Cpu cpu)
    {
        CheckIsPrepared(cpu);
        CheckIsNotRunning(cpu);
        if (cpu.Task.State != TaskState.Running)
            CheckIsAlive(cpu);
        if (cpu.Task.IsSuspended)
            throw new InvalidOperationException($"Task {cpu.Task.Pid} on processor {cpu.Index} waits in the middle of a call and cannot make another: {nameof(LinuxEntry)}.{nameof(LinuxEntry.Resume)} finishes it, and {nameof(Cpu)}.{nameof(Cpu.SwitchTo)} lets another task run.");
        // The task was given other registers: what it had left is gone.
        cpu.Progress = SyscallProgress.None;
    }

    /// <summary>A processor whose MSRs name somebody's entry points is in order, whoever wrote them; one without any has been forgotten.</summary>
    public static void CheckIsPrepared(Cpu cpu)
    {
        if (cpu.TopOfStack == 0 && (cpu.State.Lstar | cpu.State.SysenterEip) == 0)
            throw new InvalidOperationException($"Processor {cpu.Index} knows no kernel: its MSRs hold no entry point. Call {nameof(LinuxEntry)}.{nameof(LinuxEntry.syscall_init)} with it before its first call.");
    }

    public static void CheckIsNotRunning(Cpu cpu)
    {
        if ((cpu.Progress & SyscallProgress.Running) != 0)
            throw new InvalidOperationException($"Processor {cpu.Index} is in a call of task {cpu.Task.Pid}: its handler or a probe cannot make another on it.");
    }

    public static void CheckIsAlive(Cpu cpu)
    {
        if (cpu.Task.Death is { } death)
            throw new InvalidOperationException($"Task {cpu.Task.Pid} on processor {cpu.Index} {(death.Signal != 0 ? $"has died of signal {death.Signal}" : "has ended")} and makes no call: {nameof(Cpu)}.{nameof(Cpu.SwitchTo)} lets another task run.");
    }
}
