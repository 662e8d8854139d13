using System.Linq;
using System.Text.Json;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Seccomp;

namespace SyscallKit.Conformance;

/// <summary>A recorded tracee at an instruction that enters the kernel, and what its tracer did.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Way">How it enters.</param>
/// <param name="Before">The processor at the instruction.</param>
/// <param name="Request">How it goes on at each stop.</param>
/// <param name="Actions">What the tracer did besides.</param>
internal sealed record PtraceCase(string Id, EntryWay Way, ProcessorState Before, PtraceRequest Request, PtraceAction[] Actions)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no such record; the message names the field.</exception>
    public static PtraceCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        EntryWay way = EntryWay.Parse(root.Field("via"));
        ProcessorState before = way.Start(0);
        Places places = new(way.Address);
        PtRegs regs = default;
        JsonElement registers = root.Field("before").Value;
        if (registers.ValueKind != JsonValueKind.Object)
            throw new JsonException("before is no object");
        foreach (JsonProperty register in registers.EnumerateObject())
            RegisterNames.Of(ref regs, register.Name) = places.Parse(new JsonField("before." + register.Name, register.Value));
        PtRegs.AsSpan(ref regs)[..15].CopyTo(PtRegs.AsSpan(ref PtRegs.Of(ref before)));
        (before.Rip, before.Rflags, before.Rsp) = (regs.ip, regs.flags, way.Is64BitCode ? 0x5eed_caf3_0000UL : 0x1a60_a000);
        PtraceAction[] actions = root.TryGetProperty("actions", out _) ? [.. root.Field("actions").Items().Select(PtraceAction.Parse)] : [];
        return new PtraceCase(root.Field("id").Text(), way, before, PtraceAction.ParseRequest(root.Field("request")), actions)
        {
            Options = root.Field("options").Items().Aggregate(PtraceOptions.None, static (all, option) => all | ParseOption(option.GetString())),
            Usr1 = root.Field("sigusr1").Text(),
            Sys = root.Field("sigsys").Text(),
            Filters = root.TryGetProperty("filters", out _) ? [.. root.Field("filters").Items().Select(RecordedFilter.Parse)] : [],
            Dispatch = root.TryGetProperty("sud", out _) ? PtraceDispatch.Parse(root.Field("sud"), places) : null,
        };
    }

    /// <summary>What the tracer wants to be told besides.</summary>
    public PtraceOptions Options { get; init; }

    /// <summary>What is to happen at SIGUSR1: <c>default</c>, <c>ignored</c>, <c>blocked</c>, <c>handler</c>, <c>handler+SA_RESTART</c>.</summary>
    public required string Usr1 { get; init; }

    /// <summary>The same at SIGSYS.</summary>
    public required string Sys { get; init; }

    /// <summary>The filters of its calls, in the order in which they were installed.</summary>
    public SockFilter[][] Filters { get; init; } = [];

    /// <summary>Its calls that it serves itself; null if none.</summary>
    public PtraceDispatch? Dispatch { get; init; }

    private static PtraceOptions ParseOption(string? option) => option switch
    {
        "sysgood" => PtraceOptions.TraceSysGood,
        "traceseccomp" => PtraceOptions.TraceSeccomp,
        "traceexit" => PtraceOptions.TraceExit,
        _ => throw new JsonException("options has \"" + option + "\", which is none of sysgood, traceseccomp, traceexit"),
    };
}
