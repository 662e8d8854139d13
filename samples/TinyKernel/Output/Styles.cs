using Spectre.Console;

namespace Tiny.Output;

/// <summary>The colours of this program, all from the terminal's own sixteen.</summary>
internal static class Styles
{
    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Task { get; } = new(Color.Teal);

    public static Style Enter { get; } = new(Color.Olive);

    public static Style Exit { get; } = new(Color.Green);

    public static Style Error { get; } = new(Color.Red);
}
