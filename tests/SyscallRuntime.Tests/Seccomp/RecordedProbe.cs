using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using SyscallKit.Declaring;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

/// <summary>A call under filters, and what became of it on Linux.</summary>
/// <param name="Via">The way in.</param>
/// <param name="Rax">The number, with what the upper half held.</param>
/// <param name="Data">The call as filters saw it.</param>
/// <param name="Unfiltered">What becomes of it without filters.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Out">The same as it was recorded.</param>
internal sealed record RecordedProbe(string Via, ulong Rax, SeccompData Data, string Unfiltered, string Outcome, JsonElement Out)
{
    /// <summary>Where the instruction stood, by the way in.</summary>
    public static ulong AddressOf(string via) => via switch { "syscall64" => 0x5eed_cafe_b100, "int80" => 0x5eed_cafe_b200, _ => 0x1a5e_b100 };

    public static RecordedProbe Of(JsonElement probe)
    {
        string via = probe.GetProperty("via").GetString()!;
        SeccompData data = new()
        {
            nr = unchecked((int)Number(probe.GetProperty("rax"))),
            arch = via == "syscall64" ? SeccompData.ArchX64 : SeccompData.ArchI386,
            instruction_pointer = AddressOf(via) + 2,
        };
        foreach ((int index, JsonElement argument) in probe.GetProperty("args").EnumerateArray().Index())
            data.args[index] = Number(argument);
        JsonElement unfiltered = probe.GetProperty("unfiltered");
        return new RecordedProbe(
            via,
            Number(probe.GetProperty("rax")),
            data,
            unfiltered.ValueKind == JsonValueKind.String ? "return " + unfiltered.GetString() : Describe(unfiltered),
            Describe(probe.GetProperty("out")),
            probe.GetProperty("out").Clone());
    }

    /// <summary>What becomes of the call by a verdict: <c>__seccomp_filter</c>, without tracer and supervisor.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="handlesSigsys">Whether the process has a handler for SIGSYS that is not blocked.</param>
    public string Expect(SeccompVerdict verdict, bool handlesSigsys) => verdict.Action switch
    {
        SeccompAction.Allow or SeccompAction.Log => Unfiltered,
        SeccompAction.Errno => Return(-Math.Min((long)verdict.Data, Errno.MaxErrno)),
        SeccompAction.UserNotif or SeccompAction.Trace => Return(-Errno.ENOSYS),
        SeccompAction.Trap when handlesSigsys => $"sigsys {verdict.Data}",
        SeccompAction.KillThread => "killed 31 thread",
        _ => "killed 31 process",
    };

    private static string Return(long result) => $"return 0x{result:x}";

    private static string Describe(JsonElement outcome) => outcome.GetProperty("kind").GetString() switch
    {
        "return" => "return " + outcome.GetProperty("rax").GetString(),
        "sigsys" => $"sigsys {outcome.GetProperty("si_errno").GetInt32()}",
        _ => $"killed {outcome.GetProperty("signal").GetInt32()} {outcome.GetProperty("scope").GetString()}",
    };

    private static ulong Number(JsonElement text) => ulong.Parse(text.GetString().AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
