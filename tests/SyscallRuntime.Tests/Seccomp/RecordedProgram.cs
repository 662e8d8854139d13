using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

/// <summary>Filters that were installed on Linux one after the other, with the answers, and calls under them: a line of <c>seccomp.jsonl</c>.</summary>
/// <param name="Id">Its name.</param>
/// <param name="HandlesSigsys">Whether SIGSYS has a handler that is not blocked.</param>
/// <param name="Filters">The programs.</param>
/// <param name="Install">What each installation returned; null if it did not return.</param>
/// <param name="Probes">The calls.</param>
internal sealed record RecordedProgram(
    string Id, bool HandlesSigsys, ImmutableArray<ImmutableArray<SockFilter>> Filters, ImmutableArray<long?> Install, ImmutableArray<RecordedProbe> Probes)
{
    private static readonly Lazy<ImmutableArray<RecordedProgram>> s_all = new(static () =>
        [.. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "seccomp", "seccomp.jsonl")).Select(Parse)]);

    public static ImmutableArray<RecordedProgram> All => s_all.Value;

    public override string ToString() => Id;

    private static RecordedProgram Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement record = document.RootElement;
        return new RecordedProgram(
            record.GetProperty("id").GetString()!,
            record.GetProperty("sigsys").GetString() == "handler",
            [.. record.GetProperty("filters").EnumerateArray().Select(ProgramOf)],
            [.. record.GetProperty("install").EnumerateArray().Select(static answer => answer.ValueKind == JsonValueKind.Null ? (long?)null : answer.GetInt64())],
            [.. record.GetProperty("probes").EnumerateArray().Select(RecordedProbe.Of)]);
    }

    // What the kernel was told: the length may be less than what stands there.
    private static ImmutableArray<SockFilter> ProgramOf(JsonElement filter) =>
        [.. filter.GetProperty("insns").EnumerateArray().SelectMany(static text => Expand(text.GetString()!)).Take(filter.GetProperty("len").GetInt32())];

    // "I;I*N" stands for the group N times.
    private static IEnumerable<SockFilter> Expand(string text)
    {
        string[] parts = text.Split('*');
        SockFilter[] group = [.. parts[0].Split(';').Select(Instruction)];
        int times = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        return Enumerable.Repeat(group, times).SelectMany(static instructions => instructions);
    }

    private static SockFilter Instruction(string text)
    {
        uint[] fields = [.. text.Split(',').Select(static field => uint.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        return new SockFilter((ushort)fields[0], (byte)fields[1], (byte)fields[2], fields[3]);
    }
}
