using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class LimitStringCodeFixTests
{
    [TestCase("[{|SYSK0052:CString|}] string name", "[CString(4096)] string name")]
    [TestCase("[Nullable, {|SYSK0052:CString(0)|}] /* which */ string? name", "[Nullable, CString(4096)] /* which */ string? name")]
    [TestCase("[{|SYSK0052:CString(max: -1)|}] string name", "[CString(4096)] string name")]
    public Task StringGetsALimit(string before, string after) => FixTest<LimitStringCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    private static string Kernel(string parameters) =>
        "#nullable enable\nusing SyscallKit.Declaring;\n\npartial class Files\n{\n    [Syscall(1)]\n    public long Read(" + parameters + ") => 0;\n}\n";
}
