using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class MoveContextCodeFixTests
{
    [TestCase("uint fd, SyscallContext {|SYSK0013:context|}", "SyscallContext context, uint fd")]
    [TestCase("in SyscallContext {|SYSK0013:context|}, uint fd", "SyscallContext context, uint fd")]
    [TestCase("uint fd, /* by reference */ scoped in SyscallContext {|SYSK0013:context|}, int flags", "/* by reference */ SyscallContext context, uint fd, int flags")]
    [TestCase("uint fd /* descriptor */, SyscallContext {|SYSK0013:context|} /* all else */", "SyscallContext context /* all else */, uint fd /* descriptor */")]
    [TestCase("\n        uint fd, // descriptor\n        SyscallContext {|SYSK0013:context|}", "\n        SyscallContext context,\n        uint fd // descriptor\n")]
    [TestCase(
        "\n        // The file.\n        uint fd,\n        int flags, // O_RDONLY\n        // The rest.\n        SyscallContext {|SYSK0013:context|} // all else\n        ",
        "\n        // The rest.\n        SyscallContext context, // all else\n        // The file.\n        uint fd,\n        int flags // O_RDONLY\n        ")]
    public Task ContextComesFirst(string before, string after) => FixTest<MoveContextCodeFix>.ChangesAsync(Kernel(before), Kernel(after));

    [Test]
    public Task SecondContextIsLeft() =>
        FixTest<MoveContextCodeFix>.OffersNothingAsync(Kernel("SyscallContext context, uint fd, SyscallContext {|SYSK0013:other|}"));

    [Test]
    public Task PartialMethodIsChangedInBothParts() => FixTest<MoveContextCodeFix>.ChangesAsync(
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(uint fd, SyscallContext {|SYSK0013:context|});\n\n    public partial long Read(uint fd, SyscallContext context) => fd;\n}\n",
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public partial long Read(SyscallContext context, uint fd);\n\n    public partial long Read(SyscallContext context, uint fd) => fd;\n}\n");

    private static string Kernel(string parameters) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    [Syscall(1)]\n    public long Read(" + parameters + ") => fd;\n}\n";
}
