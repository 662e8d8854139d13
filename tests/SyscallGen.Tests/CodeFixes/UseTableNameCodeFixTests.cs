using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class UseTableNameCodeFixTests
{
    [TestCase("{|SYSK0003:Syscall|}", "Syscall(Name = \"clock_gettime\")")]
    [TestCase("{|SYSK0003:Syscall()|}", "Syscall(Name = \"clock_gettime\")")]
    [TestCase("{|SYSK0003:Syscall(Ia32 = 5)|}", "Syscall(Ia32 = 5, Name = \"clock_gettime\")")]
    [TestCase("{|SYSK0003:Syscall(Name = /* x */ \"Clock_GetTime\")|}", "Syscall(Name = /* x */ \"clock_gettime\")")]
    public Task NameOfTheRowIsGiven(string before, string after) => Test(Kernel(before), Kernel(after)).RunAsync();

    [Test]
    public Task NameLikeNoRowIsLeft()
    {
        const string code = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Clock\n{\n    [{|SYSK0003:Syscall|}]\n    public long Time() => 0;\n}\n";
        return Test(code, code).RunAsync();
    }

    private static FixTest<UseTableNameCodeFix> Test(string before, string after)
    {
        FixTest<UseTableNameCodeFix> test = new(before, after);
        test.TestState.AdditionalFiles.Add(("/user/syscall_64.tbl", "228 common clock_gettime sys_clock_gettime\n"));
        return test;
    }

    private static string Kernel(string attribute) => "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Clock\n{\n    [" + attribute + "]\n    public long ClockGettime() => 0;\n}\n";
}
