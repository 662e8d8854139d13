using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tracing.Recording;

/// <summary>A line of <c>trace_options</c> (<c>TRACE_FLAGS</c>, kernel/trace/trace.h, and those of the tracer <c>nop</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSet">Whether a tracer has it.</param>
/// <param name="TrySet">Sets or clears it; false if the tracer cannot have it so.</param>
internal sealed record TraceOption(string Name, Func<SyscallTracer, bool> IsSet, Func<SyscallTracer, bool, bool> TrySet)
{
    /// <summary>The options, in the kernel's order.</summary>
    public static ImmutableArray<TraceOption> All { get; } =
    [
        OfOther("print-parent", isSet: true),
        OfOther("sym-offset"),
        OfText("sym-addr", static text => text.SymAddr, static (text, on) => text with { SymAddr = on }),
        OfText("verbose", static text => text.Verbose, static (text, on) => text with { Verbose = on }),
        OfText("raw", static text => text.Raw, static (text, on) => text with { Raw = on }),
        OfText("hex", static text => text.Hex, static (text, on) => text with { Hex = on }),
        OfText("bin", static text => text.Bin, static (text, on) => text with { Bin = on }),
        OfOther("block"),
        OfText("fields", static text => text.Fields, static (text, on) => text with { Fields = on }),
        OfOther("trace_printk", isSet: true),
        OfText("annotate", static text => text.Annotate, static (text, on) => text with { Annotate = on }),
        NotSupported("userstacktrace"),
        OfOther("sym-userobj"),
        OfText("printk-msg-only", static text => text.PrintkMsgOnly, static (text, on) => text with { PrintkMsgOnly = on }),
        OfText("context-info", static text => text.ContextInfo, static (text, on) => text with { ContextInfo = on }),
        OfText("latency-format", static text => text.LatencyFormat, static (text, on) => text with { LatencyFormat = on }),
        Of("record-cmd", static tracer => tracer.RecordsCmdlines, static (tracer, on) => tracer.RecordsCmdlines = on),
        OfText("record-tgid", static text => text.RecordTgid, static (text, on) => text with { RecordTgid = on }),
        new("overwrite", static tracer => tracer.Mode == RingBufferFullMode.Overwrite, TrySetOverwrite),
        OfOther("disable_on_free"),
        OfText("irq-info", static text => text.IrqInfo, static (text, on) => text with { IrqInfo = on }),
        Of("markers", static tracer => tracer.TakesMarkers, static (tracer, on) => tracer.TakesMarkers = on),
        Of("event-fork", static tracer => tracer.FollowsForks, static (tracer, on) => tracer.FollowsForks = on),
        OfOther("trace_printk_dest", isSet: true),
        Of("pause-on-trace", static tracer => tracer.PausesOnTrace, static (tracer, on) => tracer.PausesOnTrace = on),
        OfOther("hash-ptr", isSet: true),
        OfOther("function-trace", isSet: true),
        OfOther("function-fork"),
        OfOther("display-graph"),
        Of("stacktrace", static tracer => tracer.RecordsStacks, static (tracer, on) => tracer.RecordsStacks = on),
        OfOther("test_nop_accept"),
        // nop_set_flag: it is there to be refused.
        NotSupported("test_nop_refuse"),
    ];

    // A buffer that grows does neither.
    private static bool TrySetOverwrite(SyscallTracer tracer, bool on)
    {
        if (tracer.Mode == RingBufferFullMode.Grow)
            return false;
        tracer.Mode = on ? RingBufferFullMode.Overwrite : RingBufferFullMode.Drop;
        return true;
    }

    private static TraceOption Of(string name, Func<SyscallTracer, bool> isSet, Action<SyscallTracer, bool> set) =>
        new(
            name,
            isSet,
            (tracer, on) =>
            {
                set(tracer, on);
                return true;
            });

    private static TraceOption OfText(string name, Func<TraceTextOptions, bool> isSet, Func<TraceTextOptions, bool, TraceTextOptions> set) =>
        Of(name, tracer => isSet(tracer.TextOptions), (tracer, on) => tracer.UpdateTextOptions(options => set(options, on)));

    // One that changes nothing of what is here, since it is for functions, for printk in the kernel, or for pointers that %p prints.
    private static TraceOption OfOther(string name, bool isSet = false) =>
        Of(name, tracer => tracer.OtherOptions.GetValueOrDefault(name, isSet), (tracer, on) => tracer.OtherOptions[name] = on);

    // One that would change something, and does not: it is off for good.
    private static TraceOption NotSupported(string name) => new(name, static _ => false, static (_, on) => !on);
}
