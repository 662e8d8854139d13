using System.IO;
using System.Linq;
using SyscallKit.Processor;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Reading;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Replay;

namespace Tiny.Commands;

/// <summary>A machine whose guests are recorded: all that this program knows of the tracer.</summary>
internal sealed class TraceSession
{
    /// <summary>The most that is kept of a processor, in kB.</summary>
    public const int MaxBufferSizeKb = 128 * 1024;

    private const int KbPerPage = RingBufferPage.Size / 1024;

    private readonly Machine _machine;
    private readonly bool _grows;

    /// <summary>A machine that has not run.</summary>
    /// <param name="vendor">Whose processors it has.</param>
    /// <param name="bufferSizeKb">How much is kept of each processor, the latest; null keeps all.</param>
    public TraceSession(Vendor vendor, int? bufferSizeKb)
    {
        _grows = bufferSizeKb is null;
        _machine = new Machine(
            vendor,
            static vdso => new GuestPrograms(vdso, GuestPrograms.All),
            TextWriter.Null,
            pagesPerCpu: bufferSizeKb is { } size ? (size + KbPerPage - 1) / KbPerPage : 1,
            fullMode: _grows ? RingBufferFullMode.Grow : RingBufferFullMode.Overwrite);
        RunCommand.Install(_machine.Vfs);
    }

    /// <summary>How many events were recorded.</summary>
    public long Written => Enumerable.Range(0, _machine.Tracer.CpuCount).Sum(cpu => _machine.Tracer.BufferOf(cpu).Written);

    /// <summary>How many of them are not there any more.</summary>
    public long Overrun => Enumerable.Range(0, _machine.Tracer.CpuCount).Sum(cpu => _machine.Tracer.BufferOf(cpu).Overrun);

    /// <summary>Whether all is to be kept, and there is no room for more.</summary>
    public bool IsFull => _grows
        && Enumerable.Range(0, _machine.Tracer.CpuCount).Any(cpu => (long)_machine.Tracer.BufferOf(cpu).Capacity * KbPerPage >= MaxBufferSizeKb);

    /// <summary>Enables events by name.</summary>
    /// <exception cref="RecordingException">A name is wrong, or there is none.</exception>
    public EventSelection Enable(string[] events) => EventSelection.Enable(_machine.Tracer, events);

    /// <summary>Filters an event.</summary>
    /// <returns>What is wrong, or null; then all its records pass.</returns>
    public FilterError? Filter(TraceEvent traceEvent, string filter) => _machine.Tracer.SetFilter(traceEvent, filter);

    /// <summary>Runs the guests once, from power-on to the end of init.</summary>
    public WaitStatus? RunGuests() => _machine.Run("/bin/init");

    public TraceSnapshot Snapshot() => _machine.Tracer.Snapshot();
}
