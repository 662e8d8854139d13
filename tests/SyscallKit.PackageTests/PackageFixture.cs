using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NUnit.Framework;

namespace SyscallKit.PackageTests;

/// <summary>The package as it is shipped, installed from a local folder into projects outside the repository.</summary>
[TestFixture]
public sealed class PackageFixture
{
    private string _folder = "";
    private string _package = "";

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Directory.CreateTempSubdirectory("syscallkit-package-").FullName;
        string feed = Path.Combine(_folder, "feed");
        DotNet.RunToSuccess(DotNet.Repository(), "pack", "src/SyscallRuntime/SyscallRuntime.csproj", "-c", "Release", "-o", feed, "-v", "q");
        _package = Directory.GetFiles(feed, "SyscallKit.*.nupkg").Single();
        File.WriteAllText(Path.Combine(_folder, "NuGet.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="feed" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
            </configuration>
            """);
    }

    [OneTimeTearDown]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Package_Contents_AreLibraryAnalyzersAndProps()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package);
        string[] files = [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))];

        Assert.That(files, Is.EquivalentTo(
        [
            "SyscallKit.nuspec", "[Content_Types].xml", "README.md", "lib/net10.0/SyscallKit.dll", "lib/net10.0/SyscallKit.xml",
            "analyzers/dotnet/cs/SyscallGen.dll", "analyzers/dotnet/cs/SyscallGen.CodeFixes.dll",
            "build/SyscallKit.props", "buildTransitive/SyscallKit.props",
        ]));
    }

    [Test]
    public void Package_Dependencies_AreNone()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package);
        using StreamReader reader = new(archive.GetEntry("SyscallKit.nuspec")!.Open());

        Assert.That(reader.ReadToEnd(), Does.Not.Contain("<dependency "));
    }

    [Test]
    public void Consumer_DeclaresACall_ItIsGeneratedAndRuns()
    {
        string project = Project("runs", """
            using System;
            using SyscallKit;
            using SyscallKit.Metadata;

            ISyscallTable table = new Kernel();
            Console.WriteLine(table.Table.TryGetEntry(SyscallAbi.X64, "getpid", out SyscallTableEntry? entry) + " " + entry!.Number + " " + Kernel.__NR_getpid);
            Console.WriteLine(Kernel.__syscall_meta__getpid.Name);

            [SyscallTable]
            internal sealed partial class Kernel
            {
                [Syscall(39, Ia32 = 20)]
                public int GetPid() => 42;
            }
            """);

        Assert.That(DotNet.RunToSuccess(project, "run", "-c", "Release"), Does.EndWith("True 39 39\nsys_getpid\n".ReplaceLineEndings()));
    }

    [Test]
    public void Consumer_MakesAMistake_ItIsUnderlinedWhereItWasMade([Values("RunAnalyzers=true", "RunAnalyzers=false", "RunAnalyzersDuringBuild=false", "IsImplicitlyTriggeredBuild=true")] string property)
    {
        string project = Project("fails-" + property.Replace('=', '-'), """
            using SyscallKit;

            public sealed partial class Calls
            {
                [Syscall(1)]
                public long Write(uint fd, string text) => 0;
            }

            internal static class Program
            {
                private static void Main()
                {
                }
            }
            """);

        (int exitCode, string output) = DotNet.Run(project, "build", "-c", "Release", "-p:" + property);

        string shown = ReadmeBlocks().Single(static block => block.Contains("error SYSK0006", StringComparison.Ordinal))["text".Length..].Trim();
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(output, Does.Contain(shown));
        Assert.That(output.Split("error SYSK").Length - 1, Is.EqualTo(2), "once while it builds, once in the list at the end");
    }

    [Test]
    public void Readme_FirstProgram_PrintsWhatTheReadmeSays()
    {
        string[] blocks = [.. ReadmeBlocks()];
        int program = Array.FindIndex(blocks, static block => block.StartsWith("csharp\n", StringComparison.Ordinal));

        string project = Project("readme", blocks[program]["csharp\n".Length..]);

        Assert.That("text\n" + DotNet.RunToSuccess(project, "run", "-c", "Release").ReplaceLineEndings("\n"), Is.EqualTo(blocks[program + 1]));
    }

    /// <summary>The fenced blocks of the README, with what stands behind the fence as their first line.</summary>
    private static IEnumerable<string> ReadmeBlocks() => File.ReadAllText(Path.Combine(DotNet.Repository(), "README.md"))
        .ReplaceLineEndings("\n")
        .Split("```")
        .Where(static (_, index) => index % 2 == 1);

    private string Project(string name, string program)
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        string version = Path.GetFileNameWithoutExtension(_package)["SyscallKit.".Length..];
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SyscallKit" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }
}
