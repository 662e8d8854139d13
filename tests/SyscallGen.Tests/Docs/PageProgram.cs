using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Tests;

namespace SyscallGen.Tests.Docs;

/// <summary>The C# blocks of a page, which are one program: a block prints what the <c>text</c> block behind it shows.</summary>
/// <remarks>With UPDATE_EXPECTED=1 in the environment the <c>text</c> blocks are rewritten instead.</remarks>
internal static class PageProgram
{
    private const string Separator = "\u001e";

    /// <summary>Compiles and runs the program of a page, and compares.</summary>
    public static void Check(string page)
    {
        string text = DocPages.Read(page).ReplaceLineEndings("\n");
        CodeBlock[] blocks = [.. CodeBlock.AllOf(text).Where(static block => block.Language is "csharp" or "text")];
        CodeBlock[] steps = [.. blocks.Where(static block => block is { Language: "csharp", Role: "" })];
        string types = string.Concat(blocks.Where(static block => block.Role == "types").Select(static block => block.Text));
        string[] printed = Run(Compile(Path.GetFileNameWithoutExtension(page), steps, types)).Split(Separator + "\n");
        Assert.That(printed, Has.Length.EqualTo(steps.Length + 1), string.Concat(printed));
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            Update(page, text, steps, printed);
            return;
        }

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

    /// <summary>The anchors that a page's headings have, from the second level on.</summary>
    public static string[] AnchorsOf(string page) =>
        [.. DocPages.Read(page).ReplaceLineEndings("\n").Split('\n')
            .Where(static line => line.StartsWith("##", StringComparison.Ordinal))
            .Select(static line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-'))];

    /// <summary>The anchors of the page itself that it links to.</summary>
    public static string[] LinksOf(string page) =>
        [.. DocPages.Read(page).Split("](#").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)])];

    private static void Update(string page, string text, CodeBlock[] steps, string[] printed)
    {
        StringBuilder updated = new();
        int from = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            int end = text.IndexOf(steps[i].Text + "```\n", from, StringComparison.Ordinal) + steps[i].Text.Length + 4;
            updated.Append(text, from, end - from);
            from = end;
            const string Fence = "\n```text\n";
            bool isShown = string.CompareOrdinal(text, from, Fence, 0, Fence.Length) == 0;
            if (isShown)
            {
                updated.Append(Fence).Append(printed[i]);
                from = text.IndexOf("```", from + Fence.Length, StringComparison.Ordinal);
            }
            else if (printed[i].Length > 0)
            {
                updated.Append(Fence).Append(printed[i]).Append("```\n");
            }
        }

        DocPages.Write(page, updated.Append(text, from, text.Length - from).ToString());
    }

    /// <summary>Compiles a program of top-level statements.</summary>
    /// <returns>The folder that it is in.</returns>
    public static string Compile(string name, CodeBlock[] steps, string types)
    {
        string[] lines = [.. steps.SelectMany(static block => block.Text.Split('\n').Append($"Console.WriteLine(\"{Separator}\");"))];
        string program = string.Join('\n', lines.Where(IsUsing).Prepend("using System.Linq;").Concat(lines.Where(static line => !IsUsing(line)))) + "\n" + types;
        Compilation output = Generate(OutputKind.ConsoleApplication, [program]);

        string folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, name + "-page")).FullName;
        Assert.That(output.Emit(Path.Combine(folder, "Page.dll")).Success, Is.True);
        File.Copy(typeof(SyscallAttribute).Assembly.Location, Path.Combine(folder, "SyscallKit.dll"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "Page.runtimeconfig.json"), """
            { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }
            """);
        return folder;
    }

    /// <summary>Compiles the types of a page with its <c>test</c> blocks.</summary>
    /// <returns>The assembly.</returns>
    public static Assembly CompileTests(string page)
    {
        CodeBlock[] blocks = [.. CodeBlock.AllOf(DocPages.Read(page).ReplaceLineEndings("\n")).Where(static block => block.Language == "csharp")];
        string usings = string.Join('\n', blocks.SelectMany(static block => block.Text.Split('\n')).Where(IsUsing).Distinct());
        string types = string.Concat(blocks.Where(static block => block.Role == "types").Select(static block => block.Text));
        string[] tests = [.. blocks.Where(static block => block.Role == "test").Select(static block => block.Text)];
        MemoryStream image = new();
        Assert.That(Generate(OutputKind.DynamicallyLinkedLibrary, [usings + "\n" + types, .. tests]).Emit(image).Success, Is.True);
        return Assembly.Load(image.ToArray());
    }

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);

    private static Compilation Generate(OutputKind kind, string[] files)
    {
        Type[] referenced = [typeof(SyscallAttribute), typeof(TestAttribute)];
        CSharpCompilation written = CSharpCompilation.Create(
            "Page",
            files.Select(static file => CSharpSyntaxTree.ParseText(file)),
            [.. Net100.References.All, .. referenced.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new SyscallGenerator()).RunGeneratorsAndUpdateCompilation(written, out Compilation output, out _);
        Assert.That(Example.Complaints((CSharpCompilation)output), Is.Empty, string.Concat(files));
        return output;
    }

    private static string Run(string folder)
    {
        (int code, string output, string error) = ChildProcess.Run(new ProcessStartInfo("dotnet", [Path.Combine(folder, "Page.dll")]) { WorkingDirectory = folder });
        output = output.ReplaceLineEndings("\n");
        Assert.That(code, Is.Zero, output + error);
        return output;
    }
}
