using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SyscallKit.Conformance;

namespace SyscallKit.Tests.Interception;

/// <summary>A tracer's stops and what it changes in them as recorded on Linux 6.18, and the conformance runner's <c>ptrace</c>.</summary>
[TestFixture]
public sealed class PtraceVerbTests
{
    private string _directory = "";

    private static string Recorded => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "entry", "ptrace.jsonl");

    private string Output => Path.Combine(_directory, "out.jsonl");

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("ptrace-verb").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void EveryStopIsAsRecorded()
    {
        PtraceVerb.Run(Recorded, Output);
        JsonNode[] recorded = [.. File.ReadLines(Recorded).Select(static line => JsonNode.Parse(line)!)];
        JsonNode[] replayed = [.. File.ReadLines(Output).Select(static line => JsonNode.Parse(line)!)];
        Assert.That(replayed.Select(static answer => (string?)answer["id"]), Is.EqualTo(recorded.Select(static record => (string?)record["id"])));

        string[] differences =
        [
            .. recorded.Zip(replayed)
                .Where(static pair => !JsonNode.DeepEquals(Expected(pair.First), pair.Second)).Select(static pair => $"{Expected(pair.First)}\n{pair.Second}"),
        ];
        Assert.That(differences, Is.Empty);
    }

    [TestCase("""{"id":"x"}""", "via")]
    [TestCase("""{"id":"x","via":"int80","before":7}""", "before")]
    [TestCase("""{"id":"x","via":"int80","before":{"rex":"0x0"}}""", "rex")]
    [TestCase("""{"id":"x","via":"int80","before":{"rip":"insn+x"}}""", "insn+x")]
    [TestCase("""{"id":"x","via":"int80","before":{"rip":"insn+0","rflags":"0x202"},"request":"PLEASE"}""", "PLEASE")]
    [TestCase("""{"id":"x","via":"int80","options":["sysgood"],"before":{"rip":"insn+0","rflags":"0x202"},"request":"SYSCALL","sigusr1":"default","sigsys":"default","actions":[{"at":0,"do":"pray"}]}""", "pray")]
    public void WhatMakesNoSenseIsSaidWithItsPlace(string record, string message)
    {
        string path = Path.Combine(_directory, "cases.jsonl");
        File.WriteAllText(path, "\n" + record);
        Assert.That(() => PtraceVerb.Run(path, Output), Throws.InstanceOf<InputException>().With.Message.StartsWith(path + ":2: ").And.Message.Contains(message));
    }

    /// <summary>The answer that a record stands for.</summary>
    private static JsonObject Expected(JsonNode record) => new()
    {
        ["id"] = record["id"]!.DeepClone(),
        ["stops"] = record["stops"]!.DeepClone(),
        ["after"] = record["after"]?.DeepClone(),
        ["actions"] = new JsonArray([.. (record["actions"]?.AsArray() ?? []).Select(static JsonNode (action) => Answer(action!))]),
    };

    private static JsonObject Answer(JsonNode action) =>
        new JsonObject(action.AsObject().Where(static field => field.Key is "errno" or "never").Select(static field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}
