using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using NUnit.Framework;

namespace SyscallKit.PackageTests;

/// <summary>The package of Linux's declarations, installed beside the other from a local folder.</summary>
[TestFixture]
public sealed class LinuxPackageFixture
{
    private string _folder = "";

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Directory.CreateTempSubdirectory("syscallkit-linux-").FullName;
        foreach (string project in (string[])["SyscallRuntime", "SyscallLinux"])
            DotNet.RunToSuccess(DotNet.Repository(), "pack", $"src/{project}/{project}.csproj", "-c", "Release", "-o", Path.Combine(_folder, "feed"), "-v", "q");
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
    public void ContentsAreLibraryTablesAndProps()
    {
        using ZipArchive archive = ZipFile.OpenRead(Package());
        string[] files = [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))];
        Assert.That(files, Is.EquivalentTo(
        [
            "SyscallKit.Linux.nuspec", "[Content_Types].xml", "README.md", "LICENSE", "icon.png", "lib/net10.0/SyscallKit.Linux.dll", "lib/net10.0/SyscallKit.Linux.xml",
            "tables/syscall_64.tbl", "tables/syscall_32.tbl",
            "build/net10.0/SyscallKit.Linux.props", "buildTransitive/net10.0/SyscallKit.Linux.props",
        ]));
        using Stream specification = archive.GetEntry("SyscallKit.Linux.nuspec")!.Open();
        Assert.That(
            XDocument.Load(specification).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => element.Attribute("id")!.Value),
            Is.EqualTo((string[])["SyscallKit"]));
    }

    /// <summary>A kernel takes the calls that it implements, and has no others; a call of its own has its number from the package's table.</summary>
    [Test]
    public void KernelTakesTheCallsThatItImplements()
    {
        string project = Project("kernel", """
            using System;
            using System.Linq;
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
            using SyscallKit.Linux.Declarations;
            using SyscallKit.Metadata;

            SyscallTable table = ((ISyscallTable)new Kernel()).Table;
            foreach (SyscallTableEntry row in table.X64.Where(static row => row.Metadata is not null))
                Console.WriteLine($"{row.Number} {row.Name} {string.Join(' ', row.Metadata!.Meaning.Arguments.Select(static argument => argument.Kind))}");

            internal sealed class MyCalls : LinuxCalls
            {
                public override long Close(SyscallContext context, uint fd) => 0;
            }

            [SyscallTable]
            internal sealed partial class Kernel
            {
                [IncludeSyscalls]
                private readonly MyCalls _calls = new();

                [Syscall]
                public long Sync() => 0;
            }
            """, "<AdditionalFiles Include=\"$(LinuxSyscallTables)syscall_64.tbl\" />");

        Assert.That(DotNet.RunToSuccess(project, "run", "-c", "Release"), Does.EndWith("3 close Fd\n162 sync \n".ReplaceLineEndings()));
    }

    /// <summary>Calls of a kernel's own, with its own flags and structures, decode as those of Linux do.</summary>
    [Test]
    public void OwnCallsDecodeAsLinuxsDo()
    {
        string project = Project("aquarium", File.ReadAllText(Path.Combine(DotNet.Repository(), "tests", "data", "packages", "Aquarium.cs")));

        string output = DotNet.RunToSuccess(project, "run", "-c", "Release").ReplaceLineEndings("\n");

        Assert.That(output, Does.EndWith(File.ReadAllText(Path.Combine(DotNet.Repository(), "tests", "data", "packages", "Aquarium.txt")).ReplaceLineEndings("\n")), output);
    }

    [Test]
    public void KernelOfThePageOnMeaningIsBuilt()
    {
        string block = File.ReadAllText(Path.Combine(DotNet.Repository(), "docs", "meaning.md")).ReplaceLineEndings("\n").Split("```").Single(static block => block.StartsWith("csharp linux\n", StringComparison.Ordinal));
        string project = Project("page", block["csharp linux\n".Length..] + """

            internal static class Program
            {
                private static void Main() => System.Console.WriteLine(string.Join(' ', System.Linq.Enumerable.Select(MyKernel.SyscallTable.X64, static row => row.Name)));
            }
            """);

        Assert.That(DotNet.RunToSuccess(project, "run", "-c", "Release"), Does.EndWith("close\n".ReplaceLineEndings()));
    }

    private string Project(string name, string program, string items = "")
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SyscallKit.Linux" Version="{Version()}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    private string Package() => Directory.GetFiles(Path.Combine(_folder, "feed"), "SyscallKit.Linux.*.nupkg").Single();

    private string Version() => Path.GetFileNameWithoutExtension(Package())["SyscallKit.Linux.".Length..];
}
