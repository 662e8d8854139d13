using System.Runtime.CompilerServices;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Entry;

/// <content>A call with all that is done around it, and the way back.</content>
public sealed partial class LinuxEntry
{
    private readonly Tracepoints _tracepoints = new();
    private readonly SyscallCommon _common;

    /// <summary>A call for which work is due, from its begin on.</summary>
    /// <returns>As <see cref="GoOn"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fault CallWithWork(Cpu cpu, ref ProcessorState state, SyscallReturnPath path, SyscallWork work)
    {
        bool returns = work switch
        {
            SyscallWork.Tracepoint => _common.Trace(cpu, path),
            SyscallWork.Hook => _common.Hook(cpu, path),
            _ => _common.GoOn(cpu, SyscallCommon.Begin(path, work)),
        };
        return returns ? ReturnToUser(cpu, ref state, path) : Fault.None;
    }

    /// <summary>A call that its filters left out, or in which they left the task.</summary>
    /// <returns>As <see cref="GoOn"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fault EndFiltered(Cpu cpu, ref ProcessorState state, SyscallReturnPath path, WorkResult passed)
    {
        if (passed > WorkResult.Skip)
            return Fault.None;
        cpu.Progress |= SyscallProgress.Worked;
        return GoOn(cpu, ref state, SyscallCommon.InCall(path));
    }

    /// <summary>A call from one of its stages on, to user mode or to where the task is left.</summary>
    /// <returns>The fault of the way back; none too if the task was left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fault GoOn(Cpu cpu, ref ProcessorState state, ResumePoint at) =>
        _common.GoOn(cpu, at) ? ReturnToUser(cpu, ref state, at.Path) : Fault.None;

    /// <summary>What follows a handler of whose call nothing was due: it suspends, or has changed registers, or something is due now.</summary>
    /// <returns>As <see cref="GoOn"/>.</returns>
    private Fault EndCall(Cpu cpu, ref ProcessorState state, long result, SyscallReturnPath path) =>
        _common.EndCall(cpu, result, path) ? ReturnToUser(cpu, ref state, path) : Fault.None;

    /// <summary>The way back. Whichever way the call came in, it is none of the i386 table's any more.</summary>
    /// <remarks><c>arch_exit_to_user_mode_prepare</c> (arch/x86/include/asm/entry-common.h): after signals, whose restart asks for it.</remarks>
    private Fault ReturnToUser(Cpu cpu, ref ProcessorState state, SyscallReturnPath path)
    {
        cpu.Task.SetCompat(false);
        return path switch
        {
            SyscallReturnPath.Syscall64 when cpu.Progress == SyscallProgress.None => ReturnFromUneditedSyscall64(cpu, ref state),
            SyscallReturnPath.Syscall64 => ReturnFromSyscall64(cpu, ref state),
            SyscallReturnPath.FastSyscall32 => ReturnFromFastSyscall32(cpu, ref state),
            _ => swapgs_restore_regs_and_return_to_usermode(cpu, ref state),
        };
    }
}
