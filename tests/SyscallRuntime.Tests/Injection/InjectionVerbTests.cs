using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SyscallKit.Conformance;

namespace SyscallKit.Tests.Injection;

/// <summary>Runs under strace 6.1 and the kernel's fail_function as recorded, and the conformance runner's verbs for them.</summary>
[TestFixture]
public sealed class InjectionVerbTests
{
    private string _directory = "";

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("injection-verbs").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void StubsFailAsRecorded() => Check(FailFunctionVerb.Run, "fail_function.jsonl", 207, "failed", "end");

    [Test]
    public void FaultsAreInjectedAsRecorded() => Check(
        InjectVerb.Run, "inject.jsonl", 145, "accepted", "exit", "count", "returns", "printed", "noted", "signal_after", "handler_runs_after", "delayed",
        "buffers_changed", "wait_status");

    [Test]
    public void SetsPrintWhatWasRecorded() => Check(TraceSetsVerb.Run, "trace-sets.jsonl", 83, "accepted", "exit", "stderr", "printed");

    /// <summary>What strace writes to stderr; but for the two runs whose poke fails, which it warns of while the program runs.</summary>
    [Test]
    public void WarningsAndErrorsAreStraces()
    {
        List<(JsonNode Recorded, JsonNode Answer)> pairs = Replay(InjectVerb.Run, "inject.jsonl");
        Assert.That(
            pairs.Where(static pair => (string)pair.Recorded["stderr"]! != (string)pair.Answer["stderr"]!).Select(static pair => (string)pair.Recorded["stderr"]!),
            Has.Exactly(2).Items.And.All.StartsWith("strace: poke_tcb: Failed to tamper with process"));
    }

    [TestCase("""{"calls":[]}""")]
    [TestCase("""{"calls":[{"index":1,"name":"a","nr":1,"args":[]},{"index":0,"name":"a","nr":1,"args":[]}]}""")]
    [TestCase("""{"calls":[{"index":0,"name":"a","nr":1,"args":[1.5]}]}""")]
    [TestCase("""{"calls":[{"index":0,"name":"a","nr":1,"args":[{"in":"0"}]}]}""")]
    [TestCase("""{"calls":[{"index":0,"name":"a","nr":-1,"args":[]}]}""")]
    [TestCase("nonsense")]
    public void AProgramThatIsNoneIsSaidWithItsPlace(string program)
    {
        string path = Path.Combine(_directory, "in.jsonl");
        File.WriteAllText(path, program + "\n");
        Assert.That(() => InjectVerb.Run(path, path + ".out"), Throws.InstanceOf<InputException>().With.Message.StartsWith(path + ":1: "));
    }

    [TestCase("probability", "-1")]
    [TestCase("times", "4294967296")]
    [TestCase("task_filter", "1")]
    public void AnAttributeThatIsNoneIsSaidWithItsPlace(string name, string value)
    {
        JsonNode record = JsonNode.Parse("""{"id":"x","attr":{"probability":0,"interval":1,"times":1,"space":0,"task_filter":false,"make_it_fail":0,"fail_nth":0}}""")!;
        record["attr"]![name] = JsonNode.Parse(value);
        string path = Path.Combine(_directory, "in.jsonl");
        File.WriteAllText(path, record.ToJsonString());
        Assert.That(() => FailFunctionVerb.Run(path, path + ".out"), Throws.InstanceOf<InputException>().With.Message.StartsWith(path + ":1: ").And.Message.Contains(name));
    }

    private static string Recorded(string name) => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "strace", name);

    private void Check(Action<string, string> verb, string name, int count, params string[] fields)
    {
        List<(JsonNode Recorded, JsonNode Answer)> pairs = Replay(verb, name);
        Assert.That(pairs, Has.Count.EqualTo(count));
        Assert.Multiple(() =>
        {
            foreach ((JsonNode recorded, JsonNode answer) in pairs)
            {
                foreach (string field in fields)
                    Assert.That(answer[field]?.ToJsonString(), Is.EqualTo(recorded[field]?.ToJsonString()), $"{recorded["id"]} {recorded["args"]?.ToJsonString()} {field}");
            }
        });
    }

    private List<(JsonNode Recorded, JsonNode Answer)> Replay(Action<string, string> verb, string name)
    {
        string output = Path.Combine(_directory, "out.jsonl");
        verb(Recorded(name), output);
        JsonNode[] recorded = [.. File.ReadLines(Recorded(name)).Select(static line => JsonNode.Parse(line)!).Where(static record => record["id"] is not null)];
        JsonNode[] answers = [.. File.ReadLines(output).Select(static line => JsonNode.Parse(line)!)];
        Assert.That(answers.Select(static answer => (string)answer["id"]!), Is.EqualTo(recorded.Select(static record => (string)record["id"]!)));
        return [.. recorded.Zip(answers)];
    }
}
