using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Tiny.Output;

/// <summary>Where everything is shown: with colours on a terminal, plain text elsewhere.</summary>
public sealed class Screen
{
    // Lines are never folded here: a terminal does that itself, and a file needs none.
    private const int Width = 10_000;

    private readonly IAnsiConsole _console;

    public Screen(TextWriter writer, bool inColour)
    {
        // Colours are for terminals only.
        Writer = inColour && writer is not TerminalText ? new TerminalText(writer) : writer;
        Writer.NewLine = "\n";
        TextWriter raw = Writer is TerminalText terminal ? terminal.Terminal : Writer;
        raw.NewLine = "\n";
        InColour = inColour;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(raw),
            Ansi = inColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = inColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>For text from elsewhere: shown as it is, but that a terminal obeys none of it.</summary>
    public TextWriter Writer { get; }

    public bool InColour { get; }

    public void WriteLine(string text = "") => Writer.WriteLine(text);

    /// <summary>Shows a line whose parts have colours.</summary>
    public void WriteLine(params (string Text, Style? Style)[] parts)
    {
        if (!InColour)
        {
            foreach ((string text, _) in parts)
                Writer.Write(text);
            Writer.WriteLine();
            return;
        }

        Paragraph line = new();
        foreach ((string text, Style? style) in parts)
            line.Append(TerminalText.Visible(text), style);
        _console.Write(line);
        _console.WriteLine();
    }

    public void Write(IRenderable item) => _console.Write(item);
}
