using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class StayInUserMemoryCodeFixTests
{
    [TestCase("/* x */ {|SYSK0027:(byte*)a.Address|}", "/* x */ a.Cast<byte>()")]
    [TestCase("{|SYSK0027:(int*)a.Address|}", "a")]
    [TestCase("{|SYSK0027:(long*)(a + 1).Address|}", "(a + 1).Cast<long>()")]
    [TestCase("{|SYSK0027:(byte*)b.Address|}", "b.Cast<byte>()")]
    public Task CastBecomesUserPointer(string before, string after) => FixTest<StayInUserMemoryCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [TestCase("(nint){|SYSK0027:(void*)a.Address|}")]
    [TestCase("(nint){|SYSK0027:(byte*)(a.Address + 1)|}")]
    [TestCase("(nint){|SYSK0027:(byte**)a.Address|}")]
    public Task CastToWhatNoUserPointerIsIsLeft(string code) => FixTest<StayInUserMemoryCodeFix>.OffersNothingAsync(Kernel(code));

    private static string Kernel(string expression) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\nunsafe partial class Files\n{\n    [Syscall(1)]\n    public long Read(UserPtr<int> a, ReadOnlyUserPtr b)\n    {\n        var p = " + expression + ";\n        return 0;\n    }\n}\n";
}
