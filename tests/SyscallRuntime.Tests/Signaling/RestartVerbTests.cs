using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SyscallKit.Conformance;

namespace SyscallKit.Tests.Signaling;

/// <summary>Calls that wait when a signal comes, as recorded on Linux 6.18, and the conformance runner's <c>restart</c>.</summary>
[TestFixture]
internal sealed class RestartVerbTests
{
    private static readonly string[] s_given = ["syscall", "via", "nr", "signal", "disposition", "traced", "has_timeout", "leaves_with", "ends_with"];

    private string _directory = "";

    private static string Recorded => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "entry", "restart.jsonl");

    private string Output => Path.Combine(_directory, "out.jsonl");

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("restart-verb").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void EveryCallGoesOnAsRecorded()
    {
        RestartVerb.Run(Recorded, Output);
        JsonNode[] recorded = [.. File.ReadLines(Recorded).Select(static line => JsonNode.Parse(line)!)];
        JsonNode[] made = [.. File.ReadLines(Output).Select(static line => JsonNode.Parse(line)!)];
        Assert.That(made, Has.Length.EqualTo(294));
        foreach ((JsonNode expected, JsonNode actual) in recorded.Zip(made))
        {
            foreach (string field in s_given)
                expected.AsObject().Remove(field);
            Assert.That(JsonNode.DeepEquals(actual, expected), $"{expected}\nbut was\n{actual}");
        }
    }

    /// <summary>A reader of a signalfd looks when a signal is queued, though it is blocked: it sleeps again in the same call.</summary>
    [Test]
    public void ASignalfdIsLookedAtForABlockedSignal()
    {
        Write("read-signalfd", "syscall64", "blocked", "\"ERESTARTSYS\"", "\"0x80\"");
        Assert.That(File.ReadAllText(Output), Does.Contain("\"woken\":true,\"blocked_nr_after\":500,\"handler_calls\":0,\"result\":\"0x80\",\"outcome\":\"woken, not interrupted\""));
    }

    [TestCase("by mail", "handler", "\"ERESTARTSYS\"", "via")]
    [TestCase("int80", "unknown", "\"ERESTARTSYS\"", "disposition")]
    [TestCase("int80", "handler", "\"ENOTHING\"", "leaves_with")]
    [TestCase("int80", "handler", "true", "leaves_with")]
    public void WhatMakesNoSenseIsSaidWithItsPlace(string via, string disposition, string leaves, string message) =>
        Assert.That(() => Write("read-pipe", via, disposition, leaves, "null"), Throws.TypeOf<InputException>().With.Message.Contains(":1: ").And.Message.Contains(message));

    private void Write(string syscall, string via, string disposition, string leaves, string ends)
    {
        string cases = Path.Combine(_directory, "in.jsonl");
        File.WriteAllText(cases, $$"""
            {"id":"x","syscall":"{{syscall}}","via":"{{via}}","nr":500,"signal":10,"disposition":"{{disposition}}","traced":false,"has_timeout":false,"leaves_with":{{leaves}},"ends_with":{{ends}}}
            """);
        RestartVerb.Run(cases, Output);
    }
}
