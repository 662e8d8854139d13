using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace SyscallGen.Tests.Harness;

/// <summary>
/// Compares generated files with the ones kept beside the test, by the habits of Verify: <c>Test.Case#Hint.verified.cs</c> is what was
/// looked at and accepted, <c>.received.cs</c> what differs from it. A person accepts a change by renaming the file; nothing else does.
/// </summary>
internal static class Snapshot
{
    // Every release has another version, and nothing else that a snapshot should change for.
    private static readonly string s_tool = $"(\"SyscallKit\", \"{typeof(SyscallGenerator).Assembly.GetName().Version!.ToString(3)}\")";

    public static void Verify(GeneratorRun run, string folder)
    {
        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        string prefix = test.ClassName![(test.ClassName!.LastIndexOf('.') + 1)..] + "." + test.MethodName + "#";
        string directory = Repository.PathOf("tests", "SyscallGen.Tests", folder);
        HashSet<string> expected = [.. Directory.GetFiles(directory, prefix + "*.verified.cs").Select(static path => Path.GetFileName(path))];
        List<string> differences = [];
        foreach (GeneratedSourceResult source in run.Result.GeneratedSources)
        {
            string name = prefix + source.HintName[..^".g.cs".Length];
            expected.Remove(name + ".verified.cs");
            if (Compare(Path.Combine(directory, name), source.SourceText.ToString().Replace(s_tool, "(\"SyscallKit\", \"VERSION\")", StringComparison.Ordinal)) is { } difference)
                differences.Add(difference);
        }

        differences.AddRange(expected.Select(static file => file + " is no longer generated: delete it"));
        Assert.That(differences, Is.Empty, string.Join("\n", differences));
    }

    private static string? Compare(string path, string received)
    {
        string verifiedPath = path + ".verified.cs";
        string receivedPath = path + ".received.cs";
        string verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : "";
        if (verified == received)
        {
            File.Delete(receivedPath);
            return null;
        }

        File.WriteAllText(receivedPath, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        StringBuilder text = new StringBuilder(Path.GetFileName(verifiedPath)).Append(verified.Length == 0 ? " does not exist" : " differs").Append('\n');
        foreach (DiffPiece line in InlineDiffBuilder.Diff(verified, received).Lines.Where(static line => line.Type != ChangeType.Unchanged))
            text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
        return text.ToString();
    }
}
