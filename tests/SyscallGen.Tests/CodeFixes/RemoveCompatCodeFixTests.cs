using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class RemoveCompatCodeFixTests
{
    [TestCase("[Syscall(0)]\n    [{|SYSK0015:CompatSyscall(3)|}]\n    public", "[Syscall(0)]\n    public")]
    [TestCase("/// <summary>Reads.</summary>\n    [{|SYSK0015:CompatSyscall(3)|}]\n    [Syscall(0)]\n    public", "/// <summary>Reads.</summary>\n    [Syscall(0)]\n    public")]
    [TestCase("[Syscall(0)] [{|SYSK0015:CompatSyscall(3)|}] // as in 2.6\n    public", "[Syscall(0)] // as in 2.6\n    public")]
    [TestCase("[{|SYSK0015:CompatSyscall(3)|}] // as in 2.6\n    // Native.\n    [Syscall(0)]\n    public", "// as in 2.6\n    // Native.\n    [Syscall(0)]\n    public")]
    [TestCase("[Syscall(0), {|SYSK0015:CompatSyscall(3)|}]\n    public", "[Syscall(0)]\n    public")]
    [TestCase("[{|SYSK0015:CompatSyscall(3)|} /* old */, Syscall(0)]\n    public", "[/* old */ Syscall(0)]\n    public")]
    [TestCase("[Syscall(0)] [{|SYSK0015:CompatSyscall(3)|}]\n    public", "[Syscall(0)]\n    public")]
    [TestCase("[{|SYSK0015:CompatSyscall(3)|}] [Syscall(0)] public", "[Syscall(0)] public")]
    public Task CompatIsRemoved(string before, string after) => FixTest<RemoveCompatCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    private static string Kernel(string head) => "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    " + head + " long Read(uint fd) => fd;\n}\n";
}
