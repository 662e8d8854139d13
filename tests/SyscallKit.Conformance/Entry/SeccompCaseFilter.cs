using System.Globalization;
using System.Linq;
using System.Text.Json;
using SyscallKit.Seccomp;

namespace SyscallKit.Conformance;

/// <summary>A recorded filter.</summary>
/// <param name="Len">What the kernel was told of its length.</param>
/// <param name="Flags">How it was installed.</param>
/// <param name="Program">The instructions.</param>
internal sealed record SeccompCaseFilter(ushort Len, uint Flags, SockFilter[] Program)
{
    private const int MostInstructions = ushort.MaxValue;

    public static SeccompCaseFilter Parse(JsonElement filter)
    {
        uint len = filter.Field("len").Small();
        if (len > ushort.MaxValue)
            throw new JsonException("the field len is more than 65535");
        SockFilter[] program = [.. filter.Field("insns").Items().SelectMany(static text => Expand(new JsonField("insns", text).Text()))];
        if (program.Length > MostInstructions)
            throw new JsonException("the field insns holds more than 65535 instructions");
        return new SeccompCaseFilter((ushort)len, filter.TryGetProperty("flags", out _) ? filter.Field("flags").Small() : 0, program);
    }

    /// <summary><c>I;I*N</c> is the group N times.</summary>
    private static SockFilter[] Expand(string text)
    {
        string[] parts = text.Split('*');
        int times = 1;
        if (parts.Length > 2 || parts.Length == 2 && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out times) && times <= MostInstructions))
            throw new JsonException($"insns holds \"{text}\", which is no group of instructions");
        SockFilter[] group = [.. parts[0].Split(';').Select(RecordedFilter.ParseInstruction)];
        return [.. Enumerable.Repeat(group, times).SelectMany(static instructions => instructions)];
    }
}
