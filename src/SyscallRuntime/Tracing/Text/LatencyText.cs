using System;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>The five characters that show the state of the kernel in trace text, both ways (<c>trace_print_lat_fmt</c>, kernel/trace/trace_output.c).</summary>
internal static class LatencyText
{
    /// <summary>The number of characters.</summary>
    public const int Length = 5;

    private const string HexDigits = "0123456789abcdef";

    // Column 1: bit 0 interrupts off, bit 1 software interrupts off.
    private const string Off = ".dbD";

    // Column 2: bit 0 lazy, bit 1 need-resched, bit 2 preempt-resched.
    private const string Resched = ".lnbpLNB";

    // Column 3: bit 0 software interrupt, bit 1 interrupt, bit 2 NMI; an NMI hides a software interrupt.
    private const string Context = ".shHzzZZ";

    public static void Format(TraceEntryFlags flags, byte preemptCount, Span<char> text)
    {
        text[0] = Off[Bit(flags, TraceEntryFlags.IrqsOff) | Bit(flags, TraceEntryFlags.BhOff) << 1];
        text[1] = Resched[
            Bit(flags, TraceEntryFlags.NeedReschedLazy) | Bit(flags, TraceEntryFlags.NeedResched) << 1 | Bit(flags, TraceEntryFlags.PreemptResched) << 2];
        text[2] = Context[Bit(flags, TraceEntryFlags.SoftIrq) | Bit(flags, TraceEntryFlags.HardIrq) << 1 | Bit(flags, TraceEntryFlags.Nmi) << 2];
        text[3] = Depth(preemptCount & 0xf);
        text[4] = Depth(preemptCount >> 4);
    }

    /// <summary>The state that five characters show.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="preemptCount">The two depths.</param>
    /// <param name="error">Which character makes no sense.</param>
    /// <returns>False if one makes none.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TraceEntryFlags flags, out byte preemptCount, [NotNullWhen(false)] out string? error)
    {
        flags = TraceEntryFlags.None;
        preemptCount = 0;
        Span<int> values = stackalloc int[Length];
        ReadOnlySpan<string> alphabets = [Off, Resched, Context, HexDigits, HexDigits];
        for (int i = 0; i < Length; i++)
        {
            values[i] = i >= 3 && text[i] == '.' ? 0 : alphabets[i].IndexOf(text[i], StringComparison.Ordinal);
            if (values[i] < 0)
            {
                error = $"'{text[i]}' in \"{text}\" is none of the characters that stand in column {(char)('1' + i)} of the five";
                return false;
            }
        }

        flags = Flag(values[0], 0, TraceEntryFlags.IrqsOff) | Flag(values[0], 1, TraceEntryFlags.BhOff)
            | Flag(values[1], 0, TraceEntryFlags.NeedReschedLazy) | Flag(values[1], 1, TraceEntryFlags.NeedResched)
            | Flag(values[1], 2, TraceEntryFlags.PreemptResched)
            | Flag(values[2], 0, TraceEntryFlags.SoftIrq) | Flag(values[2], 1, TraceEntryFlags.HardIrq) | Flag(values[2], 2, TraceEntryFlags.Nmi);
        preemptCount = (byte)(values[3] | values[4] << 4);
        error = null;
        return true;
    }

    private static char Depth(int value) => value == 0 ? '.' : HexDigits[value];

    private static int Bit(TraceEntryFlags flags, TraceEntryFlags flag) => (flags & flag) != 0 ? 1 : 0;

    private static TraceEntryFlags Flag(int value, int bit, TraceEntryFlags flag) => (value >> bit & 1) != 0 ? flag : TraceEntryFlags.None;
}
