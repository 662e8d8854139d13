using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SyscallKit.Conformance;

namespace SyscallKit.Tests.Processor;

/// <summary>The conformance runner's <c>cpu</c>: a line for each record, and a message with file and line for what cannot be replayed.</summary>
[TestFixture]
public sealed class CpuVerbTests
{
    private string _directory = "";

    private static string Recorded => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "cpu", "cases.jsonl");

    private string Output => Path.Combine(_directory, "out.jsonl");

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("cpu-verb").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    private string Write(string text)
    {
        string path = Path.Combine(_directory, "cases.jsonl");
        File.WriteAllText(path, text);
        return path;
    }

    [Test]
    public void WritesALineForEachRecordInTheRecordingsSchema()
    {
        CpuVerb.Run(Recorded, Output);
        string[] recorded = File.ReadAllLines(Recorded);
        string[] replayed = File.ReadAllLines(Output);

        Assert.That(replayed, Has.Length.EqualTo(recorded.Length));
        for (int i = 0; i < recorded.Length; i++)
        {
            JsonElement expected = JsonDocument.Parse(recorded[i]).RootElement;
            JsonElement actual = JsonDocument.Parse(replayed[i]).RootElement;
            Assert.That(actual.GetProperty("id").GetString(), Is.EqualTo(expected.GetProperty("id").GetString()));
            if (expected.GetProperty("open").GetArrayLength() != 0)
                continue;
            string kind = expected.TryGetProperty("fault", out JsonElement fault) ? "fault" : "after";
            if (kind == "after")
                Assert.That(actual.GetProperty(kind).GetRawText(), Is.EqualTo(expected.GetProperty(kind).GetRawText()));
            else
                Assert.That(actual.GetProperty(kind).GetProperty("saved_rip").GetString(), Is.EqualTo(fault.GetProperty("saved_rip").GetString()));
        }
    }

    /// <summary>Whatever the instruction, its prefixes and the state: longer than 15 bytes is #GP, which real mode gives no error code.</summary>
    [Test]
    public void AnInstructionOfMoreThan15BytesIsAnswered([Values(16, 17, 255, 256, 4096)] int length)
    {
        string[] recorded = [.. File.ReadLines(Recorded).Select(line => Regex.Replace(line, "\"length\":\\d+", "\"length\":" + length))];
        CpuVerb.Run(Write(string.Join('\n', recorded)), Output);
        string[] replayed = File.ReadAllLines(Output);

        Assert.That(replayed, Has.Length.EqualTo(recorded.Length));
        for (int i = 0; i < recorded.Length; i++)
        {
            JsonElement before = JsonDocument.Parse(recorded[i]).RootElement.GetProperty("before");
            JsonElement fault = JsonDocument.Parse(replayed[i]).RootElement.GetProperty("fault");
            string code = before.GetProperty("mode").GetString() == "real" ? "null" : "0";
            Assert.That((fault.GetProperty("vector").GetInt32(), fault.GetProperty("error_code").GetRawText()), Is.EqualTo((13, code)));
            Assert.That(fault.GetProperty("saved_rip").GetString(), Is.EqualTo(before.GetProperty("rip").GetString()));
        }
    }

    [TestCase("{", "should be closed")]
    [TestCase("[]", "an object with the field vendor was expected")]
    [TestCase("""{"id":"x"}""", "the field vendor is missing")]
    [TestCase("""{"vendor":"via"}""", "vendor is \"via\": it is intel or amd")]
    [TestCase("""{"vendor":7}""", "the field vendor is not a string: 7")]
    [TestCase("""{"vendor":"\ud800"}""", "")]
    [TestCase("""{"vendor":"amd","before":{"gpr":{"rax":"12"}}}""", "the field before.gpr.rax is not a hexadecimal number")]
    public void NamesFileLineAndField(string second, string message)
    {
        string path = Write(File.ReadAllLines(Recorded)[0] + "\n" + second + "\n");

        Assert.That(() => CpuVerb.Run(path, Output), Throws.InstanceOf<InputException>()
            .With.Message.StartsWith(path + ":2: ").And.Message.Contains(message));
        Assert.That(File.ReadAllLines(Output), Has.Length.EqualTo(1), "what came before is kept");
    }

    [Test]
    public void RefusesAnImpossibleStateUnlessTheRecordSaysSo()
    {
        string line = File.ReadAllLines(Recorded)[0].Replace("\"cr0\":\"0x80000011\"", "\"cr0\":\"0x80000010\"", System.StringComparison.Ordinal);

        string good = File.ReadAllLines(Recorded)[0];

        Assert.That(() => CpuVerb.Run(Write(line + "\n" + good), Output), Throws.InstanceOf<InputException>()
            .With.Message.Contains("CR0.PG (bit 31) is set without CR0.PE (bit 0)"));
        Assert.That(File.ReadAllLines(Output), Has.Length.EqualTo(2), "the record after it is replayed");

        CpuVerb.Run(Write(line.Replace("\"reachable\":true", "\"reachable\":false", System.StringComparison.Ordinal)), Output);
        Assert.That(File.ReadAllLines(Output), Has.Length.EqualTo(1));
    }
}
