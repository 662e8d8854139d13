using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class ReturnLongCodeFixTests
{
    [TestCase("uint", "SYSK0014")]
    [TestCase("byte", "SYSK0014")]
    [TestCase("bool", "SYSK0008")]
    [TestCase("char", "SYSK0008")]
    [TestCase("double", "SYSK0008")]
    [TestCase("UserPtr<byte>", "SYSK0008")]
    public Task ValueBecomesLong(string type, string rule) => FixTest<ReturnLongCodeFix>.ChangesAsync(
        Kernel("public /* raw */ " + type + " {|" + rule + ":Read|}()"),
        Kernel("public /* raw */ long Read()"));

    [TestCase("public System.Threading.Tasks.Task<long> {|SYSK0008:Read|}()")]
    [TestCase("public System.Threading.Tasks.ValueTask<long> {|SYSK0008:Read|}()")]
    [TestCase("public string {|SYSK0008:Read|}()")]
    [TestCase("public ref int {|SYSK0008:Read|}()")]
    [TestCase("public System.Span<byte> {|SYSK0008:Read|}()")]
    public Task AnotherDesignIsLeft(string head) => FixTest<ReturnLongCodeFix>.OffersNothingAsync(Kernel(head));

    [Test]
    public Task ErrorOfAResultWithoutASignGivesItOne() => FixTest<ReturnLongCodeFix>.ChangesAsync(
        "using SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public ulong Read() => {|SYSK0131:{|CS0031:{|CS0221:-Errno.EPERM|}|}|};\n}\n",
        "using SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public long Read() => -Errno.EPERM;\n}\n");

    [Test]
    public Task PartialMethodIsChangedInBothParts() => FixTest<ReturnLongCodeFix>.ChangesAsync(
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial uint {|SYSK0014:Read|}();\n\n    public partial uint Read() => 0;\n}\n",
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read();\n\n    public partial long Read() => 0;\n}\n");

    [Test]
    public Task PartThatTheGeneratorWritesIsWrittenAnew() => new FixTest<ReturnLongCodeFix>(
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial uint {|SYSK0014:Read|}();\n}\n",
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read();\n}\n",
        generates: true).RunAsync();

    private static string Kernel(string head) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    " + head + " => throw new System.NotImplementedException();\n}\n";
}
