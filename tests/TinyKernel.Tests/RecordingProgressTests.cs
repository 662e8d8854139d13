using System.IO;
using NUnit.Framework;
using Spectre.Console;
using Tiny.Output;

namespace Tiny.Tests;

/// <summary>What a terminal shows of a long recording.</summary>
public sealed class RecordingProgressTests
{
    [TestCase(1, true)]
    [TestCase(5, true)]
    [TestCase(1, false)]
    [TestCase(5, false)]
    public void EveryStepIsDoneOnce(int count, bool hasTerminal)
    {
        int done = 0;
        using StringWriter writer = new();
        new RecordingProgress(hasTerminal ? Terminal(writer) : null).Run(count, () => ++done);
        Assert.That(done, Is.EqualTo(count));
        Assert.That(writer.ToString(), hasTerminal && count > 1 ? Does.Contain("\u001b[") : Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void AStepMayBeTheLast(bool hasTerminal)
    {
        int done = 0;
        using StringWriter writer = new();
        new RecordingProgress(hasTerminal ? Terminal(writer) : null).Run(1_000_000, () => ++done < 3 ? done : null);
        Assert.That(done, Is.EqualTo(3));
    }

    [Test]
    public void AFileIsNoTerminal()
    {
        using StringWriter writer = new();
        Assert.That(RecordingProgress.TerminalOf(writer), Is.Null);
    }

    private static IAnsiConsole Terminal(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Interactive = InteractionSupport.Yes,
    });
}
