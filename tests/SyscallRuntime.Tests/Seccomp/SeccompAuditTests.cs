using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using LinuxKernel;
using NUnit.Framework;
using SyscallKit.Metadata;
using SyscallKit.Seccomp;
using SyscallKit.Seccomp.Auditing;

namespace SyscallKit.Tests.Seccomp;

public sealed class SeccompAuditTests
{
    private static readonly SeccompFilter s_allowList = Read("allow-list.x86-64.bpf");

    private static readonly SeccompAudit s_allowListAudit = SeccompAudit.Of(s_allowList).With(LinuxTable.SyscallTable);

    /// <summary>For each call one outcome's condition holds, and it says what the filters say.</summary>
    [Test]
    public void ConditionsAgreeWithRuns() => Gen.Select(Gen.OneOf(Programs.Valid, Programs.Policy).Array[1, 3], Programs.Call.Array[1, 6]).Sample(static (programs, calls) =>
    {
        SeccompStack stack = Stack(programs);
        AuditRows rows = new(stack);
        foreach (SeccompData call in calls)
        {
            SyscallAbi abi = call.arch == SeccompData.ArchX64 ? SyscallAbi.X64 : SyscallAbi.Ia32;
            foreach (SeccompAuditRow row in (SeccompAuditRow[])[rows.Number(abi, call.nr), rows.Range(abi, call.nr < 0 ? int.MinValue : 0, call.nr < 0 ? -1 : int.MaxValue)])
            {
                // A range is of numbers that the bitmap has no bits for.
                if (!row.IsComplete || row.First != row.Last && stack.AlwaysAllows(abi, call.nr))
                    continue;
                SeccompOutcome[] outcomes = [.. row.Outcomes.Where(outcome => outcome.Holds(call))];
                Assert.That(outcomes, Has.Length.EqualTo(1), $"{call.nr} of {string.Join("\n\n", stack.Filter)}\n{string.Join('\n', row.Outcomes.Select(static outcome => $"{outcome} if {outcome.Condition}"))}");
                SeccompVerdict verdict = stack.Run(call);
                Assert.That((outcomes[0].Action, outcomes[0].DataOf(call)), Is.EqualTo((verdict.Action, verdict.Data)), outcomes[0].Condition);
                Assert.That(outcomes[0].Data ?? verdict.Data, Is.EqualTo(verdict.Data));
            }
        }
    }, iter: 1_000);

    /// <summary>The same for policies that libseccomp made, with arguments near those they compare with.</summary>
    [Test]
    public void ConditionsOfPoliciesAgreeWithRuns()
    {
        IEnumerable<SeccompFilter> filters = RecordedProgram.All.Where(static program => program.Id.StartsWith("libseccomp/", StringComparison.Ordinal))
            .Select(static program => SeccompFilter.Create(program.Filters[0].AsSpan())).Append(s_allowList);
        foreach (SeccompFilter filter in filters)
        {
            uint[] constants = [.. filter.Program.Select(static instruction => instruction.K).Distinct()];
            Gen<uint> near = Gen.Select(Gen.OneOf(constants), Gen.Int[-1, 1], static (constant, offset) => unchecked(constant + (uint)offset));
            SeccompStack stack = SeccompStack.Empty;
            stack.Push(filter, out stack);
            Gen.Select(near, Gen.OneOf(SyscallAbi.X64, SyscallAbi.Ia32), Gen.OneOf(near, Gen.Const(0u), Gen.UInt).Array[12]).Sample((nr, abi, halves) =>
            {
                SeccompData call = new() { nr = unchecked((int)nr), arch = SeccompData.ArchOf(abi) };
                for (int i = 0; i < SeccompArguments.Count; i++)
                    call.args[i] = (ulong)halves[2 * i] << 32 | halves[2 * i + 1];
                SeccompOutcome outcome = new AuditRows(stack).Number(abi, call.nr).Outcomes.Single(possible => possible.Holds(call));
                SeccompVerdict verdict = stack.Run(call);
                Assert.That((outcome.Action, outcome.Data), Is.EqualTo((verdict.Action, (ushort?)verdict.Data)), outcome.Condition);
            }, iter: 100);
        }
    }

    /// <summary>Conditions as people would write them, joined from halves of arguments and from several ways.</summary>
    [TestCase("ld [16]\n jeq #3, y\n ret #0x50001\n y: ret #0x7fff0000", "ALLOW if (u32)args[0] == 0x3", "ERRNO 1 (EPERM) if (u32)args[0] != 0x3")]
    [TestCase("ld [20]\n jneq #0, n\n ld [16]\n jeq #3, y\n n: ret #0x50001\n y: ret #0x7fff0000", "ALLOW if args[0] == 0x3", "ERRNO 1 (EPERM) if args[0] != 0x3")]
    [TestCase("ld [28]\n jgt #1, y\n jneq #1, n\n ld [24]\n jge #5, y\n n: ret #0\n y: ret #0x7fff0000", "ALLOW if args[1] >= 0x100000005", "KILL_THREAD if args[1] <= 0x100000004")]
    [TestCase("ld [24]\n and #3\n jeq #1, y\n ret #0\n y: ret #0x7fff0000", "ALLOW if args[1] & 0x3 == 0x1", "KILL_THREAD if args[1] & 0x3 != 0x1")]
    [TestCase("ld [24]\n jset #6, n\n ret #0x7fff0000\n n: ret #0", "ALLOW if args[1] & 0x6 == 0x0", "KILL_THREAD if args[1] & 0x6 != 0x0")]
    [TestCase("ld [16]\n jeq #1, y\n jeq #5, y\n jeq #9, y\n ret #0\n y: ret #0x7fff0000", "ALLOW if (u32)args[0] in {0x1, 0x5, 0x9}", "KILL_THREAD if (u32)args[0] not in {0x1, 0x5, 0x9}")]
    [TestCase("ld [16]\n jeq #1, y\n ld [24]\n jeq #2, y\n ret #0\n y: ret #0x7fff0000", "ALLOW if (u32)args[0] == 0x1 || (u32)args[1] == 0x2", "KILL_THREAD if (u32)args[0] != 0x1 && (u32)args[1] != 0x2")]
    [TestCase("ld [16]\n tax\n ld [24]\n jeq x, y\n ret #0\n y: ret #0x7fff0000", "ALLOW if (u32)args[1] == (u32)args[0]", "KILL_THREAD if (u32)args[1] != (u32)args[0]")]
    [TestCase("ld [16]\n lsh #2\n add #1\n jgt #8, y\n ret #0\n y: ret #0x7fff0000", "ALLOW if ((u32)args[0] << 0x2) + 0x1 >= 0x9", "KILL_THREAD if ((u32)args[0] << 0x2) + 0x1 <= 0x8")]
    [TestCase("ld [8]\n jeq #0x1000, y\n ret #0\n y: ret #0x7fff0000", "ALLOW if (u32)instruction_pointer == 0x1000", "KILL_THREAD if (u32)instruction_pointer != 0x1000")]
    [TestCase("ld [16]\n and #0xff\n or #0x50000\n ret a", "ERRNO ((u32)args[0] & 0xff)")]
    [TestCase("ld [16]\n jeq #1, y\n ld [16]\n jeq #1, never\n y: ret #0x7fff0000\n never: ret #0", "ALLOW")]
    [TestCase("ldx #0\n ld [16]\n div x\n ret #0x7fff0000", "KILL_THREAD")]
    [TestCase("ld [16]\n tax\n ld #1\n div x\n ret #0x7fff0000", "ALLOW if (u32)args[0] != 0x0", "KILL_THREAD if (u32)args[0] == 0x0")]
    [TestCase("ld [0]\n jgt #4, y\n ret #0\n y: ret #0x7fff0000", "ALLOW")]
    public void ConditionsAreReadable(string text, params string[] outcomes)
    {
        SeccompAuditRow row = new AuditRows(Stack([.. BpfText.Assemble(text)])).Number(SyscallAbi.X64, 5);
        Assert.That(
            row.Outcomes.Select(static outcome => outcome.IsAlways ? outcome.ToString() : $"{outcome} if {outcome.Condition}").Order(StringComparer.Ordinal),
            Is.EqualTo(outcomes.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void RangesSayWhichNumbersDiffer()
    {
        SeccompAudit audit = Audit("ld [0]\n jeq #2000, y\n jeq #-5, y\n ret #0\n y: ret #0x7fff0000");
        Assert.That(audit[SyscallAbi.X64, 5000].Outcomes.Select(static outcome => outcome.Condition), Is.EqualTo(new[] { "nr != 0x7d0", "nr == 0x7d0" }));
        Assert.That(audit[SyscallAbi.Ia32, -77].Outcomes.Select(static outcome => outcome.Condition), Is.EqualTo(new[] { "nr != 0xfffffffb", "nr == 0xfffffffb" }));
        Assert.That(audit[SyscallAbi.X64, 1].Permission, Is.EqualTo(SeccompPermission.Refused));
    }

    [Test]
    public void EachNumberHasItsRow() => Gen.Select(Gen.OneOf(Gen.Int, Gen.Int[-3, 1100], Gen.Int[0x3fff_ffff, 0x4000_0500], Gen.OneOf(int.MinValue, int.MaxValue)), Gen.OneOf(SyscallAbi.X64, SyscallAbi.Ia32)).Sample(static (nr, abi) =>
    {
        SeccompAuditRow row = s_allowListAudit[abi, nr];
        Assert.That(row.Abi, Is.EqualTo(abi));
        Assert.That(nr, Is.InRange(row.First, row.Last));
        Assert.That(row.First == row.Last, Is.EqualTo(nr is -1 or >= 0 and < 1024 || abi == SyscallAbi.X64 && nr is >= SeccompData.X32Bit and < SeccompData.X32Bit + 1024));
    });

    [Test]
    public void RowsAreAllNumbers()
    {
        foreach (SyscallAbi abi in Enum.GetValues<SyscallAbi>())
        {
            SeccompAuditRow[] rows = [.. s_allowListAudit.Rows.Where(row => row.Abi == abi)];
            Assert.That((rows[0].First, rows[^1].Last), Is.EqualTo((int.MinValue, int.MaxValue)));
            Assert.That(rows.Zip(rows.Skip(1)).Select(static pair => (long)pair.Second.First - pair.First.Last), Is.All.EqualTo(1));
        }
    }

    [Test]
    public void CallsAreAskedForByName()
    {
        Assert.That(new[] { "ptrace", "mount", "bpf", "clone3" }.Where(s_allowListAudit.Allows), Is.Empty);
        Assert.That(new[] { "read", "clone", "personality", "exit_group" }.Where(s_allowListAudit.Allows).Count(), Is.EqualTo(4));
        Assert.That(new[] { "read", "clone", "ptrace", "exit_group" }.Where(s_allowListAudit.AlwaysAllows), Is.EqualTo(new[] { "read", "exit_group" }));
        Assert.That(Assert.Throws<ArgumentException>(static () => s_allowListAudit.Allows("no_such_call"))!.Message, Does.Contain("no_such_call"));
        Assert.Throws<InvalidOperationException>(static () => SeccompAudit.Of(SeccompStack.Empty).Allows("read"));
    }

    /// <summary>Refused is what no way makes: a name is looked up in all three tables.</summary>
    [TestCase("ld [0]\n jeq #101, n\n ret #0x7fff0000\n n: ret #0x50001", true, TestName = "ptrace by int 0x80 and x32")]
    [TestCase("ld [4]\n jneq #0xc000003e, n\n ld [0]\n jeq #101, n\n ret #0x7fff0000\n n: ret #0x50001", true, TestName = "ptrace by x32")]
    [TestCase("ld [4]\n jneq #0xc000003e, n\n ld [0]\n jge #0x40000000, n\n jeq #101, n\n ret #0x7fff0000\n n: ret #0x50001", false, TestName = "ptrace by no way")]
    [TestCase("ld [4]\n jneq #0xc000003e, n\n ld [0]\n jge #0x40000000, n\n jeq #101, t\n ret #0x7fff0000\n n: ret #0x50001\n t: ret #0x7ff00000", true, TestName = "ptrace if a tracer lets it")]
    [TestCase("ld [0]\n jeq #26, n\n jeq #0x40000209, n\n jeq #101, n\n ret #0x7fff0000\n n: ret #0x50001", false, TestName = "ptrace by each of its numbers")]
    public void EveryWayCounts(string text, bool allows) => Assert.That(Audit(text).With(LinuxTable.SyscallTable).Allows("ptrace"), Is.EqualTo(allows));

    [TestCase("ld [0]\n jeq #59, n\n ret #0x7fff0000\n n: ret #0x50001", new[] { SeccompFindingKind.ArchitectureUnchecked, SeccompFindingKind.Compat, SeccompFindingKind.X32, SeccompFindingKind.FutureCalls, SeccompFindingKind.FutureCalls })]
    [TestCase("ld [4]\n jneq #0xc000003e, n\n ld [0]\n jeq #59, n\n ret #0x7fff0000\n n: ret #0x50001", new[] { SeccompFindingKind.X32, SeccompFindingKind.FutureCalls })]
    [TestCase("ld [4]\n jneq #0xc000003e, n\n ld [0]\n jgt #100, n\n ret #0x7fff0000\n n: ret #0x50001", new SeccompFindingKind[0])]
    [TestCase("ld [4]\n jeq #0x40000003, y\n jneq #0xc000003e, n\n ld [0]\n jeq #0, y\n n: ret #0x50001\n y: ret #0x7fff0000", new[] { SeccompFindingKind.Compat, SeccompFindingKind.FutureCalls })]
    [TestCase("ret #0x50001", new SeccompFindingKind[0])]
    public void WhatSlipsThroughIsFound(string text, SeccompFindingKind[] kinds) =>
        Assert.That(Audit(text).With(LinuxTable.SyscallTable).Findings.Select(static finding => finding.Kind), Is.EqualTo(kinds));

    [Test]
    public void FindingsNameTheCalls()
    {
        SeccompAudit audit = Audit("ld [0]\n jeq #61, y\n ret #0x50001\n y: ret #0x7fff0000");
        const string Unchecked = "The architecture is not checked: int 0x80 lets through, by numbers that mean other calls there, ";
        Assert.That(audit.Findings.Single(), Has.Property("Message").EqualTo(Unchecked + "61"));
        SeccompFinding named = audit.With(LinuxTable.SyscallTable).Findings[0];
        Assert.That((named.Message, named.Abi, named.Numbers.Single()), Is.EqualTo((Unchecked + "chroot (61)", SyscallAbi.Ia32, 61)));
    }

    [Test]
    public void InstructionsAreCounted()
    {
        SeccompAuditRow row = Audit("ld [0]\n jneq #7, n\n ld [16]\n jeq #1, y\n ld [24]\n jeq #2, y\n n: ret #0\n y: ret #0x7fff0000")[SyscallAbi.X64, 7];
        Assert.That(row.Outcomes.Select(static outcome => (outcome.Action, outcome.MinInstructions, outcome.MaxInstructions)), Is.EqualTo(new[]
        {
            (SeccompAction.KillThread, 7, 7), (SeccompAction.Allow, 5, 7),
        }));
        Assert.That((row.MinInstructions, row.MaxInstructions), Is.EqualTo((5, 7)));
    }

    /// <summary>What the bitmap allows runs no filter, and all filters of a stack count.</summary>
    [Test]
    public void InstructionsOfAStackAreAdded()
    {
        SockFilter[] program = [.. BpfText.Assemble("ld [0]\n jeq #5, y\n ld [4]\n ret #0x50001\n y: ret #0x7fff0000")];
        SeccompAudit audit = SeccompAudit.Of(Stack(program, program));
        Assert.That((audit[SyscallAbi.X64, 5].IsAlwaysAllowed, audit[SyscallAbi.X64, 5].MaxInstructions), Is.EqualTo((true, 0)));
        Assert.That((audit[SyscallAbi.X64, 6].MinInstructions, audit[SyscallAbi.X64, 6].MaxInstructions), Is.EqualTo((8, 8)));
    }

    /// <summary>A filter with 2^32 ways is given up, says so, and counts as one that lets calls through.</summary>
    [Test]
    public void TooManyWaysAreSaid()
    {
        StringBuilder text = new("ld #0\n st M[0]\n");
        for (int bit = 0; bit < 32; bit++)
            text.Append($"ld [16]\n jset #{1U << bit}, s{bit}, c{bit}\n s{bit}: ld M[0]\n add #{bit + 1}\n st M[0]\n c{bit}: ");
        SeccompAudit audit = Audit(text + "ld M[0]\n jeq #100000, y\n ret #0x50001\n y: ret #0x7fff0000");
        Assert.That(audit[SyscallAbi.X64, 1].IsComplete, Is.False);
        Assert.That(audit[SyscallAbi.X64, 1].Permission, Is.EqualTo(SeccompPermission.Conditional));
        Assert.That(audit.With(LinuxTable.SyscallTable).Allows("write"), Is.True);
        Assert.That(audit.Findings.Select(static finding => finding.Kind), Does.Contain(SeccompFindingKind.Incomplete));
        Assert.That(audit.ToString(), Does.Contain("and more than was looked at"));
    }

    /// <summary>An expression of more than some hundred operations is not followed.</summary>
    [Test]
    public void LargeExpressionsAreGivenUp()
    {
        SeccompAudit audit = Audit("ld [16]\n" + string.Concat(Enumerable.Repeat("tax\n mul x\n", 1000)) + "jeq #3, y\n ret #0x50001\n y: ret #0x7fff0000");
        Assert.That(audit[SyscallAbi.X64, 1].IsComplete, Is.False);
    }

    [TestCase("allow-list.chain.bpf")]
    [TestCase("allow-list.tree.bpf")]
    [TestCase("allow-list.x86-64.bpf")]
    public void AnAllowListTakesLessThanASecond(string name)
    {
        SeccompFilter filter = Read(name);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        SeccompAudit audit = SeccompAudit.Of(filter);
        Assert.That(Environment.CpuUsage.TotalTime - before, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(audit.Rows.Where(static row => !row.IsComplete), Is.Empty);
        Assert.That(audit[SyscallAbi.X64, 135].Outcomes.Single(static outcome => outcome.Action == SeccompAction.Allow).Condition, Is.EqualTo("args[0] in {0x0, 0x8, 0x20000, 0x20008, 0xffffffff}"));
        Assert.That(audit[SyscallAbi.X64, 56].Outcomes.Single(static outcome => outcome.Action == SeccompAction.Allow).Condition, Is.EqualTo("args[0] & 0x7e020000 == 0x0"));
        Assert.That(audit[SyscallAbi.X64, 41].Outcomes.Single(static outcome => outcome.Action == SeccompAction.Allow).Condition, Is.EqualTo("args[0] != 0x28"));
    }

    [Test]
    public void TextShowsNeighboursTogether()
    {
        string text = Audit("ld [4]\n jneq #0xc000003e, k\n ld [0]\n jeq #16, i\n jgt #20, k\n y: ret #0x7fff0000\n i: ld [24]\n jeq #0x5401, a, e\n a: ret #0x7fff0000\n e: ret #0x50019\n k: ret #0x80000000")
            .With(LinuxTable.SyscallTable).ToString();
        Assert.That(text, Does.StartWith("""
            x86-64      call                              instructions  outcome
            below 0                                       6             KILL_PROCESS
            0..15       read .. rt_sigreturn              0             ALLOW
            16          ioctl                             7             ALLOW if (u32)args[1] == 0x5401
                                                                        ERRNO 25 (ENOTTY) otherwise
            17..20      pread64 .. writev                 0             ALLOW
            21..334     access .. rseq                    6             KILL_PROCESS
            335..336    uretprobe .. uprobe               0             ALLOW
            337 up      pidfd_send_signal .. file_setattr 6             KILL_PROCESS

            x32         call                              instructions  outcome
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void ColumnsStandBelowTheirHeads()
    {
        string text = Audit("ld [0]\n jeq #0x4000021b, y\n jeq #0x4000021c, y\n ret #0x50001\n y: ret #0x7fff0000").With(LinuxTable.SyscallTable).ToString();
        Assert.That(text, Does.Contain("process_vm_readv .. process_vm_writev "));
        string[] lines = [.. text.Split('\n').Where(static line => line.EndsWith("outcome", StringComparison.Ordinal) || line.EndsWith("ALLOW", StringComparison.Ordinal) || line.EndsWith("(EPERM)", StringComparison.Ordinal))];
        Assert.That(lines, Has.Length.GreaterThan(6));
        Assert.That(lines.Select(static line => line.LastIndexOf("  ", StringComparison.Ordinal) + 2).Distinct().Count(), Is.EqualTo(1), text);
    }

    /// <summary>From 512 on x32 has names that the table may not have.</summary>
    [Test]
    public void NamesAreThoseOfTheTable()
    {
        SyscallTable table = Metadata.SampleCalls.Table;
        SeccompAudit audit = Audit("ld [0]\n jeq #0x40000202, y\n jeq #0x40000203, y, n\n y: ret #0x7fff0000\n n: ret #0x50001");
        Assert.That(audit.With(table).ToString(), Does.Match("(?m)^514[.][.]515 +readv +").And.Not.Contain("ioctl"));
        Assert.That(audit.ToString(), Does.Not.Contain("readv"));
        Assert.That(audit.With(table).ToJson(), Does.Not.Contain("ioctl"));
    }

    [Test]
    public void JsonHasTheSameRows()
    {
        using JsonDocument json = JsonDocument.Parse(s_allowListAudit.ToJson());
        JsonElement[] rows = [.. json.RootElement.GetProperty("rows").EnumerateArray()];
        Assert.That(rows, Has.Length.EqualTo(AuditGroup.AllOf(s_allowListAudit).Count));
        JsonElement clone = rows.Single(static row => row.GetProperty("abi").GetString() == "x86-64" && row.GetProperty("first").GetInt32() == 56);
        Assert.That(clone.GetRawText(), Does.Contain("\"names\":[\"clone\"],\"permission\":\"Conditional\",\"complete\":true,\"bitmap\":false"));
        Assert.That(clone.GetProperty("outcomes").EnumerateArray().Select(static outcome => outcome.ToString()), Is.EqualTo(new[]
        {
            """{"action":"ERRNO","data":1,"if":"args[0] & 0x7e020000 != 0x0"}""",
            """{"action":"ALLOW","data":0,"if":"args[0] & 0x7e020000 == 0x0"}""",
        }));
        Assert.That(json.RootElement.GetProperty("findings").GetArrayLength(), Is.EqualTo(s_allowListAudit.Findings.Length));
    }

    private static SeccompAudit Audit(string text) => SeccompAudit.Of(SeccompFilter.Create(BpfText.Assemble(text).AsSpan()));

    private static SeccompStack Stack(params SockFilter[][] programs)
    {
        SeccompStack stack = SeccompStack.Empty;
        foreach (SockFilter[] program in programs)
            stack.Push(SeccompFilter.Create(program), out stack);
        return stack;
    }

    private static SeccompFilter Read(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "seccomp", name));
        Assert.That(SockFilter.TryReadAll(bytes, out ImmutableArray<SockFilter> program), Is.True);
        return SeccompFilter.Create(program.AsSpan());
    }
}
