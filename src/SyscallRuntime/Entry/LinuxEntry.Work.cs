// Mirrors include/linux/entry-common.h and kernel/entry/syscall-common.c.
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Entry;

/// <content>What is done around a call besides the call.</content>
public sealed partial class LinuxEntry
{
    /// <summary>The work before a call: one load and one branch while there is none.</summary>
    /// <returns>The number to call; -1 to call nothing and leave ax alone.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int syscall_enter_from_user_mode(Cpu cpu, ref PtRegs regs, SyscallReturnPath path) =>
        cpu.Work == SyscallWork.None ? syscall_get_nr(in regs) : syscall_trace_enter(cpu, ref regs, path);

    /// <summary>The number is the low half of <c>orig_ax</c>, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int syscall_get_nr(in PtRegs regs) => (int)regs.orig_ax;

    /// <summary>
    /// The work, in Linux's order: user dispatch, ptrace, seccomp (each may skip the call with -1); tracepoint; audit. Whatever throws leaves the call
    /// to be resumed.
    /// </summary>
    /// <returns>The number to call: each stage may have changed it. -1 to call nothing and leave ax alone.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int syscall_trace_enter(Cpu cpu, ref PtRegs regs, SyscallReturnPath path)
    {
        cpu.Progress = SyscallProgress.Running | SyscallProgress.Worked;
        try
        {
            if ((cpu.Work & SyscallWork.Tracepoint) != 0)
                _probe.SysEnter(cpu, in regs, syscall_get_nr(in regs)); // trace_sys_enter
        }
        catch
        {
            cpu.LeaveCall(path);
            throw;
        }

        return syscall_get_nr(in regs);
    }

    /// <summary>Stores the result and does the work after a call, in Linux's order: audit; tracepoint; ptrace. Whatever throws leaves the call to be resumed.</summary>
    /// <returns>False if the task does not return now.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool syscall_exit_to_user_mode(Cpu cpu, ref PtRegs regs, long result, SyscallReturnPath path)
    {
        if ((cpu.Progress & SyscallProgress.Suspended) != 0)
        {
            cpu.LeaveCall(path);
            return false;
        }

        regs.ax = (ulong)result;
        try
        {
            if ((cpu.Work & SyscallWork.Tracepoint) != 0)
                _probe.SysExit(cpu, in regs, result); // trace_sys_exit
        }
        catch
        {
            cpu.LeaveCall(path);
            throw;
        }

        cpu.Progress &= SyscallProgress.Edited;
        return true;
    }

    /// <summary>Leaves a call whose handler threw: as it was when the handler was called, and to be resumed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private SyscallHandlerException HandlerFailed(Cpu cpu, SyscallAbi abi, SyscallReturnPath path, Exception exception)
    {
        cpu.Rollback();
        cpu.LeaveCall(path);
        int nr = syscall_get_nr(in cpu.Regs);
        string? name = _table.Table.TryGetEntry(abi, nr, out SyscallTableEntry? entry) ? entry.Name : null;
        return new SyscallHandlerException(abi, nr, name, cpu.Index, exception);
    }
}
