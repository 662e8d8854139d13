// Mirrors kernel/ptrace.c (ptrace_get_syscall_info, ptrace_set_syscall_info) and arch/x86/include/asm/syscall.h.
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Interception;

/// <summary>Between registers and <see cref="PtraceSyscallInfo"/>.</summary>
internal static class SyscallInfo
{
    private const byte Entry = 1;
    private const byte Exit = 2;
    private const byte Seccomp = 3;

    /// <summary>What a stop is about.</summary>
    public static PtraceSyscallInfo Get(PtRegs regs, bool isCompat, PtraceStop stop, ulong message)
    {
        PtraceSyscallInfo info = new()
        {
            arch = AuditArch.Of(isCompat ? SyscallAbi.Ia32 : SyscallAbi.X64),
            instruction_pointer = regs.ip,
            stack_pointer = regs.sp,
            op = OpOf(stop),
        };
        if (info.op is Entry or Seccomp)
        {
            info.nr = (ulong)(int)regs.orig_ax;
            for (int i = 0; i < PtraceSyscallArgs.Count; i++)
                info.args[i] = CallArguments.Of(ref regs, isCompat, i);
            if (info.op == Seccomp)
                info.ret_data = (uint)message;
        }
        else if (info.op == Exit)
        {
            // syscall_get_error: of a 32-bit call the low half decides.
            long result = isCompat ? (int)regs.ax : (long)regs.ax;
            bool isError = Errno.TryFromResult(result, out _);
            (info.rval, info.is_error) = (isError ? result : (long)regs.ax, (byte)(isError ? 1 : 0));
        }

        return info;
    }

    /// <summary>Changes the call or its result.</summary>
    /// <returns>0, -EINVAL or -ERANGE.</returns>
    public static long Set(ref PtRegs regs, bool isCompat, PtraceStop stop, in PtraceSyscallInfo info)
    {
        if (info.flags != 0 || info.reserved != 0 || info.op == 0 || info.op != OpOf(stop))
            return -Errno.EINVAL;
        if (info.op == Exit)
        {
            regs.ax = (ulong)info.rval;
            return 0;
        }

        if ((ulong)(int)info.nr != info.nr)
            return -Errno.ERANGE;
        regs.orig_ax = info.nr;
        for (int i = 0; i < PtraceSyscallArgs.Count && info.nr != ulong.MaxValue; i++)
            CallArguments.Of(ref regs, isCompat, i) = info.args[i];
        return 0;
    }

    private static byte OpOf(PtraceStop stop) => stop switch
    {
        PtraceStop.SyscallEntry => Entry,
        PtraceStop.SyscallExit => Exit,
        PtraceStop.Seccomp => Seccomp,
        _ => 0,
    };
}
