using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NUnit.Framework;
using SyscallKit.Conformance;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>Behaviour that was recorded from Bochs, QEMU and a real processor: see the README beside the recordings.</summary>
[TestFixture]
public sealed class RecordedCaseTests
{
    private static IEnumerable<TestCaseData> Cases()
    {
        string path = Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "cpu", "cases.jsonl");
        foreach (string line in File.ReadLines(path))
        {
            CpuCase recorded = CpuCase.Parse(line);
            JsonElement json = JsonDocument.Parse(line).RootElement;
            string name = string.Join(' ', recorded.Id, json.GetProperty("group").GetString(), json.GetProperty("before").GetProperty("mode").GetString(),
                json.GetProperty("instruction").GetProperty("mnemonic").GetString(), json.GetProperty("vendor").GetString());
            yield return new TestCaseData(line).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void EndsAsRecorded(string line)
    {
        CpuCase recorded = CpuCase.Parse(line);
        JsonElement json = JsonDocument.Parse(line).RootElement;
        HashSet<string> open = [];
        foreach (JsonElement field in json.GetProperty("open").EnumerateArray())
            open.Add(field.GetString()!);

        ProcessorState state = recorded.Before;
        Fault fault = recorded.Instruction.Execute(ref state);
        if (open.Contains("*"))
            return;

        if (json.TryGetProperty("fault", out JsonElement expectedFault))
        {
            JsonElement code = expectedFault.GetProperty("error_code");
            Assert.That(fault.Name, Is.EqualTo(expectedFault.GetProperty("name").GetString()));
            Assert.That(fault.Vector, Is.EqualTo(expectedFault.GetProperty("vector").GetInt32()));
            Assert.That(fault.ErrorCode, Is.EqualTo(code.ValueKind == JsonValueKind.Null ? null : (ushort?)code.GetUInt16()));
            Assert.That(StateText.Differences(recorded.Before, in state), Is.Empty);
            return;
        }

        Assert.That(fault, Is.EqualTo(Fault.None));
        ProcessorState expected = StateJson.ReadState(json.Field("after"), recorded.Before.Vendor);
        LeaveOpen(ref expected, in state, open);
        Assert.That(StateText.Differences(in expected, in state), Is.Empty);
        Assert.That(StateJson.NameOf(state.Mode), Is.EqualTo(json.GetProperty("after").GetProperty("mode").GetString()));
    }

    [TestCaseSource(nameof(Cases))]
    public void StartsInAValidStateOfTheRecordedMode(string line)
    {
        CpuCase recorded = CpuCase.Parse(line);
        bool isValid = recorded.Before.TryValidate(out string? problem);

        Assert.That(problem, Is.Null);
        Assert.That(isValid, Is.True);
        Assert.That(StateJson.NameOf(recorded.Before.Mode), Is.EqualTo(JsonDocument.Parse(line).RootElement.GetProperty("before").GetProperty("mode").GetString()));
    }

    /// <summary>What the manuals leave open is not compared.</summary>
    private static void LeaveOpen(ref ProcessorState expected, in ProcessorState actual, HashSet<string> open)
    {
        ushort selector = open.Contains("ss.sel") ? actual.Ss.Selector : expected.Ss.Selector;
        if (open.Contains("ss.attr"))
            expected.Ss = actual.Ss;
        expected.Ss.Selector = selector;
        if (open.Contains("r11"))
            expected.R11 = actual.R11;
        if (open.Contains("rsp.hi"))
            expected.Rsp = actual.Rsp >> 32 << 32 | (uint)expected.Rsp;
    }
}
