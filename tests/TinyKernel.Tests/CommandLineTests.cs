using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tiny.Commands;
using Tiny.Replay;

namespace Tiny.Tests;

/// <summary>The program as its users see it.</summary>
public sealed class CommandLineTests
{
    [TestCase("intel")]
    [TestCase("amd")]
    public void TheDefaultRunPrintsWhatItAlwaysPrints(string vendor)
    {
        (int code, string output, string error) = Run("--vendor", vendor);
        Assert.That(code, Is.Zero);
        Assert.That(error, Is.Empty);
        ExpectedText.Check($"run.{vendor}.txt", output);
    }

    [Test]
    public void WithoutArgumentsTheMachineIsIntels() => Assert.That(Run().Output, Is.EqualTo(Run("--vendor", "intel").Output));

    [Test]
    public void TheProcessorIsShownStepByStep()
    {
        (int code, string output, _) = Run("processor");
        Assert.That(code, Is.Zero);
        ExpectedText.Check("processor.txt", output);
    }

    [Test]
    public void ColoursAddNothingButColours()
    {
        using StringWriter output = new();
        Assert.That(CommandLine.Run([], output, TextWriter.Null, inColour: true), Is.Zero);
        string coloured = output.ToString();
        Assert.That(coloured, Does.Contain("\u001b["));
        Assert.That(Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""), Is.EqualTo(Run().Output));
    }

    [TestCase("mixed.trace.txt")]
    [TestCase("prog.trace.txt")]
    public void TheRecordingsAreReproduced(string name)
    {
        string[] recorded = File.ReadAllLines(Recording(name));
        (int code, string output, _) = Run("replay", Recording(name));
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.That(code, Is.Zero);
        Assert.That(lines[^1], Is.EqualTo($"{recorded.Length} of {recorded.Length} lines reproduced byte for byte, 0 different"));
        Assert.That(lines[1..^1], Is.EqualTo(recorded.Select(static line => "= " + line)));
    }

    [Test]
    public void ALineThatDiffersIsShownTwiceAndCounted()
    {
        string path = Write(File.ReadAllText(Recording("prog.trace.txt")).Replace("# tracer: nop", "# tracer: pop", StringComparison.Ordinal));
        (int code, string output, _) = Run("replay", path);
        Assert.That(code, Is.EqualTo(CommandLine.Difference));
        Assert.That(output, Does.Contain("\n< # tracer: pop\n> # tracer: nop\n"));
        Assert.That(output, Does.EndWith("50 of 51 lines reproduced byte for byte, 1 different\n"));
    }

    [TestCase("", "no event")]
    [TestCase("# tracer: nop\n", "no event")]
    [TestCase("some text\n", ": cannot be understood as a trace: line 1: ")]
    [TestCase("             cat-1       [000] .....     1.000000: sys_enter: NR x (0, 0, 0, 0, 0, 0)\n", "line 1: ")]
    [TestCase("             cat-1       [000] .....     1.000000: sys_nonsense(a: 1)\n", "line 1: ")]
    [TestCase("\0\u00ff\u0080", "line 1: ")]
    public void ARecordingThatMakesNoSenseIsRefused(string text, string reason)
    {
        string path = Write(text);
        (int code, string output, string error) = Run("replay", path);
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.StartWith(path + ": ").And.Contain(reason));
    }

    [Test]
    [Platform("Linux")]
    public void AFileWithoutAnEndIsRefused()
    {
        (int code, string output, string error) = Run("replay", "/dev/zero");
        Assert.That((code, output), Is.EqualTo((CommandLine.BadInput, "")));
        Assert.That(error, Is.EqualTo("/dev/zero: cannot be replayed: the line that begins at byte 0 is longer than 65536 bytes, and no line of a trace is.\n"));
    }

    // Whatever pieces it comes in, a file has the lines that stand in it, up to one that is too long.
    [Test]
    public void LinesAreReadInPieces()
    {
        string[] lines = ["", new string('a', 4095), "b", new string('c', 4096), "", new string('d', RecordingFile.MaxLineLength), "e"];
        foreach (string end in (string[])["", "\n"])
        {
            using RecordingFile file = new("f", new StringReader(string.Join('\n', lines) + end));
            Assert.That(file.Read(), Is.EqualTo(lines));
            Assert.That(file.Lines, Is.EqualTo(lines));
        }

        using RecordingFile tooLong = new("f", new StringReader("a\nb\n" + new string('c', RecordingFile.MaxLineLength + 1)));
        Assert.That(() => tooLong.Read().Count(), Throws.InstanceOf<RecordingException>().With.Message.Contains("begins at byte 4 "));
        Assert.That(tooLong.Lines, Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase("")]
    [TestCase("#")]
    [TestCase("# a longer comment")]
    public void LinesTogetherHaveAnEnd(string line)
    {
        const int MaxSize = 1 << 20;
        using RecordingFile file = new("f", new StringReader(string.Concat(Enumerable.Repeat(line + "\n", MaxSize / 32))), MaxSize - 1);
        Assert.That(() => file.Read().Count(), Throws.InstanceOf<RecordingException>().With.Message.Contains("too large"));
        Assert.That(file.Lines, Is.Not.Empty.And.All.EqualTo(line));
        Assert.That(file.Lines.Count, Is.LessThan(MaxSize / 32));
    }

    [Test]
    public void ARecordingThatIsNotThereIsNamed()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "none", "no.trace.txt");
        (int code, _, string error) = Run("replay", path);
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(error, Does.StartWith(path + ": cannot be read: "));
    }

    [TestCase("nonsense")]
    [TestCase("replay")]
    [TestCase("--vendor", "sparc")]
    [TestCase("processor", "extra")]
    [TestCase("run")]
    public void ArgumentsThatMakeNoSenseAreRefused(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(output.Trim(), Is.Empty);
        Assert.That(error.TrimEnd(), Does.EndWith("--help shows the commands and options."));
    }

    [Test]
    public void TheCallsAreDescribed()
    {
        (int code, string json, string error) = Run("describe", "json");
        Assert.That(code, Is.Zero, error);
        Assert.That(JsonDocument.Parse(json).RootElement.GetProperty("tables").GetProperty("x86_64").GetArrayLength(), Is.EqualTo(Kernel.TinyKernel.SyscallTable.X64.Length));
        Assert.That(Run("describe", "syzlang").Output, Does.Contain("\nlseek(fd "));
        Assert.That(Run("describe", "const").Output, Does.StartWith("arches = amd64\n").And.Contain("__NR_lseek = 8\n"));
        Assert.That(Run("describe", "yaml").Code, Is.EqualTo(2));
    }

    [Test]
    public void HelpNamesEveryCommand()
    {
        (int code, string output, _) = Run("--help");
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("replay <file>").And.Contain("processor").And.Contain("describe <").And.Contain("--vendor"));
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CommandLine.Run(arguments, output, error, inColour: false);
        return (code, output.ToString(), error.ToString());
    }

    private static string Recording(string name) => Path.Combine(AppContext.BaseDirectory, "recordings", name);

    private static string Write(string text)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, TestContext.CurrentContext.Test.ID + ".trace.txt");
        File.WriteAllText(path, text, System.Text.Encoding.Latin1);
        return path;
    }
}
