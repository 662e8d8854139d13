using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Tests;

namespace Tiny.Tests;

/// <summary>The commands of <c>docs/tracing.md</c> and of the README print what is shown, where <c>...</c> stands for any number of lines.</summary>
[Platform("Linux")]
public sealed class TracingPageTests
{
    private const string Sample = "dotnet run -c Release --project samples/TinyKernel --";

    private static readonly string[] s_readers = ["trace-cmd", "perf", "babeltrace2"];

    [TestCase("docs/tracing.md", 15)]
    [TestCase("README.md", 1)]
    public void EveryCommandPrintsWhatIsShown(string page, int atLeast)
    {
        string folder = Program.NewFolder();
        List<(string Command, string[] Shown)> steps = [.. Steps(page)];
        Assert.That(steps.Count(static step => step.Command.StartsWith(Sample, StringComparison.Ordinal)), Is.AtLeast(atLeast));
        Assert.Multiple(() =>
        {
            foreach ((string command, string[] shown) in steps)
            {
                string tool = command.Split(' ')[0];
                if (!command.StartsWith(Sample, StringComparison.Ordinal))
                    Assert.That(s_readers, Does.Contain(tool), command);
                if (!s_readers.Contains(tool) || Shell(folder, "command -v " + tool).Length > 0)
                    AssertShows(command, shown, Shell(folder, command));
            }
        });
    }

    private static void AssertShows(string command, string[] shown, string printed)
    {
        // What stands between two elisions is found in one piece, each behind the one before.
        string rest = printed;
        string[] pieces = string.Concat(shown.Select(static line => line + "\n")).Split("...\n");
        for (int i = 0; i < pieces.Length; i++)
        {
            int at = i == 0 ? 0 : i == pieces.Length - 1 ? Math.Max(0, rest.Length - pieces[i].Length) : rest.IndexOf(pieces[i], StringComparison.Ordinal);
            Assert.That(at, Is.Not.Negative, $"{command}\n{pieces[i]}is not in\n{rest}");
            string found = rest.Substring(at, Math.Min(rest.Length - at, pieces.Length == 1 ? rest.Length : pieces[i].Length));
            Assert.That(found, Is.EqualTo(pieces[i]), command);
            rest = rest[(at + found.Length)..];
        }
    }

    private static IEnumerable<(string Command, string[] Shown)> Steps(string page)
    {
        string? command = null;
        List<string> shown = [];
        bool isInside = false;
        foreach (string line in File.ReadLines(Path.Combine(Repository(), page)))
        {
            bool isEnd = isInside && line == "```";
            if (command is not null && (isEnd || line.StartsWith("$ ", StringComparison.Ordinal)))
            {
                yield return (command, [.. shown]);
                (command, shown) = (null, []);
            }

            if (isEnd || line == "```console")
                isInside = !isEnd;
            else if (isInside && line.StartsWith("$ ", StringComparison.Ordinal))
                command = line[2..];
            else if (isInside)
                shown.Add(line);
        }
    }

    private static string Shell(string folder, string command)
    {
        // The page writes one file to a place that everybody has; here it must not meet another's.
        string line = command
            .Replace("/tmp/", folder + "/", StringComparison.Ordinal)
            .Replace(Sample, $"dotnet '{Path.Combine(AppContext.BaseDirectory, "TinyKernel.dll")}'", StringComparison.Ordinal);
        using Process process = Program.Start(folder, "/bin/sh", "-c", line + " 2>&1");
        string output = ChildProcess.Finish(process, ChildProcess.Limit).Output;
        return output.Replace(folder + "/", "/tmp/", StringComparison.Ordinal);
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SyscallKit.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
