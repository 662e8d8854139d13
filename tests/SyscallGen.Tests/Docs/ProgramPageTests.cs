using System.Linq;
using NUnit.Framework;

namespace SyscallGen.Tests.Docs;

/// <summary>The code of these pages is one program each, and prints what the page shows behind each block.</summary>
public sealed class ProgramPageTests
{
    private static readonly string[] s_pages = ["tracing.md", "tracefs.md", "kernel.md"];

    [TestCaseSource(nameof(s_pages))]
    public void Program_PrintsWhatIsShown(string page) => PageProgram.Check(page);

    [TestCaseSource(nameof(s_pages))]
    public void EveryLink_HasItsHeading(string page) =>
        Assert.That(PageProgram.LinksOf(page).Distinct(), Is.EquivalentTo(PageProgram.AnchorsOf(page)));
}
