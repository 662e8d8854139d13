using System;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>A record and the verb's answer side by side.</summary>
/// <param name="Id">The record.</param>
/// <param name="Verdict">How they compare.</param>
/// <param name="Difference">The first step that differs; empty if none does.</param>
internal sealed partial record HistComparison(string Id, HistVerdict Verdict, string Difference)
{
    /// <summary>Compares them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="answer">The answer.</param>
    public static HistComparison Of(string record, string answer)
    {
        using JsonDocument recorded = JsonDocument.Parse(record);
        using JsonDocument answered = JsonDocument.Parse(answer);
        string id = recorded.RootElement.GetProperty("id").GetString()!;
        JsonElement want = recorded.RootElement.GetProperty("steps");
        JsonElement got = answered.RootElement.GetProperty("steps");
        if (answered.RootElement.GetProperty("id").GetString() != id || want.GetArrayLength() != got.GetArrayLength())
            return new HistComparison(id, HistVerdict.Different, "another record");
        string difference = "";
        for (int i = 0; i < want.GetArrayLength() && difference.Length == 0; i++)
            difference = Compare(want[i], got[i]);
        HistVerdict verdict = difference.Length == 0 ? HistVerdict.Equal
            : answer.Contains("are not supported", StringComparison.Ordinal) || OtherTracer().IsMatch(record) ? HistVerdict.Absent
            : LaterField().IsMatch(record) ? HistVerdict.Version
            : HistVerdict.Different;
        return new HistComparison(id, verdict, difference);
    }

    private static string Compare(JsonElement want, JsonElement got)
    {
        if (!want.TryGetProperty("result", out JsonElement result))
            return "";
        string expected = Describe(want, result.GetInt64());
        string actual = Describe(got, got.GetProperty("result").GetInt64());
        return expected == actual ? "" : $"{want.GetProperty("op").GetString()} {want.GetProperty("file").GetString()}: expected {expected}, got {actual}";
    }

    // The length of a text is that of its times, too.
    private static string Describe(JsonElement step, long result)
    {
        if (result < 0)
            return step.TryGetProperty("at", out JsonElement place) ? $"{result} at {place.GetString()}" : $"{result}";
        if (step.TryGetProperty("text", out JsonElement text))
            return Mask(text.GetString()!);
        return step.TryGetProperty("hex", out JsonElement hex) ? MaskBytes(hex.GetString()!) : $"{result}";
    }

    private static string Mask(string text)
    {
        text = LogTime().Replace(text, "[T]");
        text = LineTime().Replace(text, "$1 T: ");
        text = StatsTime().Replace(text, "$1: T");
        return KeyTime().Replace(text, "$1 T");
    }

    // Option bin: pid and processor, time, and the number of the event.
    private static string MaskBytes(string hex) =>
        BinaryLine().Replace(Encoding.Latin1.GetString(Convert.FromHexString(hex)), "$1T$2N");

    [GeneratedRegex(@"^\[ *\d+\.\d{6}\]", RegexOptions.Multiline)]
    private static partial Regex LogTime();

    [GeneratedRegex(@"(\[\d{3}\] \S{5}) +\d+(?:\.\d+)?: ")]
    private static partial Regex LineTime();

    [GeneratedRegex(@"(oldest event ts|now ts): +\d+(?:\.\d+)?")]
    private static partial Regex StatsTime();

    [GeneratedRegex(@"(common_timestamp:(?: ~)?) +[\d-]+")]
    private static partial Regex KeyTime();

    [GeneratedRegex(@"(..\0\0.\0\0\0).{8}(type: )\d+", RegexOptions.Singleline)]
    private static partial Regex BinaryLine();

    [GeneratedRegex("keys=[^:\"]*common_(comm|cpu)")]
    private static partial Regex LaterField();

    [GeneratedRegex("\"file\": ?\"current_tracer\", ?\"data\": ?\"(?!nop)")]
    private static partial Regex OtherTracer();
}
