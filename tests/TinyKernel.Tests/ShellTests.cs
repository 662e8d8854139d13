using System.Linq;
using NUnit.Framework;
using Tiny.Commands;

namespace Tiny.Tests;

/// <summary><c>shell</c>: scripts in the machine.</summary>
public sealed class ShellTests
{
    [TestCase("echo a  b", "a b\n")]
    [TestCase("echo 'a  \"b' \"c'd\"e;;echo", "a  \"b c'de\n\n")]
    [TestCase("echo \"a \\\"b\\\" \\\\ \\c\" '\\'", "a \"b\" \\ \\c \\\n")]
    [TestCase("echo one>f;echo two >>f\necho three >> f; cat f", "one\ntwo\nthree\n")]
    [TestCase("echo one > f; echo two > f; cat f", "two\n")]
    [TestCase("cat /etc/motd > f; cat f", "Every system call is one method.\n")]
    [TestCase("sh -c 'echo inner; cd /etc'; cat motd; cat etc/motd", "inner\ncat: motd: ENOENT\nEvery system call is one method.\n")]
    [TestCase("mkdir d; mkdir d; cd d; echo x > y; cd ..; rmdir d", "sh: d: EEXIST\nsh: d: ENOTEMPTY\n")]
    [TestCase("nothing; sh", "sh: nothing: cannot be executed\nsh: usage: sh -c SCRIPT\n")]
    [TestCase("squares32; squares32 x; squares32 99999999999; squares32 3", "squares32: the first 0 squares add up to 0, says the vDSO's caller\n"
        + "squares32: the first 0 squares add up to 0, says the vDSO's caller\nsquares32: the first 0 squares add up to 0, says the vDSO's caller\n"
        + "squares32: the first 3 squares add up to 5, says the vDSO's caller\n")]
    public void AScriptPrints(string script, string expected) => Assert.That(Program.Run("shell", script).Output, Is.EqualTo(expected));

    [TestCase("echo", 0)]
    [TestCase("cat nothing; echo", 0)]
    [TestCase("echo; cat nothing", 1)]
    [TestCase("hello32", 1)]
    [TestCase("", 0)]
    public void TheLastCommandDecides(string script, int code) => Assert.That(Program.Run("shell", script).Code, Is.EqualTo(code));

    [TestCase(2000, 'a')]
    [TestCase(666, '\u20ac')]
    [TestCase(2000, ';')]
    [TestCase(2000, '>')]
    [TestCase(2000, '\'')]
    public void LongScriptsRun(int length, char c)
    {
        (int code, string output, string error) = Program.Run("shell", new string(c, length));
        Assert.That(code, Is.EqualTo(output.Length == 0 ? CommandLine.Success : CommandLine.Difference));
        Assert.That(error, Is.Empty);
    }

    [Test]
    public void ManyWordsRun()
    {
        string words = string.Concat(Enumerable.Repeat("a ", 997));
        Assert.That(Program.Run("shell", "echo " + words).Code, Is.Zero);
        Assert.That(Program.Run("shell", "cat " + words).Output, Is.EqualTo("sh: cat: cannot be executed\n"));
        Assert.That(Program.Run("shell", string.Concat(Enumerable.Repeat("a;", 999))).Output, Has.Length.EqualTo(999 * "sh: a: cannot be executed\n".Length));
    }

    [Test]
    public void TooLongScriptsAreRefused()
    {
        (int code, string output, string error) = Program.Run("shell", new string(' ', 2001));
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.StartWith("A script has at most 2000 bytes.\n"));
    }
}
