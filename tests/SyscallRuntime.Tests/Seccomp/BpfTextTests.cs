using System;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

public sealed class BpfTextTests
{
    private static readonly string[] s_pieces =
    [
        "ld", "ldx", "ldh", "ldi", "st", "jeq", "jneq", "jle", "jset", "ja", "jmp", "add", "neg", "tax", "ret", "mod", " a", " x", "%x", " M", "[", "]", "#", "(", ")", "*", "&",
        "{", "}", ",", ":", "+", "4", "0x", "0b1", "019", "-1", "99999999999", "len", "l1", "l1:", "\n", " ", ";", "/*", "*/", "é", "_", "0xf",
        "ld [0]\n", "jeq #1, l1\n", "ret #0\n", "l1: ", "{ 0x06, 0, 0, 0 }",
    ];

    [Test]
    public void AnyProgramComesBackFromItsText() => Gen.OneOf(Programs.Any, Programs.Valid).Sample(static program =>
        Assert.That(BpfText.Assemble(BpfText.Disassemble(program)), Is.EqualTo(program)), iter: 5_000);

    [Test]
    public void AnyTextIsAProgramOrAnError() => Gen.OneOf(Gen.OneOf(s_pieces).Array[0, 20].Select(string.Concat), Gen.String).Sample(static text =>
    {
        bool isProgram = BpfText.TryAssemble(text, out ImmutableArray<SockFilter> program, out BpfTextError? error);
        Assert.That(error is null, Is.EqualTo(isProgram));
        if (isProgram)
            Assert.That(BpfText.Assemble(BpfText.Disassemble(program.AsSpan())), Is.EqualTo(program));
        else
            Assert.That(error!.Line, Is.InRange(1, text.Split('\n').Length));
    }, iter: 20_000);

    [Test]
    public void RecordedProgramsComeBackFromTheirText() =>
        Assert.That(RecordedProgram.All.SelectMany(static program => program.Filters).Where(static filter => !BpfText.Assemble(BpfText.Disassemble(filter.AsSpan())).SequenceEqual(filter)), Is.Empty);

    /// <summary>What <c>bpf_asm -c</c> prints for the examples of Documentation/networking/filter.rst.</summary>
    [TestCase("ldh [12]\n jne #0x806, drop\n ret #-1\n drop: ret #0",
        "{ 0x28, 0, 0, 0x0000000c },{ 0x15, 0, 1, 0x00000806 },{ 0x06, 0, 0, 0xffffffff },{ 0x06, 0, 0, 0000000000 },")]
    [TestCase("ldxb 4*([14]&0xf) /* the header */\n ldh [x + 14]; its port\n jeq #0x16, good, bad\n bad: ret #0\n good: ret #-1",
        "{ 0xb1, 0, 0, 14 },{ 0x48, 0, 0, 14 },{ 0x15, 1, 0, 22 },{ 0x06, 0, 0, 0 },{ 0x06, 0, 0, 0xffffffff },")]
    [TestCase("ldi 5\n ldxi #0b101\n ld #len\n ldx len\n st M[017]\n ret %a", "{0,0,0,5}{1,0,0,5}{0x80,0,0,0}{0x81,0,0,0}{2,0,0,15}{0x16,0,0,0}")]
    [TestCase("jle #1, l\n jlt %x, l\n jgt x, l, m\n m: jmp l\n l: tax", "{0x25,0,3,1}{0x3d,0,2,0}{0x2d,1,0,0}{0x05,0,0,0}{0x07,0,0,0}")]
    public void ExamplesAreAssembled(string text, string numbers) => Assert.That(BpfText.Assemble(text), Is.EqualTo(BpfText.Assemble(numbers)));

    [TestCase("nop", 1, "there is no such instruction 'nop'")]
    [TestCase("ld [0]\nst #1", 2, "'st' does not have this operand")]
    [TestCase("l: ld [0]\nja l", 2, "'l' lies before: jumps go forward")]
    [TestCase("jeq #1, nowhere\nret #0", 1, "there is no label 'nowhere'")]
    [TestCase("l: tax\nl: txa", 2, "the label 'l' is there already")]
    [TestCase("jeq 1, l", 1, "'1' is no operand")]
    [TestCase("ret #0x100000000", 1, "'0x100000000' is no number of 32 bits")]
    [TestCase("{ 0x10000, 0, 0, 0 }", 1, "'0x10000' is more than 65535")]
    [TestCase("jle #1, l, m", 1, "',' is neither an instruction nor a label")]
    [TestCase("ld [0", 1, "']' is expected, not the end")]
    public void MistakesAreNamed(string text, int line, string message)
    {
        Assert.That(BpfText.TryAssemble(text, out _, out BpfTextError? error), Is.False);
        Assert.That(error, Is.EqualTo(new BpfTextError(line, message)));
        Assert.That(Assert.Throws<FormatException>(() => BpfText.Assemble(text))!.Message, Is.EqualTo($"Line {line}: {message}"));
    }

    [Test]
    public void ALabelCanBeTooFar()
    {
        string near = "jeq #1, far\n" + string.Concat(Enumerable.Repeat("tax\n", 255)) + "far: ret #0";
        Assert.That(BpfText.Assemble(near)[0].Jt, Is.EqualTo(255));
        Assert.That(Assert.Throws<FormatException>(() => BpfText.Assemble("tax\n" + near.Replace("far:", "tax\nfar:")))!.Message,
            Is.EqualTo("Line 2: 'far' is 256 instructions away: a comparison skips at most 255"));
    }

    [Test]
    public void TextSaysWhatItMeans() => Assert.That(
        BpfText.Disassemble(BpfText.Assemble("""
            ld [4]
            jneq #0xc000003e, kill
            ld [20]
            jgt #0, kill
            ld [16]
            jset #3, deny, allow
            kill: ret #0x80000000
            deny: ret #0x50001
            allow: ret #0x7fff0000
            ldh [0]
            { 6, 1, 0, 0 }
            { 5, 0, 0, 3 }
            """).AsSpan()),
        Is.EqualTo("""
            l0:    ld [4]                      ; arch
            l1:    jneq #0xc000003e, l6        ; x86-64
            l2:    ld [20]                     ; args[0] >> 32
            l3:    jgt #0x0, l6
            l4:    ld [16]                     ; (u32)args[0]
            l5:    jset #0x3, l7, l8
            l6:    ret #0x80000000             ; KILL_PROCESS
            l7:    ret #0x50001                ; ERRNO 1 (EPERM)
            l8:    ret #0x7fff0000             ; ALLOW
            l9:    ldh [0]                     ; not in a filter of system calls
            l10:   { 0x06, 1, 0, 0x00000000 }  ; KILL_THREAD
            l11:   { 0x05, 0, 0, 0x00000003 }

            """.ReplaceLineEndings("\n")));
}
