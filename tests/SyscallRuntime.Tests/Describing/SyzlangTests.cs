using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Describing;
using SyscallKit.Metadata;
using SyscallKit.Tests.Metadata;

namespace SyscallKit.Tests.Describing;

/// <summary>The syzlang of a kernel is what syzkaller's grammar and checks accept.</summary>
public sealed class SyzlangTests
{
    private const string Constants = "arches = amd64\n__NR_call = 1\nA = 1\nB = 2\n";

    private static readonly string[] s_refused =
    [
        "call(a unknown)", "call(a fd)", "call(a flags[none])", "call(a const[C])", "call(a const[1, int32])", "call(a ptr[in, const[1]])", "call(a int32, a int32)",
        "call(parent int32)", "call(a len[b])", "call(a len[a])", "call(a array[int8])", "call(a ptr[up, int8])", "call(a ptr[in, array[int8, 0]])", "call(a int32:5)",
        "call(a ptr[in, flags[f]])\nf = A, B", "call(a flags[f])\nf = A, C", "call(a flags[f])\nf = A, 1", "call()\nf = A, B", "call(a flags[f])\nf = A\nf = B",
        "call() int32", "other()", "call()\ncall()", "call(a s)\ns {\n\tx\tint8\n}", "call()\ns {\n\tx\tint8\n}", "call(a ptr[in, s])\ns {\n}",
        "call(a ptr[in, s])\ns {\n\tx\tint8\n\tx\tint8\n}", "call(a ptr[in, s])\ns {\n\tx\tptr[in, s]\n}", "call(a ptr[in, s])\ns {\n\tx\tarray[int8]\n\ty\tint8\n}",
        "call(a ptr[in, s])\ns {\n\tx\tint8\n} [tight]", "call(a ptr[in, s])\ns {\n\tx\tint8 (up)\n}", "call(a ptr[in, s])\ns {\n\tx\tint8 (in, out)\n}",
        "call(a ptr[in, s])\ns {\n\tx\tconst[0x100, int8]\n}", "call(a ptr[in, s])\ns {\n\tx\tint8:9\n}", "call(a ptr[in, s])\ns [\n\tx\tarray[int8]\n\ty\tint8\n]",
        "call(a fd)\nresource fd[int32]: 1", "call() fd\nresource fd[int32]: 1", "call(a fd) fd\nresource fd[other]", "call(a fd) fd\nresource fd[fd]", "call(a ptr[out, fd, opt], b fd)\nresource fd[int32]",
        "call(a in)\nin {\n\tx\tint8\n}", "call(a ptr[in, len])\nlen {\n\tx\tint8\n}", "call(a ptr[in, A])\nA {\n\tx\tint8\n}", "call(a int32", "call(a int32))", "call a", "call(a ?)", "call(a array[int8, opt])", "f =",
    ];

    private static readonly string[] s_accepted =
    [
        "call(a fd, b ptr[in, filename], c flags[f]) fd\nf = A, B\nresource fd[int32]: 0xffffffffffffffff, A",
        "call(a ptr[in, s])\ns {\n\tx\tint8:3\n\ty\tint8:5\n\tz\tptr[in, s, opt]\n\tn\tlen[z, int32]\n} [packed, align[4]]",
        "call(a ptr[inout, u], b bytesize[a])\nu [\n\tx\tint8\n\ty\tarray[int8, 7]\n] [size[8]]",
        "call(a ptr[in, s])\ns {\n\tx\tint8\t(in)\n\ty\tint32[0:64]\t(out)\n\tt\tarray[int8]\n}",
        "# nothing\n\ncall()\n", "call(a vma, b buffer[out], c ptr[in, string], d boolptr, e const[A])",
    ];

    [TestCaseSource(nameof(s_refused))]
    public void WrongTextIsRefused(string text) => Assert.That(() => SyzlangChecker.Check(text + "\n", Constants), Throws.InstanceOf<SyzlangException>());

    [TestCaseSource(nameof(s_accepted))]
    public void RightTextIsAccepted(string text) => SyzlangChecker.Check(text + "\n", Constants);

    [Test]
    public void AnyCallsAreAccepted() => AnyCalls.Table.Sample(static table => Check(table), iter: 3000);

    [Test]
    public void SameTableGivesTheSameText() =>
        AnyCalls.Table.Sample(static table => KernelDescription.ToSyzlang(table) == KernelDescription.ToSyzlang(table), iter: 200);

    [Test]
    public void SamplesAreDescribed()
    {
        SyzlangChecker checker = Check(SampleCalls.Table);
        Assert.That(checker.Calls.Select(static call => call.CallName).Distinct(), Is.EqualTo(SampleCalls.Table.X64.Select(static row => row.Name)));
        string[] calls = [.. KernelDescription.ToSyzlang(SampleCalls.Table).Descriptions.Split('\n').Where(static line => line.Contains('(', StringComparison.Ordinal))];
        Assert.That(calls, Is.SupersetOf(new[]
        {
            "read(fd fd, buf buffer[out], count bytesize[buf])",
            "openat(dfd fd, filename ptr[in, filename], flags flags[open_flags], mode int16) fd",
            "lseek(fd fd, offset intptr, whence flags[seek_whence])",
            "pipe2(fildes ptr[out, fd_pair], flags flags[pipe_flags])",
            "readv(fd fd, vec ptr[in, array[iovec_out]], vlen len[vec])",
            "openat2(dfd fd, filename ptr[in, filename], how ptr[in, timespec], usize bytesize[how]) fd",
            "recvfrom(fd fd, ubuf buffer[out], size bytesize[ubuf], flags flags[pipe_flags], addr ptr[out, array[int8], opt], addr_len ptr[inout, len[addr, int32], opt])",
            "execve(filename ptr[in, filename], argv ptr[in, array[ptr[in, string]]], envp ptr[in, array[ptr[in, string]], opt])",
            "fcntl(fd fd, cmd flags[fcntl_command], arg intptr)",
            "fcntl$F_DUPFD(fd fd, cmd const[F_DUPFD], arg fd) fd",
            "fcntl$F_GETFL(fd fd, cmd const[F_GETFL], arg const[0])",
            "fcntl$F_SETLK(fd fd, cmd const[F_SETLK], arg ptr[in, timespec])",
            "mincore(start vma, len intptr, vec buffer[out])",
            "kill(pid pid, sig int32[0:64])",
            "perf_event_open(attr_uptr ptr[in, perf_event_attr], pid pid, cpu int32, group_fd fd, flags const[0]) fd",
            "getpid() pid",
        }));
        Assert.That(checker.Constants["O_CLOEXEC"], Is.EqualTo(0x8_0000));
        Assert.That(checker.Constants["__NR_lseek"], Is.EqualTo(3));
    }

    [Test]
    public void StructuresOfSamplesHaveTheirLayout() =>
        CheckLayouts(Check(SampleCalls.Table), [SampleCalls.Timespec, SampleCalls.MessageHeader, SampleCalls.EventAttributes, SampleCalls.FdPair]);

    [Test]
    public void LinuxIsDescribed()
    {
        SyzlangChecker checker = Check(LinuxKernel.LinuxTable.SyscallTable);
        Assert.That(checker.Calls.Select(static call => call.CallName), Is.SupersetOf(LinuxKernel.LinuxTable.SyscallTable.X64.Select(static row => row.Name)));
        Assert.That(checker.Calls, Has.Count.GreaterThan(1000), "operations are calls of their own");
        StructMeaning[] all = [.. StructuresOf(LinuxKernel.LinuxTable.SyscallTable).Distinct()];
        Assert.That(all, Has.Length.GreaterThan(100));
        CheckLayouts(checker, all.Where(structure => all.Count(other => other.Name == structure.Name) == 1));
    }

    [Test]
    public void StructuresOfAnyCallsHaveTheirSize() => AnyCalls.Table.Sample(
        static table =>
        {
            SyzlangChecker checker = Check(table);
            StructMeaning[] all = [.. StructuresOf(table).Distinct()];
            CheckLayouts(checker, all.Where(structure => all.Count(other => other.Name == structure.Name) == 1));
        },
        iter: 1000);

    internal static SyzlangChecker Check(SyscallTable table)
    {
        SyzlangText text = KernelDescription.ToSyzlang(table);
        try
        {
            return SyzlangChecker.Check(text.Descriptions, text.Constants);
        }
        catch (SyzlangException exception)
        {
            throw new SyzlangException(exception.Message + "\n" + text.Descriptions + text.Constants);
        }
    }

    private static IEnumerable<StructMeaning> StructuresOf(SyscallTable table) =>
        table.X64.Select(static row => row.Metadata!.Meaning).SelectMany(static meaning =>
            meaning.Arguments.Concat(meaning.Operations?.Operations.SelectMany(static operation => operation.Arguments).Select(static argument => argument.Meaning) ?? []))
            .SelectMany(StructuresOf);

    private static IEnumerable<StructMeaning> StructuresOf(ArgumentMeaning meaning) =>
        meaning.Struct is { } structure ? [structure, .. structure.Fields.SelectMany(static field => StructuresOf(field.Meaning))] : [];

    /// <summary>Structures that are described by their own name have their size, and fields that share no bytes their offsets.</summary>
    internal static void CheckLayouts(SyzlangChecker checker, IEnumerable<StructMeaning> structures)
    {
        foreach (StructMeaning meaning in structures)
        {
            if (!checker.Structs.TryGetValue(meaning.Name, out SyzlangStruct? structure) || structure.IsUnion)
                continue;
            (Dictionary<string, ulong> bits, ulong end) = checker.OffsetsOf(structure);
            Assert.That(end, Is.EqualTo((ulong)meaning.Size), meaning.Name);
            foreach (FieldMeaning field in meaning.Fields)
            {
                if (bits.TryGetValue(field.Name, out ulong at))
                    Assert.That(at, Is.EqualTo((ulong)(field.Offset * 8 + field.FirstBit)), meaning.Name + "." + field.Name);
            }
        }
    }
}
