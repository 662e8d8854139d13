using System;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

public sealed class SeccompFilterTests
{
    [Test]
    public void AnyBytesAreAFilterOrAnError() => Programs.Any.Sample(static program =>
    {
        bool isFilter = SeccompFilter.TryCreate(program, out SeccompFilter? filter, out SeccompFilterError? error);
        Assert.That(filter is not null, Is.EqualTo(isFilter));
        Assert.That(error is null, Is.EqualTo(isFilter));
        if (error is not null)
        {
            Assert.That(error.Errno.Number, Is.EqualTo(Errno.EINVAL));
            Assert.That(error.Index, Is.InRange(-1, program.Length - 1));
            Assert.That(error.Message, Does.Contain(error.Index < 0 ? "instructions" : $"Instruction {error.Index}, "));
        }
    }, iter: 20_000);

    /// <summary>Each way of each step goes forward and stays inside, so that no run takes more steps than there are.</summary>
    [Test]
    public void AnAcceptedFilterEndsWithinItsLength() => Gen.Select(Gen.OneOf(Programs.Valid, Programs.Any), Programs.Call).Sample(static (program, call) =>
    {
        if (!SeccompFilter.TryCreate(program, out SeccompFilter? filter, out _))
            return;
        foreach ((int at, BpfStep step) in filter.Steps.Index())
        {
            int[] next = step.Operation switch
            {
                BpfOperation.RetK or BpfOperation.RetA => [],
                BpfOperation.Ja => [step.IfTrue],
                >= BpfOperation.JeqK and <= BpfOperation.JsetX => [step.IfTrue, step.IfFalse],
                _ => [at + 1],
            };
            Assert.That(next, Is.All.InRange(at + 1, program.Length - 1));
        }

        filter.Run(call);
        Assert.That(filter.Program, Is.EqualTo(program));
    }, iter: 5_000);

    /// <summary>An instruction where it must not be is named, whichever it is.</summary>
    [TestCase("ld [0]; add #1", 1, "the last instruction must be ret")]
    [TestCase("ld [64]", 0, "seccomp_data is read at 0, 4, 8 to 60")]
    [TestCase("ld [2]", 0, "seccomp_data is read at 0, 4, 8 to 60")]
    [TestCase("ld [0x7fffffff]", 0, "seccomp_data is read at 0, 4, 8 to 60")]
    [TestCase("div #0", 0, "division by zero")]
    [TestCase("lsh #32", 0, "shifted by 0 to 31")]
    [TestCase("rsh #-1", 0, "shifted by 0 to 31")]
    [TestCase("st M[16]", 0, "M[0] to M[15]")]
    [TestCase("ldx M[4294967295]", 0, "M[0] to M[15]")]
    [TestCase("ld M[3]", 0, "M[3] may not have been stored")]
    [TestCase("st M[0]\n jeq #1, a1\n st M[1]\n a1: ldx M[1]", 3, "M[1] may not have been stored")]
    [TestCase("ldh [0]", 0, "a filter of system calls must not have it")]
    [TestCase("mod #3", 0, "a filter of system calls must not have it")]
    [TestCase("{ 0x05, 0, 0, 1 }", 0, "the jump leaves the filter")]
    [TestCase("{ 0x05, 0, 0, 0xffffffff }", 0, "the jump leaves the filter")]
    [TestCase("{ 0x15, 1, 0, 0 }", 0, "the jump leaves the filter")]
    [TestCase("{ 0x3d, 0, 1, 0 }", 0, "the jump leaves the filter")]
    [TestCase("{ 0x115, 0, 0, 0 }", 0, "there is no such instruction")]
    [TestCase("{ 0x0e, 0, 0, 0 }", 0, "there is no such instruction")]
    public void TheInstructionIsNamed(string text, int index, string problem)
    {
        string ending = problem.Contains("ret", StringComparison.Ordinal) ? "" : "\nret #0x7fff0000";
        ImmutableArray<SockFilter> program = BpfText.Assemble(text.Replace(";", "\n", StringComparison.Ordinal) + ending);
        Assert.That(SeccompFilter.TryCreate(program.AsSpan(), out _, out SeccompFilterError? error), Is.False);
        Assert.That(error!.Index, Is.EqualTo(index));
        Assert.That(error.Message, Does.StartWith($"Instruction {index}, ").And.EndWith(problem));
        Assert.That(Assert.Throws<ArgumentException>(() => SeccompFilter.Create(program.AsSpan()))!.Message, Does.StartWith(error.Message));
    }

    [TestCase(0)]
    [TestCase(4097)]
    public void TheLengthIsBounded(int length)
    {
        SockFilter[] program = [.. Enumerable.Repeat(new SockFilter(0x06, 0, 0, 0), length)];
        Assert.That(SeccompFilter.TryCreate(program, out _, out SeccompFilterError? error), Is.False);
        Assert.That((error!.Errno.Number, error.Index), Is.EqualTo((Errno.EINVAL, -1)));
        Assert.That(error.ToString(), Is.EqualTo($"EINVAL: A filter has 1 to 4096 instructions, not {length}"));
    }

    /// <summary>Words are read where Linux has them: nr, arch, the instruction pointer, six arguments, each low word first.</summary>
    [Test]
    public void WordsAreThoseOfTheStructure()
    {
        SeccompData data = new() { nr = -2, arch = SeccompData.ArchI386, instruction_pointer = 0x1111_2222_3333_4444 };
        for (int i = 0; i < SeccompArguments.Count; i++)
            data.args[i] = 0xa000_0000_b000_0000 + (ulong)i * 0x1_0000_0001;
        uint[] words = [.. Enumerable.Range(0, 16).Select(word => SeccompFilter.Create([new SockFilter(0x20, 0, 0, (uint)word * 4), new SockFilter(0x16, 0, 0, 0)]).Run(data))];
        Assert.That(words[..4], Is.EqualTo(new uint[] { 0xffff_fffe, 0x4000_0003, 0x3333_4444, 0x1111_2222 }));
        Assert.That(words[4..], Is.EqualTo(Enumerable.Range(0, 12).Select(static word => (word % 2 == 0 ? 0xb000_0000 : 0xa000_0000) + (uint)word / 2)));
    }

    [Test]
    public void RunningAllocatesNothing()
    {
        SeccompFilter filter = SeccompFilter.Create(BpfText.Assemble("""
            ld [16]
            st M[5]
            tax
            ldx M[5]
            mul x
            div x
            ret a
            """).AsSpan());
        SeccompStack.Empty.Push(filter, out SeccompStack stack);
        SeccompData data = new() { nr = 1, arch = SeccompData.ArchX64 };
        data.args[0] = 0;
        Assert.That(stack.Run(data).Action, Is.EqualTo(SeccompAction.KillThread));
        Assert.That(Allocation.Of(() => stack.Run(data)), Is.Zero);
    }
}
