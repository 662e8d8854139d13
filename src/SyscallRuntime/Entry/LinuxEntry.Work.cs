// Mirrors include/linux/entry-common.h.
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Entry;

/// <content>A call with all that is done around it: from any stage to user mode, or to where the task is left.</content>
public sealed partial class LinuxEntry
{
    private readonly Tracepoints _tracepoints = new(new ProbeChain([]));
    private readonly WorkPipeline _work;

    /// <summary>Where a call begins: at the handler if nothing is due.</summary>
    private static ResumePoint Begin(SyscallReturnPath path, SyscallWork work) =>
        new((work & SyscallWork.Enter) == 0 ? SyscallStage.Call : SyscallStage.EnterUserDispatch, path, work);

    /// <summary>Where it is when the handler has been called.</summary>
    private static ResumePoint InCall(SyscallReturnPath path) => new(SyscallStage.InCall, path, SyscallWork.None);

    /// <summary>The way to user mode behind a call, with what is due there.</summary>
    private static ResumePoint ToUser(Cpu cpu, SyscallReturnPath path) => new(SyscallStage.Signals, path, cpu.Work & SyscallWork.ToUser);

    /// <summary>
    /// A call from one of its stages on, to user mode or to where the task is left. Whatever is thrown on the way leaves the task at the begin of the stage, with
    /// the registers of then.
    /// </summary>
    /// <param name="cpu">The processor, in the kernel; its progress is that of a call that runs.</param>
    /// <param name="state">Its registers.</param>
    /// <param name="at">The stage.</param>
    /// <returns>The fault of the way back; none too if the task was left in the call.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fault GoOn(Cpu cpu, ref ProcessorState state, ResumePoint at)
    {
        try
        {
            return at.Stage <= SyscallStage.Call ? syscall_enter_from_user_mode(cpu, ref state, at)
                : at.Stage < SyscallStage.Signals ? syscall_exit_to_user_mode(cpu, ref state, at)
                : exit_to_user_mode(cpu, ref state, at);
        }
        catch (Exception exception) when (cpu.Step.Stage == SyscallStage.Call)
        {
            throw HandlerFailed(cpu, cpu.Step, exception);
        }
        catch
        {
            cpu.Rollback(cpu.Step);
            throw;
        }
    }

    /// <summary>The work before a call, and the call.</summary>
    private Fault syscall_enter_from_user_mode(Cpu cpu, ref ProcessorState state, ResumePoint at)
    {
        if (at.Stage < SyscallStage.Call)
        {
            cpu.Progress |= SyscallProgress.Worked;
            WorkResult entered = _work.Run(cpu, at, SyscallStage.Call);
            if (entered > WorkResult.Skip)
                return Fault.None;
            if (entered == WorkResult.Skip)
                return syscall_exit_to_user_mode(cpu, ref state, InCall(at.Path));
            at = at.To(SyscallStage.Call);
        }

        cpu.BeginStep(at);
        ref PtRegs regs = ref PtRegs.Of(ref state);
        long result = Call(cpu, in regs, at.Path);
        if (cpu.IsToBeLeft)
            return LeaveHandler(cpu, at.Path);
        regs.ax = (ulong)result;
        return syscall_exit_to_user_mode(cpu, ref state, InCall(at.Path));
    }

    /// <summary>The number is the low half of <c>orig_ax</c>, sign-extended. -1 is none that a table could refuse, but the sign that nothing is to be called: ax stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Call(Cpu cpu, in PtRegs regs, SyscallReturnPath path)
    {
        int nr = (int)regs.orig_ax;
        return nr == -1 ? (long)regs.ax
            : path == SyscallReturnPath.Syscall64 ? _table.x64_sys_call(new SyscallContext(cpu), in regs, nr)
            : _table.ia32_sys_call(new SyscallContext(cpu), in regs, nr);
    }

    /// <summary>Leaves a call whose handler threw: as it was when the handler was called, and to be resumed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private SyscallHandlerException HandlerFailed(Cpu cpu, ResumePoint at, Exception exception)
    {
        cpu.Rollback(at);
        int nr = (int)cpu.Regs.orig_ax;
        SyscallAbi abi = at.Path == SyscallReturnPath.Syscall64 ? SyscallAbi.X64 : SyscallAbi.Ia32;
        string? name = _table.Table.TryGetEntry(abi, nr, out SyscallTableEntry? entry) ? entry.Name : null;
        return new SyscallHandlerException(abi, nr, name, cpu.Index, exception);
    }

    /// <summary>Leaves a call whose handler does not give its result now.</summary>
    private static Fault LeaveHandler(Cpu cpu, SyscallReturnPath path)
    {
        cpu.LeaveCall(InCall(path));
        return Fault.None;
    }

    /// <summary>What follows a handler of whose call nothing was due: it suspends, or has changed registers, or something is due now.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fault EndCall(Cpu cpu, ref ProcessorState state, long result, SyscallReturnPath path)
    {
        if (cpu.IsToBeLeft)
            return LeaveHandler(cpu, path);
        PtRegs.Of(ref state).ax = (ulong)result;
        return GoOn(cpu, ref state, InCall(path));
    }

    /// <summary>The end of a call, from <see cref="SyscallStage.InCall"/> or a later stage on. What is due is read anew: the call may have changed it.</summary>
    private Fault syscall_exit_to_user_mode(Cpu cpu, ref ProcessorState state, ResumePoint at)
    {
        if (at.Stage == SyscallStage.InCall)
            at = new ResumePoint(SyscallStage.ExitUserDispatch, at.Path, cpu.Work);
        if ((at.Work & SyscallWork.Exit) != 0 && _work.Run(cpu, at, SyscallStage.Signals) > WorkResult.Skip)
            return Fault.None;
        return exit_to_user_mode(cpu, ref state, ToUser(cpu, at.Path));
    }

    /// <summary><c>exit_to_user_mode_prepare</c>, and the way back.</summary>
    private Fault exit_to_user_mode(Cpu cpu, ref ProcessorState state, ResumePoint at)
    {
        if (at.Work != SyscallWork.None && !_work.RunToUser(cpu, at))
            return Fault.None;
        cpu.Progress &= SyscallProgress.Edited;
        return ReturnToUser(cpu, ref state, at.Path);
    }

    /// <summary>The way back. Whichever way the call came in, it is none of the i386 table's any more.</summary>
    /// <remarks><c>arch_exit_to_user_mode_prepare</c> (arch/x86/include/asm/entry-common.h): after signals, whose restart asks for it.</remarks>
    private Fault ReturnToUser(Cpu cpu, ref ProcessorState state, SyscallReturnPath path)
    {
        cpu.Task.SetCompat(false);
        return path switch
        {
            SyscallReturnPath.Syscall64 => ReturnFromSyscall64(cpu, ref state),
            SyscallReturnPath.FastSyscall32 => ReturnFromFastSyscall32(cpu, ref state),
            _ => swapgs_restore_regs_and_return_to_usermode(cpu, ref state),
        };
    }
}
