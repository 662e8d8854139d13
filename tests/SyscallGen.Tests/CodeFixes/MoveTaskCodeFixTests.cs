using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class MoveTaskCodeFixTests
{
    [TestCase("uint fd, Process {|SYSK0050:task|}", "Process task, uint fd")]
    [TestCase("uint fd, SyscallTask {|SYSK0050:task|}", "SyscallTask task, uint fd")]
    [TestCase("in Process {|SYSK0050:task|}, uint fd", "Process task, uint fd")]
    [TestCase("SyscallContext context, uint fd, int flags, Process {|SYSK0050:task|}", "SyscallContext context, Process task, uint fd, int flags")]
    [TestCase("SyscallContext context, ref Process {|SYSK0050:task|}, uint fd", "SyscallContext context, Process task, uint fd")]
    [TestCase(
        "\n        SyscallContext context, // the call\n        uint fd, // descriptor\n        Process {|SYSK0050:task|} // caller\n        ",
        "\n        SyscallContext context, // the call\n        Process task, // caller\n        uint fd // descriptor\n        ")]
    public Task TaskComesBeforeTheArguments(string before, string after) => FixTest<MoveTaskCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [Test]
    public Task SecondTaskIsLeft() => FixTest<MoveTaskCodeFix>.OffersNothingAsync(Kernel("Process task, uint fd, SyscallTask {|SYSK0050:other|}"));

    [Test]
    public Task PartialMethodIsChangedInBothParts() => FixTest<MoveTaskCodeFix>.ChangesAsync(
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(uint fd, SyscallTask {|SYSK0050:task|});\n\n    public partial long Read(uint fd, SyscallTask task) => fd;\n}\n",
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(SyscallTask task, uint fd);\n\n    public partial long Read(SyscallTask task, uint fd) => fd;\n}\n");

    private static string Kernel(string parameters) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npublic sealed class Process() : SyscallTask(1, \"\", null!);\n\npartial class Files\n{\n    [Syscall(1)]\n    public long Read(" + parameters + ") => fd;\n}\n";
}
