using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Tests;
using Tiny.Commands;

namespace Tiny.Tests;

/// <summary><c>trace --output</c>: files of every kind, and what keeps them from being written.</summary>
public sealed class TraceFileTests
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "TinyKernel.dll");

    [TestCase("t.dat", "kernelshark and trace-cmd report")]
    [TestCase("t.json", "https://ui.perfetto.dev")]
    [TestCase("T.TXT", "any editor")]
    [TestCase("t.data", "perf script")]
    [TestCase("t.ctf", "babeltrace2 and Trace Compass")]
    public void AFileIsWrittenAndNothingBesideIt(string name, string readers)
    {
        string folder = Program.NewFolder();
        string path = Path.Combine(folder, name);
        for (int i = 0; i < 2; i++)
        {
            (int code, string output, string error) = Program.Run("trace", "syscalls", "--output", path);
            Assert.That(code, Is.Zero);
            Assert.That(error, Is.Empty);
            Assert.That(output, Is.EqualTo($"{Events().Length} events in {path}, for {readers}\n"));
        }

        string[] expected = name == "t.ctf" ? ["channel0_0", "channel0_1", "metadata"] : [name];
        Assert.That(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EquivalentTo(expected));
    }

    [Test]
    public void TextIsWhatTheScreenShows()
    {
        string path = Path.Combine(Program.NewFolder(), "t.txt");
        Assert.That(Program.Run("trace", "syscalls", "--output", path).Code, Is.Zero);
        Assert.That(File.ReadAllText(path), Is.EqualTo(Program.Run("trace", "syscalls").Output));
    }

    [Test]
    public void JsonHasEveryCall()
    {
        string path = Path.Combine(Program.NewFolder(), "t.json");
        Assert.That(Program.Run("trace", "syscalls", "--output", path).Code, Is.Zero);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        int exits = Events().Count(static line => line.Contains(" -> ", StringComparison.Ordinal));
        Assert.That(json.RootElement.GetProperty("traceEvents").EnumerateArray().Count(static item => item.TryGetProperty("args", out JsonElement args)
            && args.TryGetProperty("ret", out _)), Is.EqualTo(exits));
    }

    [Test]
    public void TraceCmdReadsEveryEvent()
    {
        string folder = Program.NewFolder();
        Assert.That(Program.Run("trace", "*:*", "--repeat", "20", "--output", Path.Combine(folder, "t.dat")).Code, Is.Zero);
        string report = Report(folder, "t.dat");
        Assert.That(report, Does.Not.Contain("[FAILED TO PARSE]").And.Not.Contain("[UNKNOWN EVENT]").And.Not.Contain("DROPPED"));
        Assert.That(report.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1 + Events("*:*", "--repeat", "20").Length));
    }

    [TestCase("t")]
    [TestCase("t.foo")]
    [TestCase("t.dat.gz")]
    [TestCase("")]
    public void AnExtensionThatSaysNothingIsRefused(string name) =>
        Assert.That(Refusal(name), Does.StartWith($"{name}: the extension has to say what to write: .dat (kernelshark and trace-cmd report), .json "));

    [TestCase("/nowhere/t.dat")]
    [TestCase("/nowhere/t.json")]
    [TestCase("/dev/null/t.ctf")]
    [TestCase("t\0.dat")]
    public void AFileThatCannotBeWrittenIsNamed(string path)
    {
        string message = Refusal(path);
        Assert.That(message, Does.StartWith($"{path.Replace('\0', '?')}: cannot be written: "));
        Assert.That(message, Does.Not.Contain(".tmp"));
    }

    [Test]
    public void ADirectoryIsNoFile()
    {
        string path = Directory.CreateDirectory(Path.Combine(Program.NewFolder(), "t.dat")).FullName;
        Assert.That(Refusal(path), Is.EqualTo($"{path}: cannot be written: it is a directory.\n"));
    }

    [Test]
    public void AMistakeLeavesWhatWasThere()
    {
        string folder = Program.NewFolder();
        string path = Path.Combine(folder, "t.dat");
        File.WriteAllText(path, "old");
        foreach (string[] mistake in (string[][])[["nonsense"], ["sys_enter_read", "--filter", "xx"], ["sys_enter_read", "--repeat", "0"]])
        {
            Assert.That(Program.Run(["trace", .. mistake, "--output", path]).Code, Is.EqualTo(CommandLine.BadInput));
            Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
            Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        }
    }

    [Test]
    [Platform("Linux")]
    public void ALinkStaysALink()
    {
        string folder = Program.NewFolder();
        string target = Path.Combine(folder, "target.dat");
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(Path.Combine(folder, "link.dat"), target);
        Assert.That(Program.Run("trace", "sys_enter_read", "--output", Path.Combine(folder, "link.dat")).Code, Is.Zero);
        Assert.That(File.ResolveLinkTarget(Path.Combine(folder, "link.dat"), returnFinalTarget: true)!.FullName, Is.EqualTo(target));
        Assert.That(new FileInfo(target).Length, Is.GreaterThan(4096));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [Platform("Linux")]
    public void ASignalEndsTheRecordingAndKeepsIt(string signal)
    {
        string folder = Program.NewFolder();

        // A background job of a shell has SIGINT ignored, and whatever it starts, too; here it is not.
        using Process process = Program.Start(
            folder, "env", "--default-signal=INT", "dotnet", s_program, "trace", "raw_syscalls:sys_exit", "--repeat", "1000000000", "--buffer-size-kb", "64", "--output", "t.dat");

        // From the moment at which the file is there signals are awaited.
        bool isThere = SpinWait.SpinUntil(() => Directory.GetFiles(folder).Length > 0, TimeSpan.FromMinutes(1));
        Thread.Sleep(500);
        using (Process kill = Program.Start(folder, "/bin/sh", "-c", FormattableString.Invariant($"kill -{signal} {process.Id}")))
            ChildProcess.Finish(kill, ChildProcess.Limit);

        (int code, string output, string error) = ChildProcess.Finish(process, TimeSpan.FromMinutes(1));
        Assert.That(isThere, Is.True);
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Match("^[0-9]+ events in t.dat, "));
        Assert.That(error, Does.Match("^Stopped after [0-9]+ of 1000000000 runs\\.\n"));
        Assert.That(error, Does.Not.Contain('\u001b'));
        Assert.That(Report(folder, "t.dat").Split('\n').Count(static line => line.Contains("sys_exit:", StringComparison.Ordinal)), Is.Positive);
    }

    [Test]
    [Platform("Linux")]
    public void AProgramThatDoesNotEndIsKilled()
    {
        using Process process = Program.Start(Program.NewFolder(), "sleep", "600");
        Assert.That(() => ChildProcess.Finish(process, TimeSpan.FromMilliseconds(200)), Throws.InstanceOf<AssertionException>());
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(1)), Is.True);
    }

    private static string[] Events(params string[] arguments) => [.. Program.Run(["trace", .. arguments.DefaultIfEmpty("syscalls")]).Output
        .TrimEnd('\n').Split('\n').Where(static line => !line.StartsWith('#'))];

    private static string Refusal(string path)
    {
        (int code, string output, string error) = Program.Run("trace", "sys_enter_read", "--output", path);
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(output, Is.Empty);
        return error;
    }

    private static string Report(string folder, string file)
    {
        try
        {
            using Process report = Program.Start(folder, "trace-cmd", "report", "-N", "-i", file);
            (int code, string text, _) = ChildProcess.Finish(report, ChildProcess.Limit);
            Assert.That(code, Is.Zero);
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("trace-cmd is not installed.");
            throw;
        }
    }
}
