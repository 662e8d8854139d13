using System;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Metadata;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

public sealed class SeccompStackTests
{
    private const uint Allow = (uint)SeccompAction.Allow;

    /// <summary>All filters run, and the least action wins as a signed number, of equals the newest.</summary>
    [Test]
    public void TheStrictestFilterDecides() => Gen.Select(Programs.Valid.Array[0, 4], Programs.Call).Sample(static (programs, call) =>
    {
        SeccompStack stack = Stack(programs);
        SeccompVerdict verdict = stack.Run(call);
        if (stack.AlwaysAllows(call.arch == SeccompData.ArchX64 ? SyscallAbi.X64 : SyscallAbi.Ia32, call.nr))
        {
            Assert.That(verdict, Is.EqualTo(new SeccompVerdict(Allow, null)));
            return;
        }

        (uint value, int count) = programs.Reverse().Select((program, index) => (SeccompFilter.Create(program).Run(call), programs.Length - index))
            .Append((Allow, 0)).MinBy(static result => (int)(result.Item1 & 0xffff_0000));
        Assert.That(verdict.Match?.Count ?? 0, Is.EqualTo((value & 0xffff_0000) == Allow ? 0 : count));
        Assert.That(verdict.Value, Is.EqualTo((value & 0xffff_0000) == Allow ? Allow : value));
    }, iter: 5_000);

    /// <summary>A set bit never says other than the filters do; where no bit is, they may allow all the same.</summary>
    [Test]
    public void TheBitmapAgreesWithTheFilters() => Gen.Select(Programs.Policy.Array[1, 3], Programs.Call.Array[8]).Sample(static (programs, calls) =>
    {
        SeccompStack stack = Stack(programs);
        foreach (SyscallAbi abi in Enum.GetValues<SyscallAbi>())
        {
            for (int nr = -2; nr < 600; nr++)
            {
                if (!stack.AlwaysAllows(abi, nr) || IsUprobe(abi, nr))
                    continue;
                for (int i = 0; i < calls.Length; i++)
                {
                    SeccompData call = calls[i] with { nr = nr, arch = SeccompData.ArchOf(abi) };
                    Assert.That(programs.Select(program => SeccompFilter.Create(program).Run(call)), Is.All.EqualTo(Allow), $"{abi} {nr}");
                }
            }
        }
    }, iter: 200);

    /// <summary>What Linux follows and what not: <c>seccomp_is_const_allow</c>.</summary>
    [TestCase("ret #0x7fff0000", true)]
    [TestCase("ret #0x7fff0001", false)]
    [TestCase("ld [0]\n jeq #5, y\n ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("ld [0]\n jgt #5, y\n ret #0\n y: ret #0x7fff0000", false)]
    [TestCase("ld [0]\n jge #5, y\n ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("ld [0]\n jset #4, y\n ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("ld [4]\n jeq #0xc000003e, y\n ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("ld [4]\n and #0x3e\n jeq #0x3e, y\n ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("ja y\n n: ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("jeq #0, y\n ret #0\n y: ret #0x7fff0000", true)]
    [TestCase("ld [0]\n tax\n ret #0x7fff0000", false)]
    [TestCase("ld #0\n ret #0x7fff0000", false)]
    [TestCase("ld [16]\n ret #0x7fff0000", false)]
    [TestCase("ld [8]\n ret #0x7fff0000", false)]
    [TestCase("ld [0]\n or #0\n ret #0x7fff0000", false)]
    [TestCase("ldx #1\n ret #0x7fff0000", false)]
    [TestCase("ld [0]\n jeq x, y, y\n y: ret #0x7fff0000", false)]
    public void TheBitmapIsThatOfLinux(string text, bool isSet)
    {
        SeccompStack stack = Stack([.. BpfText.Assemble(text)]);
        Assert.That(stack.AlwaysAllows(SyscallAbi.X64, 5), Is.EqualTo(isSet));
    }

    [Test]
    public void UprobesAreNeverFiltered()
    {
        SeccompStack stack = Stack([.. BpfText.Assemble("ret #0x80000000")]);
        Assert.That(Enumerable.Range(-2, 1000).Where(nr => stack.AlwaysAllows(SyscallAbi.X64, nr)), Is.EqualTo(new[] { 335, 336 }));
        Assert.That(Enumerable.Range(-2, 1000).Where(nr => stack.AlwaysAllows(SyscallAbi.Ia32, nr)), Is.Empty);
        Assert.That(stack.Run(new SeccompData { nr = 335, arch = SeccompData.ArchX64 }).Action, Is.EqualTo(SeccompAction.Allow));
    }

    [Test]
    public void AnotherArchitectureHasNoBits()
    {
        SeccompStack stack = Stack([.. BpfText.Assemble("ld [4]\n jeq #0x12345678, n\n ret #0x7fff0000\n n: ret #0")]);
        Assert.That(stack.Run(new SeccompData { nr = 1, arch = 0x1234_5678 }).Action, Is.EqualTo(SeccompAction.KillThread));
    }

    /// <summary>What is there counts with 4 more each; what is refused leaves the stack as it was.</summary>
    [Test]
    public void TheChainIsBounded()
    {
        // 3 and 2: five instructions of Linux, and 4 once it is there.
        SeccompFilter filter = SeccompFilter.Create([new SockFilter(0x06, 0, 0, Allow)]);
        SeccompStack stack = SeccompStack.Empty;
        long error = 0;
        while (error == 0)
            error = stack.Push(filter, out stack);
        Assert.That(error, Is.EqualTo(-Errno.ENOMEM));
        Assert.That((stack.Count, stack.Length), Is.EqualTo((32763 / 9 + 1, 9 * (32763 / 9 + 1))));
        Assert.That(stack.Push(filter, out SeccompStack same), Is.EqualTo(error));
        Assert.That(same, Is.SameAs(stack));
    }

    [Test]
    public void AncestorsAreWhatLiesBelow()
    {
        SeccompFilter filter = SeccompFilter.Create([new SockFilter(0x06, 0, 0, Allow)]);
        SeccompStack.Empty.Push(filter, out SeccompStack one);
        one.Push(filter, out SeccompStack two);
        one.Push(filter, out SeccompStack other);
        Assert.That(new[] { SeccompStack.Empty, one, two }.Select(stack => stack.IsAncestorOf(two)), Is.All.True);
        Assert.That((two.IsAncestorOf(other), two.IsAncestorOf(one)), Is.EqualTo((false, false)));
    }

    private static bool IsUprobe(SyscallAbi abi, int nr) => abi == SyscallAbi.X64 && nr is 335 or 336;

    private static SeccompStack Stack(params SockFilter[][] programs)
    {
        SeccompStack stack = SeccompStack.Empty;
        foreach (SockFilter[] program in programs)
            Assert.That(stack.Push(SeccompFilter.Create(program), out stack), Is.Zero);
        return stack;
    }
}
