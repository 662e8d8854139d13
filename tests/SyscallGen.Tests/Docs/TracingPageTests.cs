using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallKit;

namespace SyscallGen.Tests.Docs;

/// <summary>The code of <c>docs/tracing.md</c> is one program, and prints what the page shows behind each block.</summary>
public sealed class TracingPageTests
{
    private const string Separator = "\u001e";

    private static readonly string s_page = DocPages.Read("tracing.md").ReplaceLineEndings("\n");

    [Test]
    public void Program_PrintsWhatIsShown()
    {
        CodeBlock[] blocks = [.. CodeBlock.AllOf(s_page).Where(static block => block.Language is "csharp" or "text")];
        CodeBlock[] steps = [.. blocks.Where(static block => block is { Language: "csharp", Role: "" })];
        string[] printed = Run(Compile(steps, blocks.Single(static block => block.Role == "types"))).Split(Separator + "\n");
        Assert.That(printed, Has.Length.EqualTo(steps.Length + 1));
        Assert.Multiple(() =>
        {
            for (int i = 0; i < steps.Length; i++)
            {
                int next = Array.IndexOf(blocks, steps[i]) + 1;
                string shown = next < blocks.Length && blocks[next].Language == "text" ? blocks[next].Text : "";
                Assert.That(printed[i], Is.EqualTo(shown), steps[i].Text);
            }
        });
    }

    [Test]
    public void EveryLink_HasItsHeading()
    {
        HashSet<string> anchors = [.. s_page.Split('\n')
            .Where(static line => line.StartsWith("##", StringComparison.Ordinal))
            .Select(static line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-'))];
        IEnumerable<string> links = s_page.Split("](#").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]);
        Assert.That(links, Is.EquivalentTo(anchors));
    }

    private static string Compile(CodeBlock[] steps, CodeBlock types)
    {
        string[] lines = [.. steps.SelectMany(static block => block.Text.Split('\n').Append($"Console.WriteLine(\"{Separator}\");"))];
        static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);
        string program = string.Join('\n', lines.Where(IsUsing).Prepend("using System.Linq;").Concat(lines.Where(static line => !IsUsing(line)))) + "\n" + types.Text;

        CSharpCompilation written = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(program)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SyscallAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new SyscallGenerator()).RunGeneratorsAndUpdateCompilation(written, out Compilation output, out _);
        Assert.That(Example.Complaints((CSharpCompilation)output), Is.Empty, program);

        string folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "tracing-page")).FullName;
        Assert.That(output.Emit(Path.Combine(folder, "Page.dll")).Success, Is.True);
        File.Copy(typeof(SyscallAttribute).Assembly.Location, Path.Combine(folder, "SyscallKit.dll"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "Page.runtimeconfig.json"), """
            { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }
            """);
        return folder;
    }

    private static string Run(string folder)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "Page.dll")]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        return output;
    }
}
