using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Programs;

/// <summary>Every version of C#: what is generated compiles, or one error says why nothing is.</summary>
[TestFixture]
public sealed class LanguageVersionTests
{
    private const string Source =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        namespace N
        {
            [SyscallTable]
            public partial class Kernel
            {
                [Syscall(0, Ia32 = 3)] public long Read(uint fd, UserPtr<byte> buf, bool on, long offset) { return 0; }
                [Syscall(1)] public void Write() { }
                [CompatSyscall(180)] public long Read32(uint fd, [CompatArgU64] long pos) { return 0; }
            }
        }
        """;

    private static IEnumerable<LanguageVersion> High() => Versions(isEnough: true);

    private static IEnumerable<LanguageVersion> Low() => Versions(isEnough: false);

    private static IEnumerable<LanguageVersion> Versions(bool isEnough) => System.Enum.GetValues<LanguageVersion>()
        .Where(version => version.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp12 == isEnough);

    [TestCaseSource(nameof(High))]
    public void VersionIsEnough(LanguageVersion version) => GeneratorRun.Of(new TestProject(Source) { Language = version }).CompilesClean();

    [TestCaseSource(nameof(Low))]
    public void VersionIsTooLowIsSaidOnce(LanguageVersion version)
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(Source) { Language = version });
        Assert.That(run.Result.Diagnostics.Select(static diagnostic => diagnostic.Id), Is.EqualTo(["SYSK0301"]));
        Assert.That(run.Result.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("has C# " + version.ToDisplayString() + ":"));
        Assert.That(run.Result.GeneratedSources, Is.Empty);
    }

    [Test]
    public void VersionIsTooLowNothingIsDeclaredIsNotSaid() =>
        Assert.That(GeneratorRun.Of(new TestProject("class C { }") { Language = LanguageVersion.CSharp9 }).Result.Diagnostics, Is.Empty);
}
