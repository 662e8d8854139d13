using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class NullableStringCodeFixTests
{
    [TestCase("[Path, Nullable] string {|SYSK0132:name|}", "[Path, Nullable] string? name")]
    [TestCase("[Path, Nullable(Sometimes = true)] /* which */ string {|SYSK0132:name|}, [Path] string to", "[Path, Nullable(Sometimes = true)] /* which */ string? name, [Path] string to")]
    public Task StringIsDeclaredNullable(string before, string after) => FixTest<NullableStringCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [Test]
    public Task PartialMethodIsChangedInBothParts() => FixTest<NullableStringCodeFix>.ChangesAsync(
        "#nullable enable\nusing SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read([Path, Nullable] string {|SYSK0132:name|});\n\n    public partial long Read(string name) => 0;\n}\n",
        "#nullable enable\nusing SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read([Path, Nullable] string? name);\n\n    public partial long Read(string? name) => 0;\n}\n");

    private static string Kernel(string parameters) =>
        "#nullable enable\nusing SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public long Read(" + parameters + ") => 0;\n}\n";
}
