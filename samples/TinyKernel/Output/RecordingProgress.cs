using System;
using System.Globalization;
using System.IO;
using Spectre.Console;

namespace Tiny.Output;

/// <summary>Shows on a terminal how far a long recording is, and leaves nothing behind.</summary>
/// <param name="console">The terminal; null shows nothing.</param>
public sealed class RecordingProgress(IAnsiConsole? console)
{
    /// <summary>The terminal that a writer writes to.</summary>
    /// <param name="writer">The writer.</param>
    /// <returns>Null if it is none, or one that cannot rewrite a line.</returns>
    public static IAnsiConsole? TerminalOf(TextWriter writer)
    {
        AnsiConsoleOutput output = new(writer is TerminalText text ? text.Terminal : writer);
        if (!output.IsTerminal)
            return null;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Interactive = InteractionSupport.Yes,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        return console.Profile.Capabilities.Ansi ? console : null;
    }

    /// <summary>Does something several times.</summary>
    /// <param name="count">How often.</param>
    /// <param name="step">Does it once; gives the number of events so far, or null to stop.</param>
    public void Run(int count, Func<long?> step)
    {
        if (console is null || count == 1)
        {
            for (int i = 0; i < count && step() is not null; i++)
            {
            }

            return;
        }

        console.Progress().AutoClear(true).Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn()).Start(context =>
        {
            ProgressTask task = context.AddTask("recording", maxValue: count);
            for (int i = 0; i < count && step() is { } events; i++)
            {
                task.Increment(1);
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {count} runs, {events} events");
            }
        });
    }
}
