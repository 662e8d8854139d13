using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class MarkPathCodeFixTests
{
    [TestCase("int dfd, string {|SYSK0051:name|}", "int dfd, [Path] string name")]
    [TestCase("/* which */ string? {|SYSK0051:name|}, int flags", "/* which */ [Path] string? name, int flags")]
    [TestCase("[CType(\"const char *\")] string {|SYSK0051:name|}", "[Path][CType(\"const char *\")] string name")]
    [TestCase("\n        // which\n        string {|SYSK0051:name|}, // its name\n        string {|SYSK0051:to|}", "\n        // which\n        [Path] string name, // its name\n        [Path] string to")]
    public Task StringBecomesAPath(string before, string after) => FixTest<MarkPathCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [Test]
    public Task PartialMethodIsMarkedInOnePart() => FixTest<MarkPathCodeFix>.ChangesAsync(
        "using SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(string {|SYSK0051:name|});\n\n    public partial long Read(string name) => 0;\n}\n",
        "using SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read([Path] string name);\n\n    public partial long Read(string name) => 0;\n}\n");

    private static string Kernel(string parameters) =>
        "#nullable enable\nusing SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public long Read(" + parameters + ") => 0;\n}\n";
}
