using System.Linq;
using System.Text.Json;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>A recorded tracee at an instruction that enters the kernel, and what its tracer did.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Way">How it enters.</param>
/// <param name="Before">The processor at the instruction.</param>
/// <param name="Request">How it goes on at each stop.</param>
/// <param name="Actions">What the tracer did besides.</param>
/// <param name="Refusal">What of the record is not built; null if it can be replayed.</param>
internal sealed record PtraceCase(string Id, EntryWay Way, ProcessorState Before, PtraceRequest Request, PtraceAction[] Actions, string? Refusal)
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
        return new PtraceCase(root.Field("id").Text(), way, before, PtraceAction.ParseRequest(root.Field("request")), actions, RefusalOf(root))
        {
            Options = root.Field("options").Items().Aggregate(PtraceOptions.None, static (all, option) => all | ParseOption(option.GetString())),
            Dispatch = root.TryGetProperty("sud", out _) ? PtraceDispatch.Parse(root.Field("sud"), places) : null,
        };
    }

    /// <summary>What the tracer wants to be told besides.</summary>
    public PtraceOptions Options { get; init; }

    /// <summary>Its calls that it serves itself; null if none.</summary>
    public PtraceDispatch? Dispatch { get; init; }

    private static PtraceOptions ParseOption(string? option) => option switch
    {
        "sysgood" => PtraceOptions.TraceSysGood,
        "traceseccomp" => PtraceOptions.TraceSeccomp,
        "traceexit" => PtraceOptions.TraceExit,
        _ => throw new JsonException("options has \"" + option + "\", which is none of sysgood, traceseccomp, traceexit"),
    };

    private static string? RefusalOf(JsonElement root) =>
        root.TryGetProperty("filters", out _) ? "seccomp filters are not built"
        : root.Field("sigusr1").Text() == "handler" || root.Field("sigsys").Text() == "handler" ? "handlers are not built"
        : null;
}
