using System.Linq;
using System.Text.Json;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>A recorded call under filters.</summary>
/// <param name="Way">How it enters the kernel.</param>
/// <param name="Before">The processor at the instruction.</param>
/// <param name="Returns">What it returns if it is made, as it was written; null if it does not return.</param>
/// <param name="Signal">The signal that kills if it does not.</param>
internal sealed record SeccompProbe(EntryWay Way, ProcessorState Before, string? Returns, int Signal)
{
    private const ulong Eightfold = 0x0101_0101_0101_0101;
    private const uint StackTop = 0x1a83_0000;

    public static SeccompProbe Parse(JsonElement probe)
    {
        EntryWay way = EntryWay.Parse(probe.Field("via"));
        ulong[] args = [.. probe.Field("args").Items().Select(static item => new JsonField("args", item).Hex())];
        if (args.Length != 6)
            throw new JsonException("args holds " + args.Length + " values and not six");
        ProcessorState before = way.Start(StackTop);
        (before.Rbx, before.Rcx, before.Rbp) = (0xb0 * Eightfold, 0xc0 * Eightfold, 0xba * Eightfold);
        (before.R8, before.R9, before.R10, before.R11) = (0x08 * Eightfold, 0x09 * Eightfold, 0x10 * Eightfold, 0x11 * Eightfold);
        (before.R12, before.R13, before.R14, before.R15) = (0x12 * Eightfold, 0x13 * Eightfold, 0x14 * Eightfold, 0x15 * Eightfold);
        way.Load(ref before, probe.Field("rax").Hex(), args);
        JsonField unfiltered = probe.Field("unfiltered");
        if (unfiltered.Value.ValueKind == JsonValueKind.String)
            return new SeccompProbe(way, before, unfiltered.Text(), 0);
        uint signal = unfiltered.Field("signal").Small();
        return signal is >= 1 and <= 64 ? new SeccompProbe(way, before, null, (int)signal) : throw new JsonException("unfiltered.signal is none");
    }
}
