// Mirrors kernel/seccomp.c: do_seccomp, seccomp_prepare_user_filter, seccomp_get_action_avail, seccomp_get_notif_sizes.
using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Seccomp;

namespace SyscallKit.Linux.Seccomp;

/// <summary><c>seccomp(2)</c>, to be included in any kernel's table (<see cref="IncludeSyscallsAttribute"/>).</summary>
/// <param name="kernel">The filters of the kernel's tasks.</param>
/// <param name="files">The descriptors of its tasks.</param>
public class SeccompCalls(SeccompKernel kernel, ISeccompFiles files) : LinuxCalls
{
    /// <summary>Restricts the calls of the caller, or says what it could ask for.</summary>
    /// <param name="context">The call.</param>
    /// <param name="op">The operation: <see cref="SeccompOp"/>.</param>
    /// <param name="flags">Of <see cref="SeccompOp.SECCOMP_SET_MODE_FILTER"/>; else 0.</param>
    /// <param name="uargs">What the operation takes.</param>
    /// <returns>0, a descriptor, the id of a thread that cannot be synchronized, or an error.</returns>
    public override long Seccomp(SyscallContext context, uint op, uint flags, UserPtr uargs) => (SeccompOp)op switch
    {
        SeccompOp.SECCOMP_SET_MODE_STRICT => flags != 0 || uargs.Address != 0 ? -Errno.EINVAL : kernel.SetModeStrict(context.Task),
        SeccompOp.SECCOMP_SET_MODE_FILTER => SetModeFilter(context.Task, (SeccompInstallFlags)flags, uargs),
        SeccompOp.SECCOMP_GET_ACTION_AVAIL => flags != 0 ? -Errno.EINVAL : GetActionAvail(context.Memory, uargs.Cast<uint>()),
        SeccompOp.SECCOMP_GET_NOTIF_SIZES => flags != 0 ? -Errno.EINVAL : GetNotifSizes(context.Memory, uargs.Cast<seccomp_notif_sizes>()),
        _ => -Errno.EINVAL,
    };

    /// <summary><c>prctl(PR_SET_SECCOMP)</c>: <c>prctl_set_seccomp</c>.</summary>
    /// <param name="context">The call.</param>
    /// <param name="mode">1 for strict mode, 2 for filters.</param>
    /// <param name="filter">The filter: a <see cref="sock_fprog"/>.</param>
    /// <returns>As <see cref="Seccomp"/>.</returns>
    public long SetSeccomp(SyscallContext context, ulong mode, UserPtr filter) => mode switch
    {
        (ulong)SeccompMode.SECCOMP_MODE_STRICT => kernel.SetModeStrict(context.Task),
        (ulong)SeccompMode.SECCOMP_MODE_FILTER => SetModeFilter(context.Task, SeccompInstallFlags.None, filter),
        _ => -Errno.EINVAL,
    };

    // The order of the checks is seccomp_set_mode_filter's and seccomp_prepare_filter's.
    private long SetModeFilter(SyscallTask task, SeccompInstallFlags flags, ReadOnlyUserPtr uargs)
    {
        if (SeccompKernel.CheckFlags(flags) is var badFlags and not 0)
            return badFlags;
        if (SockFprog.Read(task.Memory, uargs, task.InCompatSyscall ? SyscallAbi.Ia32 : SyscallAbi.X64, out SockFprog fprog) is var unreadable and not 0)
            return unreadable;
        if (fprog.Len is 0 or > SockFilter.MaxCount)
            return -Errno.EINVAL;
        if (!kernel.MayFilter(task))
            return -Errno.EACCES;
        if (fprog.ReadFilter(task.Memory, out ImmutableArray<SockFilter> program) is var error and not 0)
            return error;
        return SeccompFilter.TryCreate(program.AsSpan(), out SeccompFilter? filter, out SeccompFilterError? refusal)
            ? kernel.SetModeFilter(task, filter, flags, files)
            : -refusal.Errno;
    }

    private static long GetActionAvail(IUserMemory memory, ReadOnlyUserPtr<uint> uargs) =>
        memory.GetUser(uargs, out uint action) is var error and not 0 ? error
        : Enum.IsDefined((SeccompAction)action) ? 0
        : -Errno.EOPNOTSUPP;

    private static long GetNotifSizes(IUserMemory memory, UserPtr<seccomp_notif_sizes> usizes) => memory.PutUser(
        usizes,
        new seccomp_notif_sizes
        {
            seccomp_notif = (ushort)Unsafe.SizeOf<SeccompNotif>(),
            seccomp_notif_resp = (ushort)Unsafe.SizeOf<SeccompNotifResp>(),
            seccomp_data = SeccompData.Size,
        });
}
