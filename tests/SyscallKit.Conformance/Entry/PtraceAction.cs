using System.Text.Json;
using SyscallKit.Interception;
using SyscallKit.Kernel;

namespace SyscallKit.Conformance;

/// <summary>What the recorded tracer did at a stop.</summary>
/// <param name="At">The stop, 0 for the first.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Json">How.</param>
internal sealed record PtraceAction(int At, string Kind, JsonElement Json)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PtraceAction Parse(JsonElement json) => new((int)json.Field("at").Small(), json.Field("do").Text(), json.Clone());

    /// <summary>The request by which the task goes on from here; null if the action is another.</summary>
    public PtraceRequest? Request => Kind is "resume" or "resume_from_here" ? ParseRequest(Json.Field("request")) : null;

    /// <summary>The signal with which the task goes on; null if the action does not say.</summary>
    public int? Signal => Json.TryGetProperty("signal", out _) ? (int)(Json.Field("signal").Small() % 65) : null;

    /// <summary>A request by its name.</summary>
    /// <exception cref="JsonException">There is none of this name.</exception>
    public static PtraceRequest ParseRequest(JsonField name) => name.Text() switch
    {
        "CONT" => PtraceRequest.Cont,
        "SINGLESTEP" => PtraceRequest.SingleStep,
        "SYSCALL" => PtraceRequest.Syscall,
        "SYSEMU" => PtraceRequest.SysEmu,
        "SYSEMU_SINGLESTEP" => PtraceRequest.SysEmuSingleStep,
        string other => throw new JsonException(name.Name + " is \"" + other + "\", which is no request"),
    };

    /// <summary>Does it, if it changes something.</summary>
    /// <returns>0, or the negated error.</returns>
    public long Do(Tracer tracer, Tracee tracee)
    {
        switch (Kind)
        {
            case "setregs" or "pokeuser":
                PtRegs regs = tracer.GetRegs();
                RegisterNames.Of(ref regs, Json.Field("reg").Text()) = tracee.Places.Parse(Json.Field("value"));
                return tracer.SetRegs(in regs);
            case "set_syscall_info":
                PtraceSyscallInfo info = tracer.GetSyscallInfo();
                if (Json.TryGetProperty("nr", out _))
                    info.nr = Json.Field("nr").Hex();
                if (Json.TryGetProperty("arg", out _))
                    info.args[(int)(Json.Field("arg").Small() % PtraceSyscallArgs.Count)] = Json.Field("value").Hex();
                if (Json.TryGetProperty("rval", out _))
                    (info.rval, info.is_error) = ((long)Json.Field("rval").Hex(), (byte)Json.Field("is_error").Small());
                return tracer.SetSyscallInfo(in info);
            case "selector":
                tracee.Select((byte)Json.Field("value").Small());
                return 0;
            case "resume" or "resume_from_here":
                return 0;
            default:
                throw new JsonException("the action \"" + Kind + "\" is none that can be done");
        }
    }
}
