using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>A call that waits, and a signal that comes meanwhile.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Syscall">The call's name, with what sets it apart from others of its number.</param>
/// <param name="Way">How it enters.</param>
/// <param name="Nr">Its number.</param>
/// <param name="Signal">The signal.</param>
/// <param name="Disposition">What is to come of it.</param>
/// <param name="IsTraced">Whether a tracer stops the task at calls and signals.</param>
/// <param name="Leaves">With what the call leaves when a signal wakes it.</param>
/// <param name="Ends">What it returns if it is let be; null if only a signal ends it.</param>
internal sealed record RestartCase(string Id, string Syscall, EntryWay Way, int Nr, int Signal, string Disposition, bool IsTraced, RestartResult Leaves, RestartResult? Ends)
{
    /// <summary>Whether it waits at all: one that leaves as it ends has nothing to wait for.</summary>
    public bool Waits => Leaves.Error != 0 && Leaves != Ends;

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no such record; the message names the field.</exception>
    public static RestartCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        JsonField signal = root.Field("signal");
        if (signal.Small() is < 1 or > 64)
            throw new JsonException($"signal is {signal.Small()}: it is 1 to 64");
        JsonField disposition = root.Field("disposition");
        if (disposition.Text() is not ("handler" or "handler+SA_RESTART" or "ignored" or "default-ignored" or "blocked" or "stop-continue"))
            throw new JsonException($"disposition is \"{disposition.Text()}\", which is none that is known");
        JsonField ends = root.Field("ends_with");
        return new RestartCase(
            root.Field("id").Text(),
            root.Field("syscall").Text(),
            EntryWay.Parse(root.Field("via")),
            (int)root.Field("nr").Integer(),
            (int)signal.Small(),
            disposition.Text(),
            root.Field("traced").Flag(),
            RestartResult.Parse(root.Field("leaves_with")),
            ends.Value.ValueKind == JsonValueKind.Null ? null : RestartResult.Parse(ends));
    }
}
