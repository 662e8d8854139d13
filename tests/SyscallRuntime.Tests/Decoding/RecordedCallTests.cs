using System.IO;
using System.Linq;
using NUnit.Framework;

namespace SyscallKit.Tests.Decoding;

/// <summary>Calls that strace 6.1 showed, decoded from their registers and memory.</summary>
public sealed class RecordedCallTests
{
    /// <summary>
    /// Those that are shown as strace shows them are listed: one that is not any more is a mistake, and one that now is belongs into the list. What is missing is
    /// what strace knows of single calls beyond the meaning of their arguments.
    /// </summary>
    [Test]
    public void LinesAreThoseOfStrace()
    {
        string path = Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "strace", "alike.txt");
        string[] alike = [.. RecordedCall.All().Where(static call => call.Decoded == call.Text).Select(static call => call.Id)];
        Assert.That(string.Join('\n', alike), Is.EqualTo(string.Join('\n', File.ReadAllLines(path))));
    }
}
