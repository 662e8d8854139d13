using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SyscallKit.Declaring;

namespace SyscallGen.Tests.Vanishing;

/// <summary>The command-line compiler itself, with every means to silence a rule at once: each refused call is an error, and once.</summary>
[TestFixture]
public sealed class CscTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [TestCase("", "build_property.RunAnalyzers =")]
    [TestCase("-skipanalyzers+", "build_property.RunAnalyzers = false")]
    [TestCase("-skipanalyzers+", "")]
    public void EveryRefusedCallIsAnErrorOnce(string option, string properties)
    {
        ProjectMeans everything = Means.OfProject.Single(static means => means.Name == "everything");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("syscallkit-csc-");
        try
        {
            List<string> lines =
            [
                "-nologo", "-noconfig", "-nostdlib", "-target:library", "-langversion:latest", "-out:out.dll", option,
                "-nowarn:" + string.Join(",", everything.NoWarn),
                "-analyzer:\"" + typeof(SyscallGenerator).Assembly.Location + "\"",
                "-reference:\"" + typeof(SyscallAttribute).Assembly.Location + "\"",
                .. ((string[])["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.Immutable.dll"]).Select(static name => "-reference:\"" + Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name) + "\""),
                "-analyzerconfig:.globalconfig", "-analyzerconfig:.editorconfig", "Suppressions.cs",
            ];
            Write(".globalconfig", "is_global = true\n" + properties + "\n");
            Write(".editorconfig", "root = true\n[*]\n" + everything.EditorConfig + "\n");
            Write("Suppressions.cs", everything.Source);
            for (int i = 0; i < Means.OfFile.Length; i++)
            {
                (string before, string after) = Means.OfFile[i].Around("N" + i);
                string name = Path.GetFileName(Means.OfFile[i].PathOf(i));
                Write(name, before + $"public partial class C {{ [Syscall({i})] public long Refused{i}(string refused{i}) => 0; [Syscall(99)] public long Good() => 0; }}" + after);
                lines.Add(name);
            }

            Write("csc.rsp", string.Join("\n", lines));
            (int exitCode, string output) = Run(folder.FullName);
            Assert.That(exitCode, Is.Not.Zero, output);
            Assert.That(
                Regex.Matches(output, @"error SYSK0051: 'refused(\d+)'").Select(static match => int.Parse(match.Groups[1].Value)).Order(),
                Is.EqualTo(Enumerable.Range(0, Means.OfFile.Length)),
                output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
    }

    private static (int ExitCode, string Output) Run(string folder)
    {
        string compiler = typeof(CscTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Compiler").Value!;
        ProcessStartInfo start = new(Environment.ProcessPath!, [compiler, "@csc.rsp"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The compiler does not end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult());
    }
}
