using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class UseTableNumberCodeFixTests
{
    private const string Table = "0 common read sys_read\n1 common write sys_write\n3 i386 read sys_read\n180 i386 pread64 sys_pread64 sys_ia32_pread64\n";

    [TestCase("Syscall(/* was */ 7 /* once */)", "Syscall(/* was */ 0 /* once */)")]
    [TestCase("Syscall(number: 7, Ia32 = 3)", "Syscall(number: 0, Ia32 = 3)")]
    [TestCase("Syscall(0, Ia32 = Numbers.Old)", "Syscall(0, Ia32 = 3)")]
    [TestCase("Syscall(Ia32 = 4, Name = \"read\")", "Syscall(Ia32 = 3, Name = \"read\")")]
    [TestCase("CompatSyscall(181, Name = \"ia32_pread64\")", "CompatSyscall(180, Name = \"ia32_pread64\")")]
    public Task NumberIsTheFiles(string attribute, string corrected) => Verify(
        Kernel("[{|SYSK0202:" + attribute + "|}]"),
        Kernel("[" + corrected + "]"));

    [Test]
    public Task BothNumbersAreCorrectedTogether() => Verify(
        Kernel("[{|SYSK0202:{|SYSK0202:Syscall(7, Ia32 = 8)|}|}]"),
        Kernel("[Syscall(0, Ia32 = 3)]"));

    private static string Kernel(string attribute) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    " + attribute + "\n    public long Read() => 0;\n}\n\nstatic class Numbers\n{\n    public const int Old = 4;\n}\n";

    private static Task Verify(string before, string after)
    {
        FixTest<UseTableNumberCodeFix> test = new(before, after);
        test.TestState.AdditionalFiles.Add(("/syscall_64.tbl", Table));
        test.NumberOfIncrementalIterations = before.Contains("{|SYSK0202:{|", System.StringComparison.Ordinal) ? 2 : 1;
        return test.RunAsync();
    }
}
