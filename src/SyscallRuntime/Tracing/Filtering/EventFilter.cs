using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Memory;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Filtering;

/// <summary>A filter of one event, compiled: which of its records are kept. Immutable, so several processors may use it at a time.</summary>
/// <remarks>
/// <para>The language is that of Linux's tracefs (Documentation/trace/events.rst, section 5): <c>FIELD OP VALUE</c>, joined by <c>&amp;&amp;</c>,
/// <c>||</c>, <c>!</c> and parentheses. Fields are the event's own, <c>comm</c>, <c>cpu</c> and the <c>common_</c> ones. Numbers compare with
/// <c>== != &lt; &lt;= &gt; &gt;=</c> and <c>&amp;</c> (any bit); strings with <c>==</c>, <c>!=</c> and <c>~</c> (glob).</para>
/// <para>As in Linux all arguments are unsigned 64-bit numbers, and <c>filename.ustring ~ "*.txt"</c> reads what an argument of type
/// <c>char *</c> points to: at most 1023 bytes of user memory, without faulting anything in. <c>.function</c>
/// finds nothing, since a simulated kernel has no symbols, and a <c>char *</c> without <c>.ustring</c> matches nothing.</para>
/// <para>Entries of Linux 6.19 hold what their arguments point to: <c>__filename_val ~ "*.txt"</c> compares it as it was recorded, cut and with
/// dots for what cannot be printed.</para>
/// </remarks>
public sealed class EventFilter
{
    // PAGE_SIZE: a write of so many bytes is refused (event_filter_write, kernel/trace/trace_events.c).
    private const int TooLongSize = 4096;

    private const int UserStringSize = 1024;

    // The filter itself, its text and its steps, each with its header.
    private const int ObjectBytes = 128;

    private readonly FilterStep[] _steps;
    private readonly int _recordSize;

    private EventFilter(string text, ImmutableArray<FilterStep> steps, EventFormat format)
    {
        Text = text;
        _steps = ImmutableCollectionsMarshal.AsArray(steps)!;
        _recordSize = format.RecordSize;
        HeldBytes = ObjectBytes + sizeof(char) * (long)text.Length;
        foreach (FilterStep step in _steps)
        {
            HeldBytes += Unsafe.SizeOf<FilterStep>() + (step.Test.Pattern?.HeldBytes ?? 0) + (step.Test.Cpus?.HeldBytes ?? 0);
            ReadsStamp |= step.Test.IsOfStamp;
        }
    }

    /// <summary>The filter as it was written, without white space at its end.</summary>
    public string Text { get; }

    /// <summary>What it takes of the host's memory, in bytes.</summary>
    internal long HeldBytes { get; }

    /// <summary>Whether it looks at <c>common_flags</c> or <c>common_preempt_count</c>, which come from the clock.</summary>
    internal bool ReadsStamp { get; }

    /// <summary>Compiles a filter.</summary>
    /// <param name="text">The text; the kernel sees its UTF-8, up to a NUL.</param>
    /// <param name="format">The event's fields.</param>
    /// <param name="cpuCount">The number of processors: a list of processors names none beyond.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="error">Why it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryCompile(
        string text, EventFormat format, int cpuCount, [NotNullWhen(true)] out EventFilter? filter, [NotNullWhen(false)] out FilterError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentOutOfRangeException.ThrowIfLessThan(cpuCount, 1);
        filter = null;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length >= TooLongSize)
        {
            error = FilterError.TooLong;
            return false;
        }

        ReadOnlySpan<byte> stripped = Strip(bytes);
        ImmutableArray<FilterStep> steps = FilterCompiler.Compile(stripped, format, cpuCount, out error);
        if (error is null)
            filter = new EventFilter(Encoding.UTF8.GetString(stripped), steps, format);
        return error is null;
    }

    /// <summary>Whether a record is kept.</summary>
    /// <param name="record">The record, as <see cref="EventFormat"/> lays it out.</param>
    /// <param name="cpu">The processor that makes it; its task gives the name and the user memory.</param>
    /// <returns>False also for a record that is shorter than the event's are.</returns>
    public bool Matches(ReadOnlySpan<byte> record, Cpu cpu)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        return record.Length >= _recordSize && Matches(ref MemoryMarshal.GetReference(record), record.Length, cpu);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Whether a text, stripped, is <c>0</c>: what clears a filter.</summary>
    internal static bool IsClear(string text) => Strip(Encoding.UTF8.GetBytes(text)).TrimStart(" \t\n\v\f\r"u8) is [(byte)'0'];

    /// <summary>Whether a record is kept.</summary>
    /// <param name="record">Its first byte.</param>
    /// <param name="size">Its length, which is that of the event's records or more.</param>
    /// <param name="cpu">The processor that makes it.</param>
    internal bool Matches(ref byte record, int size, Cpu cpu)
    {
        FilterStep[] steps = _steps;
        int at = 0;
        do
        {
            ref readonly FilterStep step = ref steps[at];
            at = Holds(in step.Test, ref record, size, cpu) ? step.IfTrue : step.IfFalse;
        }
        while (at >= 0);
        return at == FilterStep.Accept;
    }

    private static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> text)
    {
        int nul = text.IndexOf((byte)0);
        if (nul >= 0)
            text = text[..nul];
        while (text is [.., byte last] && KernelCharacter.IsSpace(last))
            text = text[..^1];
        return text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(in FilterTest test, ref byte record, int size, Cpu cpu)
    {
        if (test.Kind == FilterTestKind.Range)
            return unchecked(test.NumberOf(ref record) - test.Low) <= test.Span;
        return HoldsOther(in test, ref record, size, cpu);
    }

    private static bool HoldsOther(in FilterTest test, ref byte record, int size, Cpu cpu) => test.Kind switch
    {
        FilterTestKind.AnyBit => (test.NumberOf(ref record) & test.Low) != 0,
        FilterTestKind.InCpuList => IsInList(in test, (uint)test.NumberOf(ref record)),
        FilterTestKind.CpuRange => unchecked((ulong)cpu.Index - test.Low) <= test.Span,
        FilterTestKind.CpuInList => test.Cpus!.Contains((uint)cpu.Index),
        FilterTestKind.Comm => test.Pattern!.Matches(cpu.Task.CommBytes),
        FilterTestKind.UserString => MatchesUserString(test.Pattern!, cpu.Task.Memory, test.NumberOf(ref record)),
        // filter_pred_strloc
        FilterTestKind.RecordString => test.Pattern!.Matches(DataLocation.Read(ref record, test.LocationOffset).In(ref record, size)),
        _ => false,
    };

    private static bool IsInList(in FilterTest test, uint cpu) => cpu < test.Span && test.Cpus!.Contains(cpu);

    [SkipLocalsInit]
    private static bool MatchesUserString(FilterPattern pattern, IUserMemory memory, ulong address)
    {
        Span<byte> copy = stackalloc byte[UserStringSize];
        long length = memory.StrncpyFromUser(copy, new ReadOnlyUserPtr<byte>(address));
        if (length < 0)
            return false;

        // strncpy_from_user_nofault: a string that is too long loses its end.
        int end = (int)Math.Min(length, UserStringSize - 1);
        copy[end] = 0;
        return pattern.Matches(copy[..(end + 1)]);
    }
}
