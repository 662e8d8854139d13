using System;
using System.Text;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>An open file of the tree. Results are a system call's: a count, or an error negated.</summary>
/// <remarks>Used by one thread at a time; several files may be open at once. Close it, or its instance cannot be removed.</remarks>
public abstract class TracefsFile : IDisposable
{
    // What a kernel's buffers hold; longer writes are cut there by the caller's loop, or refused by the file.
    private static readonly Encoding s_text = new UTF8Encoding(false);

    private readonly TracefsOpen _access;

    private Allowance? _allowance;
    private long _held;
    private Action? _release;

    private protected TracefsFile(TracefsOpen access) => _access = access;

    /// <summary>Reads on from where the last read ended.</summary>
    /// <param name="buffer">Where to.</param>
    /// <returns>
    /// The number of bytes, 0 at the end; <c>-EBADF</c> if it is not open for reading, <c>-EINVAL</c> where nothing can be read,
    /// <c>-EAGAIN</c> from a pipe that is empty: whoever wants to wait does so itself; and <c>-ENOMEM</c> when reading begins, if that needs more of
    /// the host's memory than is left (<see cref="SyscallTracing.MaxPages"/>).
    /// </returns>
    public long Read(Span<byte> buffer) => (_access & TracefsOpen.Read) != 0 ? ReadNext(buffer) : -Errno.EBADF;

    /// <summary>Writes.</summary>
    /// <param name="data">What is written: any bytes.</param>
    /// <param name="cpu">
    /// The processor that the writer runs on, if it is one of the kernel's tasks; this is called on the thread that runs it. Only <c>trace_marker</c>
    /// asks, and takes nothing without one: <c>-EINVAL</c>.
    /// </param>
    /// <returns>
    /// How many bytes were taken; <c>set_event</c> and its kind take one word at a time, so write the rest again. <c>-EBADF</c> if it is not open
    /// for writing, <c>-EINVAL</c> where nothing can be written, or what Linux returns.
    /// </returns>
    public long Write(ReadOnlySpan<byte> data, Cpu? cpu = null) => (_access & TracefsOpen.Write) != 0 ? WriteNext(data, cpu) : -Errno.EBADF;

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        Close();
        _allowance?.Give(Interlocked.Exchange(ref _held, 0));
        Interlocked.Exchange(ref _release, null)?.Invoke();
        GC.SuppressFinalize(this);
    }

    /// <summary>It is open.</summary>
    /// <param name="allowance">Where it takes from what it holds.</param>
    /// <param name="held">What is taken for it already; it gives that back when it is closed.</param>
    internal void Opened(Allowance allowance, long held) => (_allowance, _held) = (allowance, held);

    /// <summary>Adds to what happens when it is closed.</summary>
    internal void OnClosed(Action? release) => _release += release;

    /// <summary>Takes for what is held from now on until the file is closed.</summary>
    /// <returns>False if that is too much.</returns>
    private protected bool TryHold(long bytes)
    {
        if (_allowance?.TryTake(bytes) == false)
            return false;
        _held += bytes;
        return true;
    }

    /// <summary>Lets go of what it was read from.</summary>
    private protected virtual void Close()
    {
    }

    /// <summary>Reads.</summary>
    private protected virtual long ReadNext(Span<byte> buffer) => -Errno.EINVAL;

    /// <summary>Writes.</summary>
    private protected virtual long WriteNext(ReadOnlySpan<byte> data) => -Errno.EINVAL;

    /// <summary>Writes, where it matters who does.</summary>
    private protected virtual long WriteNext(ReadOnlySpan<byte> data, Cpu? cpu) => WriteNext(data);

    /// <summary>The text that bytes stand for.</summary>
    private protected static string TextOf(ReadOnlySpan<byte> bytes) => s_text.GetString(bytes);
}
