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
    private const string Red = "\u001b[31mred\u001b[0m";
    private const string Title = "\u001b]0;title\u0007\r\b\u009b2J\u007f";

    [TestCase("a\nb\tc", "a\nb\tc")]
    [TestCase(Red, "^[[31mred^[[0m")]
    [TestCase(Title, "^[]0;title^G^M^H\\x9b2J^?")]
    [TestCase("\u0000\u00e9\U0001f600", "^@\u00e9\U0001f600")]
    public void Controls_are_shown(string text, string visible)
    {
        Assert.That(TerminalText.Visible(text), Is.EqualTo(visible));
        using StringWriter terminal = new();
        using TerminalText writer = new(terminal);
        writer.Write(text);
        writer.Write(text.ToCharArray());
        foreach (char c in text)
            writer.Write(c);
        Assert.That(terminal.ToString(), Is.EqualTo(visible + visible + visible));
    }

    [TestCase("echo '" + Red + "'", Red + "\n")]
    [TestCase("echo '" + Title + "' > f; cat f", Title + "\n")]
    [TestCase("'" + Red + "'", "sh: " + Red + ": cannot be executed\n")]
    [TestCase("cd '" + Title + "'", "sh: " + Title + ": ENOENT\n")]
    [TestCase("cat '" + Title + "'", "cat: " + Title + ": ENOENT\n")]
    public void Guests_speak_to_nobodys_terminal(string script, string output)
    {
        Assert.That(Run(inColour: false, "shell", script), Is.EqualTo(output));
        Assert.That(Run(inColour: true, "shell", script), Is.EqualTo(TerminalText.Visible(output)));
    }

    [Test]
    public void Names_in_a_recording_are_shown()
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
