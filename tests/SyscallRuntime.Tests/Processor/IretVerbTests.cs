using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NUnit.Framework;
using SyscallKit.Conformance;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Tests.Processor;

/// <summary>IRETQ as recorded on an Intel processor, and the conformance runner's <c>iret</c>.</summary>
[TestFixture]
public sealed class IretVerbTests
{
    private const string Good = """{"id":"x","vendor":"intel","mode":"long64","cpl":3,"rflags":"0x202","bytes":"48cf","frame":{"rip":"0x1000","cs":"0x33","rflags":"0x202","rsp":"0x8","ss":"0x2b"}}""";

    private static readonly string[] s_fields = ["rip", "cs", "ss", "rflags", "rsp"];

    private string _directory = "";

    private static string Recorded => Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "cpu", "iret-intel.jsonl");

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (string line in File.ReadLines(Recorded))
        {
            JsonElement frame = JsonDocument.Parse(line).RootElement.GetProperty("frame");
            yield return new TestCaseData(line).SetArgDisplayNames(IretCase.Parse(line).Id + " " + frame.GetRawText());
        }
    }

    private string Output => Path.Combine(_directory, "out.jsonl");

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("iret-verb").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    private string Write(string text)
    {
        string path = Path.Combine(_directory, "cases.jsonl");
        File.WriteAllText(path, text);
        return path;
    }

    [TestCaseSource(nameof(Cases))]
    public void EndsAsRecorded(string line)
    {
        IretVerb.Run(Write(line), Output);
        JsonElement expected = JsonDocument.Parse(line).RootElement;
        JsonElement actual = JsonDocument.Parse(File.ReadAllText(Output)).RootElement;

        if (expected.TryGetProperty("fault", out JsonElement fault))
        {
            Assert.That(actual.GetProperty("fault").GetProperty("vector").GetInt32(), Is.EqualTo(fault.GetProperty("vector").GetInt32()));
            Assert.That(actual.GetProperty("fault").GetProperty("error_code").GetInt32(), Is.EqualTo(fault.GetProperty("error_code").GetInt32()));
            return;
        }

        foreach (string field in s_fields)
            Assert.That(actual.GetProperty("after").GetProperty(field).GetString(), Is.EqualTo(expected.GetProperty("after").GetProperty(field).GetString()), field);
    }

    /// <summary>What the recordings do not show: within one privilege a RIP that is not canonical may lead to 32-bit code, and RF is loaded as it is.</summary>
    [TestCase((byte)3, "none")]
    [TestCase((byte)0, "#GP(0)")]
    public void OnlyOutwardsMustAllOfRipBeCanonical(byte cpl, string expected)
    {
        ProcessorState state = LinuxUser.Start64(Vendor.Intel, 0, 0);
        if (cpl == 0)
            (state.Cpl, state.Cs) = (0, FixedSegment.KernelCode64(LinuxGdt.KernelCs));
        state.Frame = new InterruptFrame { Rip = 0x8000_1234_0000_5678, Cs = 0x23, Rflags = 0x1_0202, Rsp = 0x9_0000_0010, Ss = 0x2b };

        Assert.That(Instruction.Iret(ref state, new InstructionForm(2, Prefixes.RexW), LinuxGdt.Descriptors).ToString(), Is.EqualTo(expected));
        if (cpl == 3)
            Assert.That((state.Rip, state.Rsp, state.Rflags), Is.EqualTo((0x5678UL, 0x10UL, 0x1_0202UL)));
    }

    [TestCase("[]", "an object with the field vendor was expected")]
    [TestCase("""{"vendor":"via"}""", "it is intel or amd")]
    [TestCase("""{"vendor":"intel","mode":"prot32"}""", "mode is \"prot32\"")]
    [TestCase("""{"vendor":"intel","mode":"long64","cpl":1}""", "cpl is not 0 or 3")]
    [TestCase("""{"vendor":"intel","mode":"long64","cpl":3,"rflags":"0x2","frame":{}}""", "the field rip is missing")]
    public void NamesFileLineAndField(string second, string message)
    {
        string path = Write(Good + "\n" + second);

        Assert.That(() => IretVerb.Run(path, Output), Throws.InstanceOf<InputException>().With.Message.StartsWith(path + ":2: ").And.Message.Contains(message));
        Assert.That(File.ReadAllLines(Output), Has.Length.EqualTo(1), "what came before is kept");
    }

    [TestCase("48cf", "after")]
    [TestCase("6648cf", "after")]
    [TestCase("cf", "\"vector\":6")]
    [TestCase("4866cf", "\"vector\":6", Description = "REX counts before the opcode only")]
    [TestCase("f048cf", "\"vector\":6")]
    [TestCase("f2f2f2f2f2f2f2f2f2f2f2f2f2f048cf", "\"vector\":13", Description = "16 bytes")]
    public void ReadsTheBytes(string bytes, string expected)
    {
        IretVerb.Run(Write(Good.Replace("48cf", bytes, System.StringComparison.Ordinal)), Output);
        Assert.That(File.ReadAllText(Output), Does.Contain(expected));
    }

    [TestCase("")]
    [TestCase("4")]
    [TestCase("zzcf")]
    [TestCase("48cf90")]
    [TestCase("90cf")]
    public void RefusesBytesThatAreNoIret(string bytes) =>
        Assert.That(() => IretVerb.Run(Write(Good.Replace("48cf", bytes, System.StringComparison.Ordinal)), Output), Throws.InstanceOf<InputException>().With.Message.Contains("bytes"));
}
