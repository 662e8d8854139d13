using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using NUnit.Framework;

namespace SyscallKit.PackageTests;

/// <summary>The package as it is shipped, installed from a local folder into projects outside the repository.</summary>
[TestFixture]
public sealed class PackageFixture
{
    private const string Address = "https://github.com/SyscallKit/SyscallKit";
    private const string RawAddress = "https://raw.githubusercontent.com/SyscallKit/SyscallKit";

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
    public void PackageContentsAreLibraryAnalyzersAndProps()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package);
        string[] files = [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))];

        Assert.That(files, Is.EquivalentTo(
        [
            "SyscallKit.nuspec", "[Content_Types].xml", "README.md", "LICENSE", "icon.png", "lib/net10.0/SyscallKit.dll", "lib/net10.0/SyscallKit.xml",
            "analyzers/dotnet/cs/SyscallGen.dll", "analyzers/dotnet/cs/SyscallGen.CodeFixes.dll",
            "build/net10.0/SyscallKit.props", "buildTransitive/net10.0/SyscallKit.props",
        ]));
    }

    [Test]
    public void PackageDependenciesAreNone()
    {
        Assert.That(Specification().Descendants().Where(static element => element.Name.LocalName == "dependency"), Is.Empty);
    }

    [TestCase("title", "SyscallKit")]
    [TestCase("icon", "icon.png")]
    [TestCase("readme", "README.md")]
    [TestCase("license", "MIT")]
    [TestCase("projectUrl", Address)]
    [TestCase("releaseNotes", Address + "/blob/COMMIT/CHANGELOG.md")]
    public void PackageSpecificationSays(string name, string value) =>
        Assert.That(Described(name).Value, Is.EqualTo(value.Replace("COMMIT", Commit(), StringComparison.Ordinal)));

    [Test]
    public void PackageRepositoryIsThePublicOneAtTheCommitThatWasPacked()
    {
        string head = DotNet.Git("rev-parse", "HEAD").Trim();

        Assert.That(Commit(), Is.EqualTo(head));
        Assert.That(Described("repository").Attribute("url")!.Value, Is.EqualTo(Address));
    }

    [TestCase("lib/net10.0/SyscallKit.dll")]
    [TestCase("analyzers/dotnet/cs/SyscallGen.dll")]
    [TestCase("analyzers/dotnet/cs/SyscallGen.CodeFixes.dll")]
    public void PackageDebugInformationHasTheCommitAndNoPathOfThisMachine(string assembly)
    {
        byte[] bytes = Read(assembly);
        DebugInformation information = DebugInformation.Of(bytes);

        Assert.That(information.Documents, Is.Not.Empty.And.All.StartsWith("/_/src/"));
        Assert.That(information.SourceLink, Is.EqualTo("{\"documents\":{\"/_/*\":\"" + RawAddress + "/" + Commit() + "/*\"}}"));
        Assert.That(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(DotNet.Repository())), Is.EqualTo(-1));
    }

    [Test]
    public void PackageReadmeLinksToFilesThatAreThere()
    {
        string packed = Encoding.UTF8.GetString(Read("README.md"));
        string written = File.ReadAllText(Path.Combine(DotNet.Repository(), "README.md"));
        string[] targets = [.. Targets(written).Where(static target => !target.StartsWith("https:", StringComparison.Ordinal))];
        Assert.That(targets, Is.Not.Empty.And.All.Matches<string>(static target => target is not null && File.Exists(Path.Combine(DotNet.Repository(), target.Split('#')[0]))));

        Assert.That(Targets(packed), Has.All.StartsWith("https://"));
        Assert.That(packed.Replace($"{Address}/blob/{Commit()}/", "", StringComparison.Ordinal)
            .Replace($"{RawAddress}/{Commit()}/docs/images", "docs/images", StringComparison.Ordinal), Is.EqualTo(written));

        static IEnumerable<string> Targets(string page) => page.Split("](").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]);
    }

    [TestCase("net8.0")]
    [TestCase("netstandard2.0")]
    public void ConsumerOfAnotherFrameworkIsRefusedAtRestore(string framework)
    {
        // Without the framework's own packages, which the local folder does not have.
        string project = Project("for-" + framework, "", $"""
            <OutputType>Library</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
            """);

        (int exitCode, string output) = DotNet.Run(project, "restore");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(output, Does.Contain("error NU1202: Package SyscallKit"));
    }

    [Test]
    public void ConsumerDeclaresACallItIsGeneratedAndRuns()
    {
        string project = Project("runs", """
            using System;
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
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
    public void ConsumerMakesAMistakeItIsUnderlinedWhereItWasMade([Values("RunAnalyzers=true", "RunAnalyzers=false", "RunAnalyzersDuringBuild=false", "IsImplicitlyTriggeredBuild=true")] string property)
    {
        string project = Project("fails-" + property.Replace('=', '-'), """
            using SyscallKit.Declaring;

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

        string shown = ReadmeBlocks().Single(static block => block.Contains("error SYSK0051", StringComparison.Ordinal))["text".Length..].Trim();
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(output, Does.Contain(shown));
        Assert.That(output.Split("error SYSK").Length - 1, Is.EqualTo(2), "once while it builds, once in the list at the end");
    }

    [Test]
    public void ReadmeFirstProgramPrintsWhatTheReadmeSays()
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

    private byte[] Read(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(_package);
        using Stream content = archive.GetEntry(entry)!.Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private XDocument Specification() => XDocument.Load(new MemoryStream(Read("SyscallKit.nuspec")));

    private XElement Described(string name) => Specification().Descendants().Single(element => element.Name.LocalName == name);

    private string Commit() => Described("repository").Attribute("commit")!.Value;

    private string Project(string name, string program, string properties = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>")
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        string version = Path.GetFileNameWithoutExtension(_package)["SyscallKit.".Length..];
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
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
