using System;
using System.Collections.Immutable;

namespace SyscallKit.Tracing;

/// <summary>A line of <c>trace_options</c>: one of Linux's options that means something here (<c>TRACE_FLAGS</c>, kernel/trace/trace.h).</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSet">Whether a tracer has it.</param>
/// <param name="TrySet">Sets or clears it; false if the tracer cannot have it so.</param>
internal sealed record TraceOption(string Name, Func<SyscallTracer, bool> IsSet, Func<SyscallTracer, bool, bool> TrySet)
{
    /// <summary>The options, in the kernel's order.</summary>
    public static ImmutableArray<TraceOption> All { get; } =
    [
        OfText("verbose", static text => text.Verbose, static (text, on) => text with { Verbose = on }),
        OfText("raw", static text => text.Raw, static (text, on) => text with { Raw = on }),
        OfText("hex", static text => text.Hex, static (text, on) => text with { Hex = on }),
        OfText("bin", static text => text.Bin, static (text, on) => text with { Bin = on }),
        OfText("fields", static text => text.Fields, static (text, on) => text with { Fields = on }),
        OfText("annotate", static text => text.Annotate, static (text, on) => text with { Annotate = on }),
        OfText("context-info", static text => text.ContextInfo, static (text, on) => text with { ContextInfo = on }),
        OfText("latency-format", static text => text.LatencyFormat, static (text, on) => text with { LatencyFormat = on }),
        new("record-cmd", static tracer => tracer.RecordsCmdlines, SetRecordsCmdlines),
        OfText("record-tgid", static text => text.RecordTgid, static (text, on) => text with { RecordTgid = on }),
        new("overwrite", static tracer => tracer.Mode == RingBufferFullMode.Overwrite, TrySetOverwrite),
        OfText("irq-info", static text => text.IrqInfo, static (text, on) => text with { IrqInfo = on }),
    ];

    private static bool SetRecordsCmdlines(SyscallTracer tracer, bool on)
    {
        tracer.RecordsCmdlines = on;
        return true;
    }

    // A buffer that grows does neither.
    private static bool TrySetOverwrite(SyscallTracer tracer, bool on)
    {
        if (tracer.Mode == RingBufferFullMode.Grow)
            return false;
        tracer.Mode = on ? RingBufferFullMode.Overwrite : RingBufferFullMode.Drop;
        return true;
    }

    private static TraceOption OfText(string name, Func<TraceTextOptions, bool> isSet, Func<TraceTextOptions, bool, TraceTextOptions> set) =>
        new(
            name,
            tracer => isSet(tracer.TextOptions),
            (tracer, on) =>
            {
                tracer.UpdateTextOptions(options => set(options, on));
                return true;
            });
}
