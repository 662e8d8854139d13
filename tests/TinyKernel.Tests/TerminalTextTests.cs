using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tiny.Commands;
using Tiny.Output;

namespace Tiny.Tests;

/// <summary>What guests and files say is shown on a terminal, which obeys none of it; in a pipe it is what it is.</summary>
public sealed class TerminalTextTests
{
    // Escaped: a test with such characters in its own name is lost on its way to whoever counts the results.
    private const string Red = @"\x1b[31mred\x1b[0m";
    private const string Title = @"\x1b]0;title\a\r\x08\u009b2J\x7f";

    [TestCase(@"a\nb\tc", "a\nb\tc")]
    [TestCase(Red, "^[[31mred^[[0m")]
    [TestCase(Title, "^[]0;title^G^M^H\\x9b2J^?")]
    [TestCase(@"\x00\u00e9", "^@\u00e9")]
    [TestCase("\U0001f600", "\U0001f600")]
    public void ControlsAreShown(string escaped, string visible)
    {
        string text = Regex.Unescape(escaped);
        Assert.That(TerminalText.Visible(text), Is.EqualTo(visible));
        using StringWriter terminal = new();
        using TerminalText writer = new(terminal);
        writer.Write(text);
        writer.Write(text.ToCharArray());
        foreach (char c in text)
            writer.Write(c);
        Assert.That(terminal.ToString(), Is.EqualTo(visible + visible + visible));
    }

    [TestCase("echo '" + Red + "'", Red + @"\n")]
    [TestCase("echo '" + Title + "' > f; cat f", Title + @"\n")]
    [TestCase("'" + Red + "'", "sh: " + Red + @": cannot be executed\n")]
    [TestCase("cd '" + Title + "'", "sh: " + Title + @": ENOENT\n")]
    [TestCase("cat '" + Title + "'", "cat: " + Title + @": ENOENT\n")]
    public void GuestsSpeakToNobodysTerminal(string script, string escaped)
    {
        (script, string output) = (Regex.Unescape(script), Regex.Unescape(escaped));
        Assert.That(Run(inColour: false, "shell", script), Is.EqualTo(output));
        Assert.That(Run(inColour: true, "shell", script), Is.EqualTo(TerminalText.Visible(output)));
    }

    [Test]
    public void NamesInARecordingAreShown()
    {
        string name = "\u001b[2J\u00c3\u00a9\u009b";
        string line = name.PadLeft(16) + "-5       [000] .....     1.000001: sys_enter: NR 39 (0, 0, 0, 0, 0, 0)\n";
        string path = Path.Combine(Program.NewFolder(), "trace.txt");
        File.WriteAllText(path, line, Encoding.Latin1);
        string plain = Run(inColour: false, "replay", path);
        Assert.That(plain, Does.Contain("\u001b[2J\u00e9\ufffd-5 "));
        string coloured = Regex.Replace(Run(inColour: true, "replay", path), "\u001b\\[[0-9;]*m", "");
        Assert.That(coloured, Is.EqualTo(TerminalText.Visible(plain)));
    }

    private static string Run(bool inColour, params string[] arguments)
    {
        using StringWriter output = new();
        CommandLine.Run(arguments, output, TextWriter.Null, inColour);
        return output.ToString();
    }
}
