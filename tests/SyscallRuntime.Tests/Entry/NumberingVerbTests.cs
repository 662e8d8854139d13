using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SyscallKit.Conformance;

namespace SyscallKit.Tests.Entry;

/// <summary>Numbers, arguments and flags on each way into the kernel as recorded on Linux 6.18, and the conformance runner's <c>numbering</c>.</summary>
[TestFixture]
public sealed class NumberingVerbTests
{
    // "<pid>" is written as it is.
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string _directory = "";

    private static string Recorded => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "entry", "numbering.jsonl");

    private string Output => Path.Combine(_directory, "out.jsonl");

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("numbering-verb").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void EveryEntryEndsAsRecorded()
    {
        NumberingVerb.Run(Recorded, Output);
        string[] recorded = File.ReadAllLines(Recorded);
        Assert.That(recorded, Has.Length.EqualTo(606));
        Assert.That(File.ReadLines(Output), Is.EqualTo(recorded.Select(Answer)));
    }

    /// <summary>The ways that no processor of AMD or no process has: SYSENTER is invalid in long mode, and a 64-bit process has no 32-bit vDSO to return to.</summary>
    [TestCase("sysenter64", """{"kind":"fault","signal":4,"rip":"insn+0"}""")]
    [TestCase("compat-sysenter", """{"kind":"fault","signal":4,"rip":"insn+0"}""")]
    [TestCase("m32-sysenter", """{"kind":"fault","signal":4,"rip":"insn+0"}""")]
    [TestCase("m32-long-sysenter64", """{"kind":"fault","signal":4,"rip":"insn+0"}""")]
    [TestCase("m32-syscall", """{"kind":"fault","signal":11,"rip":"zero"}""")]
    [TestCase("compat-syscall", """{"kind":"fault","signal":11,"rip":"elsewhere"}""")]
    public void ABareInstructionOutsideTheVdso(string via, string expected)
    {
        NumberingVerb.Run(Write(Record(via)), Output);
        Assert.That(File.ReadAllText(Output), Is.EqualTo($"{{\"id\":\"x\",\"out\":{expected}}}\n"));
    }

    [TestCase("via", "\"by mail\"", "by mail")]
    [TestCase("via", "7", "via")]
    [TestCase("rax", "39", "rax")]
    [TestCase("args", "[\"0x0\"]", "args")]
    [TestCase("args", "[0,0,0,0,0,0]", "args")]
    [TestCase("flags_before", "\"0x\"", "flags_before")]
    [TestCase("id", "null", "id")]
    public void WhatMakesNoSenseIsSaidWithItsPlace(string field, string value, string message)
    {
        JsonObject record = JsonNode.Parse(Record("int80"))!.AsObject();
        record[field] = JsonNode.Parse(value);
        string path = Write("\n" + record.ToJsonString());
        Assert.That(() => NumberingVerb.Run(path, Output), Throws.InstanceOf<InputException>().With.Message.StartsWith(path + ":2: ").And.Message.Contains(message));
    }

    /// <summary>A record without what an answer does not tell.</summary>
    private static string Answer(string line)
    {
        JsonNode record = JsonNode.Parse(line)!;
        JsonObject answer = record["out"]!.DeepClone().AsObject();
        answer.Remove("si_code");
        answer.Remove("low32_only");
        return new JsonObject { ["id"] = record["id"]!.DeepClone(), ["out"] = answer }.ToJsonString(s_plain);
    }

    private static string Record(string via) =>
        $$"""{"id":"x","via":"{{via}}","rax":"0x14","args":["0x0","0x0","0x0","0x0","0x0","0x0"],"flags_before":"0x202"}""";

    private string Write(string text)
    {
        string path = Path.Combine(_directory, "cases.jsonl");
        File.WriteAllText(path, text);
        return path;
    }
}
