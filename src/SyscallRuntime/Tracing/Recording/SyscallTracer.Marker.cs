using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tracing.Recording;

/// <content>Texts that programs write into the trace: the <c>trace_marker</c> file.</content>
public sealed partial class SyscallTracer
{
    /// <summary>Whether texts are taken (the option <c>markers</c>).</summary>
    public bool TakesMarkers { get; set; } = true;

    /// <summary>Writes a text into the trace (<c>tracing_mark_write</c>, kernel/trace/trace.c). The name of the task is not remembered for it, as in Linux.</summary>
    /// <param name="cpu">The processor that the writer runs on; called on the thread that runs it.</param>
    /// <param name="text">The text: any bytes, of which those up to a NUL are shown; a newline at its end is added if it has none.</param>
    /// <returns>
    /// How many bytes were taken: no more than a record holds. <c>-EINVAL</c> if <see cref="TakesMarkers"/> is false, <c>-EBADF</c> if nothing is
    /// recorded or there is no room.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The processor's number is not below <see cref="CpuCount"/>.</exception>
    public long WriteMarker(Cpu cpu, ReadOnlySpan<byte> text)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        if (!TakesMarkers || _isRetired)
            return -Errno.EINVAL;
        if (text.IsEmpty)
            return 0;
        text = text[..Math.Min(text.Length, PrintRecord.MaxLength)];
        return IsWriting && TryRecordText(cpu, "tracing_mark_write", text) ? text.Length : -Errno.EBADF;
    }

    private bool TryRecordText(Cpu cpu, string function, ReadOnlySpan<byte> text)
    {
        int size = PrintRecord.SizeOf(text);
        TraceStamp stamp = _clock.Read(cpu);
        RingBuffer buffer = TraceOf(cpu).Buffer;
        ref byte record = ref buffer.Reserve(size, stamp.Time);
        if (Unsafe.IsNullRef(ref record))
            return false;
        EventRecordWriter.WriteHeader(ref record, PrintRecord.Id, stamp, cpu.Task.Pid);
        PrintRecord.Write(MemoryMarshal.CreateSpan(ref record, size), Symbols.AddressOf(function), text);
        buffer.Commit();
        return true;
    }
}
