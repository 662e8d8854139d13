using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SyscallKit.Conformance;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>Histograms, triggers, pid lists, snapshots, clocks and options against Linux 6.12 (<c>tests/data/hist</c>).</summary>
public sealed class RecordedHistTests
{
    private static string Recorded => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "hist", "hist.jsonl");

    [Test]
    public void FilesAnswerAsTheKernelDid()
    {
        Dictionary<HistVerdict, List<string>> ids = Enum.GetValues<HistVerdict>().ToDictionary(static verdict => verdict, static _ => new List<string>());
        List<string> differences = [];
        foreach (string line in File.ReadLines(Recorded))
        {
            using MemoryStream output = new();
            HistVerb.Replay(line, output);
            HistComparison comparison = HistComparison.Of(line, Encoding.UTF8.GetString(output.ToArray()));
            ids[comparison.Verdict].Add(comparison.Id);
            if (comparison.Verdict == HistVerdict.Different)
                differences.Add($"{comparison.Id}: {comparison.Difference}");
        }

        TestContext.Out.WriteLine(string.Join(", ", ids.Select(static pair => $"{pair.Value.Count} {pair.Key}")));
        Assert.That(differences, Is.Empty);
        Assert.That(ids[HistVerdict.Equal], Has.Count.GreaterThanOrEqualTo(266));
        // Stacks as keys; expressions and a variable; another tracer.
        Assert.That(ids[HistVerdict.Absent], Is.EqualTo(new[] { "h0271", "h0274", "h0277", "h0376", "h0379", "h0388", "h0709" }));
        // common_comm as a key, and the name of common_cpu.
        Assert.That(ids[HistVerdict.Version], Is.EqualTo(new[] { "h0013", "h0100", "h0166", "h0421" }));
    }

    [TestCase("{}", "id")]
    [TestCase("""{"id":"a","steps":[{"op":"sing"}]}""", "sing")]
    [TestCase("""{"id":"a","steps":[{"op":"write","file":"trace","data":"","open":"perhaps"}]}""", "perhaps")]
    [TestCase("""{"id":"a","steps":[{"op":"calls","task":3,"calls":[]}]}""", "task")]
    [TestCase("""{"id":"a","steps":[{"op":"calls","task":0,"calls":[{"nr":0,"args":[0,0,0,0,0,0,0],"times":1,"ret":0}]}]}""", "args")]
    public void WhatMakesNoSenseIsSaid(string record, string expected) =>
        Assert.That(Assert.Throws<JsonException>(() => HistVerb.Replay(record, Stream.Null))!.Message, Does.Contain(expected));

    [Test]
    public void AFileThatIsNotThereCannotBeOpened()
    {
        using MemoryStream output = new();
        HistVerb.Replay("""{"id":"a","steps":[{"op":"read","file":"nosuch"},{"op":"write","file":"tracing_on","open":"append","data":"0\n"},{"op":"read","file":"tracing_on"}]}""", output);
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo("""{"id":"a","steps":[{"result":-2,"at":"open"},{"result":2},{"result":2,"text":"0\n"}]}"""));
    }
}
