// Mirrors kernel/seccomp.c: seccomp_notify_ioctl and what it calls.
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Memory;
using SyscallKit.Seccomp;

namespace SyscallKit.Linux.Seccomp;

/// <summary><c>ioctl(2)</c> on the descriptor of a <see cref="SeccompListener"/>.</summary>
public static class SeccompIoctl
{
    // SECCOMP_IOCTL_NOTIF_ID_VALID_WRONG_DIR: as it was first published.
    private const uint IdValidWrongDir = 0x8008_2102;

    // EA_IOCTL: structures that grow are known by type and number, whatever direction and size say (include/uapi/asm-generic/ioctl.h).
    private const uint TypeAndNumber = 0xffff;
    private const int SizeShift = 16;
    private const uint SizeMask = 0x3fff;

    /// <summary>Serves the call.</summary>
    /// <param name="context">The call, of the supervisor.</param>
    /// <param name="listener">What the descriptor is.</param>
    /// <param name="cmd">The command: any value.</param>
    /// <param name="arg">What the command takes.</param>
    /// <param name="files">The descriptors of the kernel's tasks.</param>
    /// <returns>What the handler has to return. <see cref="IoctlCmds.SECCOMP_IOCTL_NOTIF_RECV"/> may wait (<see cref="SyscallContext.WaitInterruptible"/>).</returns>
    public static long Ioctl(SyscallContext context, SeccompListener listener, uint cmd, ulong arg, ISeccompFiles files)
    {
        ArgumentNullException.ThrowIfNull(listener);
        UserPtr pointer = new(arg);
        return cmd switch
        {
            (uint)IoctlCmds.SECCOMP_IOCTL_NOTIF_RECV => Receive(context, listener, pointer.Cast<SeccompNotif>()),
            (uint)IoctlCmds.SECCOMP_IOCTL_NOTIF_SEND =>
                context.Memory.GetUser(pointer.Cast<SeccompNotifResp>(), out SeccompNotifResp answer) is var error and not 0 ? error : listener.Send(in answer),
            (uint)IoctlCmds.SECCOMP_IOCTL_NOTIF_ID_VALID or IdValidWrongDir =>
                context.Memory.GetUser(pointer.Cast<ulong>(), out ulong id) is var error and not 0 ? error : listener.CheckId(id),
            (uint)IoctlCmds.SECCOMP_IOCTL_NOTIF_SET_FLAGS => SeccompListener.SetFlags(arg),
            _ when (cmd & TypeAndNumber) == ((uint)IoctlCmds.SECCOMP_IOCTL_NOTIF_ADDFD & TypeAndNumber) =>
                AddFd(context, listener, pointer.Cast<SeccompNotifAddFd>(), cmd >> SizeShift & SizeMask, files),
            _ => -Errno.EINVAL,
        };
    }

    private static long Receive(SyscallContext context, SeccompListener listener, UserPtr<SeccompNotif> buf)
    {
        // A later release may read something there.
        long isZero = context.Memory.CheckZeroedUser(buf, (ulong)Unsafe.SizeOf<SeccompNotif>());
        return isZero <= 0 ? isZero == 0 ? -Errno.EINVAL : isZero
            : context.WaitInterruptible((listener, buf), static (task, call) => Receive(task, call.listener, call.buf));
    }

    private static long? Receive(SyscallTask supervisor, SeccompListener listener, UserPtr<SeccompNotif> buf)
    {
        if (listener.Receive(out SeccompNotif notif) != 0)
            return null;
        long error = supervisor.Memory.PutUser(buf, notif);
        if (error != 0)
            listener.Return(notif.id);
        return error;
    }

    private static long AddFd(SyscallContext context, SeccompListener listener, ReadOnlyUserPtr<SeccompNotifAddFd> uaddfd, uint size, ISeccompFiles files)
    {
        if (size < Unsafe.SizeOf<SeccompNotifAddFd>() || size >= SimulatedMemory.PageSize)
            return -Errno.EINVAL;
        return context.Memory.CopyStructFromUser(uaddfd, size, out SeccompNotifAddFd addfd) is var error and not 0 ? error : listener.AddFd(in addfd, context.Task, files);
    }
}
