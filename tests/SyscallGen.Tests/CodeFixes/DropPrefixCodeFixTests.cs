using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class DropPrefixCodeFixTests
{
    [TestCase("[Syscall(1)] public long /* x */ {|SYSK0024:sys_read|}(int a) => a;", "[Syscall(1)] public long /* x */ Read(int a) => a;")]
    [TestCase("[Syscall(1)] public long {|SYSK0024:Sys_Clock_GetTime|}() => 0;", "[Syscall(1)] public long Clock_GetTime() => 0;")]
    [TestCase("[Syscall(1)] public long {|SYSK0024:__x64_sys_lock|}() => 0;", "[Syscall(1)] public long Lock() => 0;")]
    [TestCase("[Syscall(1)] public partial long {|SYSK0024:sys_read|}(); public partial long sys_read() => 0;", "[Syscall(1)] public partial long Read(); public partial long Read() => 0;")]
    [TestCase("[{|SYSK0024:Syscall(1, Name = /* x */ \"sys_read\")|}] public long M() => 0;", "[Syscall(1, Name = /* x */ \"read\")] public long M() => 0;")]
    [TestCase("[{|SYSK0024:Syscall(1, Ia32TableName = \"sys_read\")|}] public long M() => 0;", "[Syscall(1, Ia32TableName = \"read\")] public long M() => 0;")]
    public Task PrefixIsDropped(string before, string after) => FixTest<DropPrefixCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [TestCase("[Syscall(1)] public long {|SYSK0024:sys_read|}() => 0; public void Read() { }")]
    [TestCase("[Syscall(1)] public long {|SYSK0024:sys_files|}() => 0;")]
    [TestCase("[Syscall(1)] public long {|SYSK0024:sys_1|}() => 0;")]
    [TestCase("[{|SYSK0024:Syscall(1, Name = N)|}] public long M() => 0; const string N = \"sys_read\";")]
    public Task NameThatIsTakenOrWrittenElsewhereIsLeft(string code) => FixTest<DropPrefixCodeFix>.OffersNothingAsync(Kernel(code));

    private static string Kernel(string member) => "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    " + member + "\n}\n";
}
