using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class TakeUserPointerCodeFixTests
{
    [TestCase("ref int {|SYSK0007:value|}", "UserPtr<int> value")]
    [TestCase("out /* result */ int {|SYSK0007:value|}", "/* result */ UserPtr<int> value")]
    [TestCase("in System.DateTime {|SYSK0007:value|}", "ReadOnlyUserPtr<System.DateTime> value")]
    [TestCase("ref readonly pid_t {|SYSK0007:value|}", "ReadOnlyUserPtr<pid_t> value")]
    [TestCase("[CType(\"x\")] scoped ref int {|SYSK0007:value|}", "[CType(\"x\")] UserPtr<int> value")]
    [TestCase("out UserPtr<byte> {|SYSK0007:value|}", "UserPtr<UserPtr<byte>> value")]
    [TestCase("in int {|SYSK0007:value|} = 5", "ReadOnlyUserPtr<int> value = default")]
    [TestCase("int* {|SYSK0026:value|}", "UserPtr<int> value")]
    [TestCase("/* x */ void* /* y */ {|SYSK0026:value|}", "/* x */ UserPtr /* y */ value")]
    [TestCase("byte** {|SYSK0026:value|}", "UserPtr<UserPtr<byte>> value")]
    [TestCase("pid_t* {|SYSK0026:value|} = null", "UserPtr<pid_t> value = default")]
    [TestCase("[Out] string {|SYSK0053:value|}", "[Out] UserPtr<byte> value")]
    [TestCase("[Path, InOut] /* x */ string? {|SYSK0053:value|} = null", "[Path, InOut] /* x */ UserPtr<byte> value = default")]
    public Task ReferenceBecomesUserPointer(string before, string after) => FixTest<TakeUserPointerCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [TestCase("ref string {|SYSK0007:value|}")]
    [TestCase("ref int* {|SYSK0007:value|}")]
    [TestCase("params int[] {|SYSK0007:value|}")]
    [TestCase("ref System.Span<byte> {|SYSK0007:value|}")]
    [TestCase("raw_t {|SYSK0026:value|}")]
    [TestCase("delegate*<void>* {|SYSK0026:value|}")]
    public Task TypeThatNoPointerPointsToIsLeft(string parameter) => FixTest<TakeUserPointerCodeFix>.OffersNothingAsync(Kernel(parameter));

    [Test]
    public Task WithoutUsingTheNameIsQualified() => FixTest<TakeUserPointerCodeFix>.ChangesAsync(
        "partial class Files\n{\n    [SyscallKit.Declaring.Syscall(1)]\n    public long Read(ref int {|SYSK0007:value|}) => 0;\n}\n",
        "partial class Files\n{\n    [SyscallKit.Declaring.Syscall(1)]\n    public long Read(SyscallKit.Declaring.UserPtr<int> value) => 0;\n}\n");

    [Test]
    public Task PartialMethodIsChangedInBothParts()
    {
        const string other = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    public partial long Read(uint fd, ref int $value$) => fd;\n}\n";
        FixTest<TakeUserPointerCodeFix> test = new(
            "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(uint fd, ref int {|SYSK0007:value|}); // both\n}\n",
            "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(uint fd, UserPtr<int> value); // both\n}\n");
        test.TestState.Sources.Add(("/0/Other.cs", other.Replace("$value$", "value", System.StringComparison.Ordinal)));
        test.FixedState.Sources.Add(("/0/Other.cs", other.Replace("ref int $value$", "UserPtr<int> value", System.StringComparison.Ordinal)));
        return test.RunAsync();
    }

    private static string Kernel(string parameter) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\nusing pid_t = int;\nusing unsafe raw_t = int*;\n\nunsafe partial class Files\n{\n    [Syscall(1)]\n    public long Read(uint fd, " + parameter + ") => throw null!;\n}\n";
}
