using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>
/// Where calls wait that a filter passes to a supervisor (<c>SECCOMP_RET_USER_NOTIF</c>): a host's function, or a guest by the descriptor that
/// <c>SECCOMP_FILTER_FLAG_NEW_LISTENER</c> gave it. From any thread.
/// </summary>
/// <remarks>The ioctls of the descriptor, <c>seccomp_notify_ioctl</c> (kernel/seccomp.c), on values: what a guest's memory has to do with it is for who serves the ioctl.</remarks>
public sealed class SeccompListener
{
    private const ulong SyncWakeUp = 1; // SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP

    private readonly Lock _lock = new();
    private readonly bool _isKillableOnceReceived;

    /// <summary>The calls, the oldest first.</summary>
    private readonly List<SeccompNotification> _calls = [];

    // Linux begins with a random number.
    private ulong _nextId = 1;
    private bool _isClosed;

    internal SeccompListener(bool isKillableOnceReceived) => _isKillableOnceReceived = isKillableOnceReceived;

    /// <summary>
    /// A host's function that is asked on the thread of the call, before the task waits. Null for an answer: the call counts as received, and waits for
    /// <see cref="Send"/>. If it throws, the task is left in the call, before its filters, and can go on from there.
    /// </summary>
    public Func<SeccompNotif, SeccompNotifResp?>? Supervisor { get; set; }

    /// <summary>Called when a call begins to wait: there is something to <see cref="Receive"/>, for <c>poll</c> and for supervisors that wait for it.</summary>
    public Action? Arrived { get; set; }

    /// <summary>Called with a task whose call is answered: <c>LinuxEntry.Resume</c> without a result goes on, once the task has left its processor.</summary>
    public Action<SyscallTask>? Answered { get; set; }

    /// <summary>Whether nobody has closed it.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock)
                return !_isClosed;
        }
    }

    /// <summary>Whether a call can be received: <c>EPOLLIN</c> of the descriptor (<c>seccomp_notify_poll</c>).</summary>
    public bool HasCalls => Any(SeccompNotificationState.Init);

    /// <summary>Whether a call can be answered: <c>EPOLLOUT</c> of the descriptor.</summary>
    public bool HasReceivedCalls => Any(SeccompNotificationState.Sent);

    /// <summary>Takes the oldest call that has not been taken: <c>SECCOMP_IOCTL_NOTIF_RECV</c>, which waits where this one has nothing.</summary>
    /// <param name="notif">The call.</param>
    /// <returns>0; -ENOENT if there is none.</returns>
    public long Receive(out SeccompNotif notif)
    {
        lock (_lock)
        {
            if (Living().FirstOrDefault(static call => call.State == SeccompNotificationState.Init) is { } oldest)
            {
                oldest.State = SeccompNotificationState.Sent;
                notif = oldest.ToNotif();
                return 0;
            }
        }

        notif = default;
        return -Errno.ENOENT;
    }

    /// <summary>Makes a call that was taken one that was not: it could not be handed to the supervisor (<c>seccomp_notify_recv</c>, after <c>copy_to_user</c>).</summary>
    /// <param name="id">The call: any value.</param>
    public void Return(ulong id)
    {
        lock (_lock)
        {
            if (Find(id) is not { State: SeccompNotificationState.Sent } call)
                return;
            call.State = SeccompNotificationState.Init;
        }

        Arrived?.Invoke();
    }

    /// <summary>Answers a call: <c>SECCOMP_IOCTL_NOTIF_SEND</c>.</summary>
    /// <param name="answer">The answer: any value.</param>
    /// <returns>0; -EINVAL for other flags, or for <see cref="SeccompNotifResp.Continue"/> with a result; -ENOENT if no such call waits; -EINPROGRESS if it was not received, or is answered.</returns>
    public long Send(in SeccompNotifResp answer)
    {
        if ((answer.flags & ~SeccompNotifResp.Continue) != 0 || answer is { flags: SeccompNotifResp.Continue } and not { val: 0, error: 0 })
            return -Errno.EINVAL;
        SeccompNotification call;
        lock (_lock)
        {
            if (FindSent(answer.id, out call!) is var error and not 0)
                return error;
            call.Answer = answer;
            call.State = SeccompNotificationState.Replied;
        }

        Answered?.Invoke(call.Task);
        return 0;
    }

    /// <summary>Whether a call that was received still waits: <c>SECCOMP_IOCTL_NOTIF_ID_VALID</c>.</summary>
    /// <param name="id">The call: any value.</param>
    /// <returns>0, or -ENOENT.</returns>
    public long CheckId(ulong id)
    {
        lock (_lock)
            return Find(id) is { State: SeccompNotificationState.Sent } ? 0 : -Errno.ENOENT;
    }

    /// <summary>Gives the task of a call a file of the supervisor: <c>SECCOMP_IOCTL_NOTIF_ADDFD</c>.</summary>
    /// <param name="addfd">What is to be given: any value.</param>
    /// <param name="supervisor">The task whose file it is.</param>
    /// <param name="files">The descriptors.</param>
    /// <returns>The task's descriptor; -EINVAL for other flags, or a descriptor without <see cref="SeccompNotifAddFd.SetFd"/>; -EBADF if the supervisor has no such file; -ENOENT, -EINPROGRESS as <see cref="Send"/>; what <see cref="ISeccompFiles.Receive"/> gives.</returns>
    /// <remarks>The task does not run for it, as it does in Linux: so nothing is ever queued, and -EBUSY does not occur.</remarks>
    public long AddFd(in SeccompNotifAddFd addfd, SyscallTask supervisor, ISeccompFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        bool sets = (addfd.flags & SeccompNotifAddFd.SetFd) != 0;
        bool sends = (addfd.flags & SeccompNotifAddFd.Send) != 0;
        if ((addfd.newfd_flags & ~SeccompNotifAddFd.CloseOnExec) != 0 || (addfd.flags & ~(SeccompNotifAddFd.SetFd | SeccompNotifAddFd.Send)) != 0 || addfd.newfd != 0 && !sets)
            return -Errno.EINVAL;
        if (files.Get(supervisor, addfd.srcfd) is not { } file)
            return -Errno.EBADF;
        long fd;
        SeccompNotification call;
        lock (_lock)
        {
            if (FindSent(addfd.id, out call!) is var error and not 0)
                return error;
            fd = files.Receive(call.Task, file, sets ? addfd.newfd : null, addfd.newfd_flags != 0);
            // seccomp_handle_addfd: where it fails, the call still has no answer.
            if (fd < 0 || !sends)
                return fd;
            call.Answer = new SeccompNotifResp { id = addfd.id, val = fd };
            call.State = SeccompNotificationState.Replied;
        }

        Answered?.Invoke(call.Task);
        return fd;
    }

    /// <summary><c>SECCOMP_IOCTL_NOTIF_SET_FLAGS</c>: where the supervisor wants to run, which says nothing here.</summary>
    /// <param name="flags">0, or <c>SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP</c>.</param>
    /// <returns>0; -EINVAL for others.</returns>
    public static long SetFlags(ulong flags) => (flags & ~SyncWakeUp) == 0 ? 0 : -Errno.EINVAL;

    /// <summary>Nobody answers any more: calls that wait, and all that would, give -ENOSYS (<c>seccomp_notify_detach</c>).</summary>
    public void Close()
    {
        SeccompNotification[] left;
        lock (_lock)
        {
            _isClosed = true;
            left = [.. _calls.Where(static call => call.State != SeccompNotificationState.Replied)];
            foreach (SeccompNotification call in left)
            {
                call.Answer = new SeccompNotifResp { error = -Errno.ENOSYS };
                call.State = SeccompNotificationState.Replied;
            }
        }

        foreach (SeccompNotification call in left)
            Answered?.Invoke(call.Task);
    }

    /// <summary>A call begins to wait (<c>seccomp_do_user_notification</c>).</summary>
    /// <returns>The call; null if nobody listens.</returns>
    internal SeccompNotification? Begin(SyscallTask task, in SeccompData data, SeccompVerdict verdict)
    {
        SeccompNotification call;
        Func<SeccompNotif, SeccompNotifResp?>? supervisor = Supervisor;
        lock (_lock)
        {
            if (_isClosed)
                return null;
            call = new SeccompNotification(task, _nextId++, in data, verdict);
            if (supervisor is not null)
                call.State = SeccompNotificationState.Sent;
            _calls.Add(call);
        }

        if (supervisor is null)
            Announce(call);
        else
            Ask(supervisor, call);
        return call;
    }

    /// <summary>Whether a call has its answer, or waits no longer because of a signal.</summary>
    internal bool IsOver(SeccompNotification call)
    {
        lock (_lock)
            return call.State == SeccompNotificationState.Replied || IsInterrupted(call);
    }

    /// <summary>Ends the waiting of a call if it is over.</summary>
    /// <param name="call">The call.</param>
    /// <param name="answer">Its answer; -ERESTARTSYS if a signal came.</param>
    /// <returns>False if it goes on waiting.</returns>
    internal bool TryEnd(SeccompNotification call, out SeccompNotifResp answer)
    {
        lock (_lock)
        {
            bool isAnswered = call.State == SeccompNotificationState.Replied;
            answer = isAnswered ? call.Answer : new SeccompNotifResp { error = -Errno.ERESTARTSYS };
            if (!isAnswered && !IsInterrupted(call))
                return false;
            _calls.Remove(call);
            return true;
        }
    }

    /// <summary>A call waits no more, whatever has become of it.</summary>
    internal void Forget(SeccompNotification call)
    {
        lock (_lock)
            _calls.Remove(call);
    }

    private void Announce(SeccompNotification call)
    {
        try
        {
            Arrived?.Invoke();
        }
        catch
        {
            Forget(call);
            throw;
        }
    }

    private void Ask(Func<SeccompNotif, SeccompNotifResp?> supervisor, SeccompNotification call)
    {
        SeccompNotif notif = call.ToNotif();
        try
        {
            if (supervisor(notif) is { } answer && Send(in answer) is var error and not 0)
                throw new InvalidOperationException($"It answered id {answer.id}, value {answer.val}, error {answer.error}, flags 0x{answer.flags:x} to id {call.Id}: error {error}");
        }
        catch (Exception exception)
        {
            Forget(call);
            throw new InvalidOperationException($"The supervisor of {(notif.data.arch == SeccompData.ArchI386 ? "32-bit " : "")}system call {notif.data.nr} of task {notif.pid} failed: {exception.Message} (LinuxEntry.Resume asks again)", exception);
        }
    }

    // should_sleep_killable, wait_for_completion_killable, wait_for_completion_interruptible.
    private bool IsInterrupted(SeccompNotification call) =>
        _isKillableOnceReceived && call.State == SeccompNotificationState.Sent
            ? call.Task.Signals.IsFatalPending
            : call.Task.IsSignalPending;

    private long FindSent(ulong id, out SeccompNotification? call)
    {
        call = Find(id);
        return call is null ? -Errno.ENOENT : call.State == SeccompNotificationState.Sent ? 0 : -Errno.EINPROGRESS;
    }

    private SeccompNotification? Find(ulong id) => Living().FirstOrDefault(call => call.Id == id);

    private bool Any(SeccompNotificationState state)
    {
        lock (_lock)
            return Living().Any(call => call.State == state);
    }

    // A task that is killed takes its call along; here it does not come back to do so.
    private List<SeccompNotification> Living()
    {
        _calls.RemoveAll(static call => call.Task.Death is not null);
        return _calls;
    }
}
