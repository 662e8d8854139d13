using System;
using System.IO;
using NUnit.Framework;

namespace Tiny.Tests;

/// <summary>Compares text with a file beside the tests. With UPDATE_EXPECTED=1 in the environment the file is rewritten instead.</summary>
internal static class ExpectedText
{
    public static void Check(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(Path.Combine(SourceDirectory(), name), actual);
            return;
        }

        string[] expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", name)).Split('\n');
        string[] lines = actual.Split('\n');
        for (int i = 0; i < Math.Min(expected.Length, lines.Length); i++)
            Assert.That(lines[i], Is.EqualTo(expected[i]), $"{name}, line {i + 1}");
        Assert.That(lines, Has.Length.EqualTo(expected.Length), name);
    }

    private static string SourceDirectory()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "SyscallKit.sln")))
            directory = directory.Parent;
        return Path.Combine(directory!.FullName, "tests", "TinyKernel.Tests", "Expected");
    }
}
