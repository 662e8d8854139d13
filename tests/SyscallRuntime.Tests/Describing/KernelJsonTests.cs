using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Describing;
using SyscallKit.Metadata;
using SyscallKit.Tests.Metadata;

namespace SyscallKit.Tests.Describing;

/// <summary>The JSON of a kernel is of the form that its schema says, and all that it refers to is there.</summary>
public sealed class KernelJsonTests
{
    private static readonly JsonElement s_root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kernel-description.schema.json"))).RootElement;
    private static readonly JsonSchema s_schema = new(s_root);

    [Test]
    public void SamplesAreValid() => CheckValid(SampleCalls.Table);

    [Test]
    public void LinuxIsValid() => CheckValid(LinuxKernel.LinuxTable.SyscallTable);

    [Test]
    public void AnyCallsAreValid() => AnyCalls.Table.Where(HasOnlyIndexesOfCalls).Sample(CheckValid, iter: 1000);

    [Test]
    public void SameTableGivesTheSameText() =>
        AnyCalls.Table.Sample(static table => KernelDescription.ToJson(table) == KernelDescription.ToJson(table), iter: 200);

    [Test]
    public void SchemaHasEveryKind() => Assert.That(
        s_root.GetProperty("$defs").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(static kind => kind.GetString()),
        Is.EqualTo(Enum.GetNames<ArgumentKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)));

    [Test]
    public void ADocumentThatIsNotOfTheFormIsRefused()
    {
        string good = KernelDescription.ToJson(SampleCalls.Table);
        foreach ((string from, string to) in new[]
        {
            ("\"version\": 1", "\"version\": 2"), ("\"kind\": \"fd\"", "\"kind\": \"handle\""), ("\"value\": \"0x", "\"value\": \"x"), ("\"direction\": \"in\"", "\"direction\": \"In\""),
            ("\"entryPoint\": ", "\"entry\": "), ("\"size\": 16", "\"size\": -1"), ("\"tables\": {", "\"tables\": { \"arm64\": [],"), ("\"style\": \"bits\"", "\"style\": \"bit\""),
        })
        {
            string bad = good.Replace(from, to, StringComparison.Ordinal);
            Assert.That(bad, Is.Not.EqualTo(good), from);
            Assert.That(s_schema.Validate(JsonDocument.Parse(bad).RootElement), Is.Not.Empty, to);
        }
    }

    [Test]
    public void MeaningIsToldWhole()
    {
        JsonElement json = JsonDocument.Parse(KernelDescription.ToJson(SampleCalls.Table)).RootElement;
        JsonElement read = json.GetProperty("calls").GetProperty("sys_read").GetProperty("arguments")[1];
        Assert.That(read.GetRawText().Split('\n').Select(static line => line.Trim()), Is.EqualTo(
            """
            {
            "name": "buf",
            "type": "char *",
            "kind": "buffer",
            "direction": "out",
            "length": {
            "source": "argument",
            "argument": 2,
            "unit": "bytes"
            },
            "filled": {
            "source": "result"
            },
            "null": "refused"
            }
            """.Split('\n')));
        Assert.That(json.GetProperty("structs").GetProperty("timespec").GetProperty("i386").GetString(), Is.EqualTo("timespec_old"));
        Assert.That(json.GetProperty("calls").GetProperty("sys_quotactl").GetProperty("operations").GetProperty("mask").GetString(), Is.EqualTo("0xffffff00"));
    }

    private static void CheckValid(SyscallTable table)
    {
        JsonElement json = JsonDocument.Parse(KernelDescription.ToJson(table)).RootElement;
        Assert.That(s_schema.Validate(json), Is.Empty);
        CheckReferences(json, json);
    }

    /// <summary>All that is named <c>call</c>, <c>set</c>, <c>struct</c> or <c>i386</c> is a member of what it refers to.</summary>
    private static void CheckReferences(JsonElement root, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
                CheckReferences(root, item);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                string? target = property.Name switch { "call" => "calls", "set" => "sets", "struct" or "i386" => "structs", _ => null };
                if (target is not null && property.Value.ValueKind == JsonValueKind.String)
                    Assert.That(root.GetProperty(target).TryGetProperty(property.Value.GetString()!, out _), Is.True, property.ToString());
                CheckReferences(root, property.Value);
            }
        }
    }

    /// <summary>A declaration gives no length by an argument before the first.</summary>
    private static bool HasOnlyIndexesOfCalls(SyscallTable table) =>
        !KernelDescription.ToJson(table).Contains("\"argument\": -", StringComparison.Ordinal) && !KernelDescription.ToJson(table).Contains("\"value\": -", StringComparison.Ordinal);
}
