using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class UseNearestNameCodeFixTests
{
    [TestCase("[Out({|SYSK0030:\"conut\"|})] UserPtr<byte> buf, nuint count", "[Out(\"count\")] UserPtr<byte> buf, nuint count")]
    [TestCase("[Out(LengthAt = {|SYSK0030:\"lne\"|})] UserPtr<byte> buf, UserPtr<int> len", "[Out(LengthAt = \"len\")] UserPtr<byte> buf, UserPtr<int> len")]
    [TestCase("[Path(directory: /* x */ {|SYSK0030:nameof(Files)|})] UserPtr<byte> buf, int file", "[Path(directory: /* x */ \"file\")] UserPtr<byte> buf, int file")]
    public Task NearestArgumentIsNamed(string before, string after) => FixTest<UseNearestNameCodeFix>.ChangesAsync(Kernel("[Syscall(1)]", before), Kernel("[Syscall(1)]", after));

    [Test]
    public Task NearestErrorIsNamed() => FixTest<UseNearestNameCodeFix>.ChangesAsync(
        Kernel("[Syscall(1), Errors(\"EIO\", {|SYSK0040:\"EBDAF\"|}, {|SYSK0040:\"EIVNAL\"|})]", "int a"),
        Kernel("[Syscall(1), Errors(\"EIO\", \"EBADF\", \"EINVAL\")]", "int a"));

    [Test]
    public Task NameLikeNoneIsLeft() => FixTest<UseNearestNameCodeFix>.OffersNothingAsync(Kernel("[Syscall(1), Errors({|SYSK0040:\"something\"|})]", "[Path({|SYSK0030:\"else\"|})] UserPtr<byte> name"));

    private static string Kernel(string attributes, string parameters) =>
        "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\npartial class Files\n{\n    " + attributes + "\n    public long Call(" + parameters + ") => 0;\n}\n";
}
