using System;
using System.Collections.Concurrent;
using System.Threading;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Text;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>How events are recorded and printed: the <c>trace_options</c> file.</content>
public sealed partial class SyscallTracer
{
    private TraceTextOptions _textOptions = new();
    private volatile bool _recordsCmdlines = true;
    private int _stopCount;

    /// <summary>How text is printed, for those who do not say: the part of <c>trace_options</c> that shapes it.</summary>
    public TraceTextOptions TextOptions
    {
        get => Volatile.Read(ref _textOptions);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Volatile.Write(ref _textOptions, value);
        }
    }

    /// <summary>
    /// How many bytes of what an argument points to are recorded, up to <see cref="SyscallEnterRecord.MaxLimit"/>: Linux 6.19's file
    /// <c>syscall_user_buf_size</c>. Of no effect in other dialects.
    /// </summary>
    public int UserDataLimit { get; set; } = SyscallEnterRecord.DefaultLimit;

    /// <summary>
    /// How full a buffer is to be before who waits for events is woken, in per cent (<c>buffer_percent</c>). Nothing waits here: it is for a file system
    /// that does.
    /// </summary>
    public int BufferPercent { get; set; } = 50;

    /// <summary>Whether nothing is recorded while a <c>trace</c> file is open for reading (the option <c>pause-on-trace</c>).</summary>
    public bool PausesOnTrace { get; set; }

    /// <summary>Whether each event is followed by the stack that led to it (the option <c>stacktrace</c>).</summary>
    public bool RecordsStacks
    {
        get => ((TraceEventState)Volatile.Read(ref _state) & TraceEventState.Stacks) != 0;
        set => SetState(TraceEventState.Stacks, value);
    }

    /// <summary>Options of Linux that shape nothing that is here; they are kept as they are set (<see cref="TraceOption"/>).</summary>
    internal ConcurrentDictionary<string, bool> OtherOptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the names of tasks are remembered (<c>record-cmd</c>); if not, traces show <c>&lt;...&gt;</c> for new ones.</summary>
    public bool RecordsCmdlines
    {
        get => _recordsCmdlines;
        set
        {
            _recordsCmdlines = value;
            Interlocked.MemoryBarrier();
            // A processor that goes on with its task notes it again: NoteTask has the counterpart of the barrier.
            foreach (CpuTrace cpu in _cpus)
                cpu.Comm = null;
        }
    }

    /// <summary>What happens when a buffer is full (<c>overwrite</c>).</summary>
    public RingBufferFullMode Mode
    {
        get => _cpus[0].Buffer.Mode;
        set
        {
            foreach (RingBuffer buffer in AllBuffers())
                buffer.Mode = value;
        }
    }

    /// <summary>Stops recording, whatever <see cref="IsRecording"/> says (<c>tracing_stop_tr</c>, kernel/trace/trace.c).</summary>
    /// <returns>What goes on with it; several stops end one by one.</returns>
    internal Action Stop()
    {
        AddStop(1);
        return () => AddStop(-1);
    }

    private void AddStop(int count)
    {
        lock (_lock)
        {
            _stopCount += count;
            SetState(TraceEventState.Stopped, _stopCount != 0);
        }
    }

    /// <summary>Changes <see cref="TextOptions"/>, whoever else does so at the same time.</summary>
    internal void UpdateTextOptions(Func<TraceTextOptions, TraceTextOptions> update)
    {
        lock (_lock)
            TextOptions = update(TextOptions);
    }
}
