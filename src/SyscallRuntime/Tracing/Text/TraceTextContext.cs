using System;
using System.Globalization;
using System.Text;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>What a line shows before the event: task, processor, state of the kernel, and time (kernel/trace/trace_output.c).</summary>
/// <param name="pid">The task.</param>
/// <param name="flags">The state of the kernel.</param>
/// <param name="preemptCount"><c>common_preempt_count</c>.</param>
internal readonly struct TraceTextContext(int pid, TraceEntryFlags flags, byte preemptCount)
{
    /// <summary>The width of a name, in bytes; one is shorter, so that a line always begins with a blank.</summary>
    public const int CommWidth = 16;

    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    /// <summary>The task.</summary>
    public int Pid { get; } = pid;

    // trace_print_context; tgid is null where the column is not wanted, and 0 where it is not known.
    public void Append(StringBuilder text, in TraceLinePosition position, TaskComm comm, int? tgid, bool countsNanoseconds, bool irqInfo)
    {
        ByteText.AppendRight(text, comm.Bytes, CommWidth).Append(s_invariant, $"-{Pid,-7} ");
        if (tgid == 0)
            text.Append("(-------) ");
        else if (tgid is { } known)
            text.Append(s_invariant, $"({known,7}) ");
        text.Append(s_invariant, $"[{position.Cpu:000}] ");
        if (irqInfo)
            AppendState(text);
        if (!countsNanoseconds)
        {
            text.Append(s_invariant, $" {position.Time,12}: ");
            return;
        }

        ulong microseconds = Microseconds(position.Time);
        text.Append(s_invariant, $" {microseconds / 1_000_000,5}.{microseconds % 1_000_000:000000}: ");
    }

    // trace_print_lat_context; irq-info and record-tgid do not count here.
    public void AppendLatency(StringBuilder text, in TraceLinePosition position, TaskComm comm, ulong timeStart, bool countsNanoseconds, bool verbose)
    {
        if (verbose)
        {
            ByteText.AppendRight(text, comm.Bytes, CommWidth).Append(s_invariant, $" {Pid,7} {position.Cpu,3} {(int)flags} {preemptCount & 0xf:x8} {position.Index:x8} ");
        }
        else
        {
            ByteText.AppendRight(text, comm.Bytes, 8, 8).Append(s_invariant, $"-{Pid,-7} {position.Cpu,3}");
            AppendState(text);
        }

        AppendLatencyTime(text, position, timeStart, countsNanoseconds, verbose);
    }

    // lat_print_timestamp: all of it 64-bit arithmetic that wraps, shown as signed.
    private static void AppendLatencyTime(StringBuilder text, in TraceLinePosition position, ulong timeStart, bool countsNanoseconds, bool verbose)
    {
        ulong sinceStart = position.Time - timeStart;
        ulong toNext = position.NextTime - position.Time;
        if (countsNanoseconds)
        {
            sinceStart = Microseconds(sinceStart);
            toNext = Microseconds(toNext);
        }

        if (verbose && countsNanoseconds)
        {
            text.Append(
                s_invariant,
                $"[{Microseconds(position.Time):x8}] {sinceStart / 1000}.{sinceStart % 1000:000}ms (+{toNext / 1000}.{toNext % 1000:000}ms): ");
        }
        else if (verbose)
        {
            text.Append(s_invariant, $"[{position.Time:x16}] {(long)sinceStart} (+{(long)toNext}): ");
        }
        else if (countsNanoseconds)
        {
            text.Append(s_invariant, $" {(long)sinceStart,4}us{Mark(unchecked(toNext * 1000))}: ");
        }
        else
        {
            text.Append(s_invariant, $" {(long)sinceStart,4}: ");
        }
    }

    // trace_find_mark
    private static char Mark(ulong nanoseconds) => nanoseconds switch
    {
        > 1_000_000_000 => '$',
        > 100_000_000 => '@',
        > 10_000_000 => '*',
        > 1_000_000 => '#',
        > 100_000 => '!',
        > 10_000 => '+',
        _ => ' ',
    };

    // ns2usecs
    private static ulong Microseconds(ulong nanoseconds) => unchecked(nanoseconds + 500) / 1000;

    private void AppendState(StringBuilder text)
    {
        Span<char> state = stackalloc char[LatencyText.Length];
        LatencyText.Format(flags, preemptCount, state);
        text.Append(state);
    }
}
