using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Audit;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Seccomp;

namespace SyscallKit.Tests.Audit;

/// <summary>Audit records: which calls have them, and their text.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AuditLogTests
{
    private const string Who = "ppid=0 pid=100 auid=4294967295 uid=0 gid=0 euid=0 suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=(none) ses=4294967295 comm=\"filtered\" exe=(null)";

    private readonly FilteredKernel _kernel = new();
    private readonly List<string> _lines = [];
    private readonly Cpu _cpu;

    public AuditLogTests() => _cpu = _kernel.Boot();

    [Test]
    public void ACallHasItsRecord()
    {
        Attach(Every("k"));
        Call(5, 1, 0xffff_ffff_ffff_ffff, 3, 4);
        Assert.That(_lines, Is.EqualTo(new[]
        {
            $"type=SYSCALL msg=audit(1700000000.007:1): arch=c000003e syscall=5 success=yes exit=77 a0=1 a1=ffffffffffffffff a2=3 a3=4 items=0 {Who} key=\"k\"",
            "type=EOE msg=audit(1700000000.007:1): ",
        }));
    }

    [Test]
    public void A32BitCallHasItsArguments()
    {
        Attach(Every());
        SeccompArguments args = default;
        (args[0], args[1], args[2], args[3]) = (1, 2, 3, 4);
        _kernel.Call(_cpu, 0xffff_ffff_0000_0005, args, "int80");
        Assert.That(_lines[0], Does.Contain("arch=40000003 syscall=5 success=yes exit=77 a0=1 a1=2 a2=3 a3=4 items=0").And.EndsWith("key=(null)"));
    }

    /// <summary>Errors are the results from -4095 to -1; whatever a call is to be restarted with, it was interrupted.</summary>
    [TestCase(0L, "yes", 0L)]
    [TestCase(long.MinValue, "yes", long.MinValue)]
    [TestCase(-4096L, "yes", -4096L)]
    [TestCase(-4095L, "no", -4095L)]
    [TestCase(-1L, "no", -1L)]
    [TestCase(-511L, "no", -511L)]
    [TestCase(-512L, "no", -4L)]
    [TestCase(-513L, "no", -4L)]
    [TestCase(-514L, "no", -4L)]
    [TestCase(-515L, "no", -515L)]
    [TestCase(-516L, "no", -4L)]
    [TestCase(-517L, "no", -517L)]
    public void ResultsAreJudged(long result, string success, long exit)
    {
        Attach(Every());
        _kernel.Handle = _ => result;
        Call(5);
        Assert.That(_lines[0], Does.Contain($" success={success} exit={exit} "));
    }

    [Test]
    public void TheFirstRuleThatMatchesGivesTheKey()
    {
        Attach(
            new AuditRule(static (_, call) => call is { Major: 6, IsSuccess: false }, "failed"),
            new AuditRule(static (_, call) => call.Major == 6, "six"),
            new AuditRule(static (_, call) => call.Arguments[1] == 8));
        Call(5);
        Call(6, 1);
        Call(7, 1, 8);
        _kernel.Handle = static _ => -Errno.EPERM;
        Call(6);
        Assert.That(_lines.Where(static line => line.Contains("SYSCALL", StringComparison.Ordinal)).Select(static line => line[line.IndexOf("key=", StringComparison.Ordinal)..]), Is.EqualTo(new[] { "key=\"six\"", "key=(null)", "key=\"failed\"" }));
    }

    [Test]
    public void WhatAFilterLeavesOutHasNone([Values(SeccompAction.Errno, SeccompAction.UserNotif, SeccompAction.Allow)] SeccompAction action)
    {
        Attach(Every());
        _kernel.Install(_cpu.Task, FilteredKernel.For(5, action, 1));
        Call(5);
        Assert.That(_lines, action == SeccompAction.Allow ? Has.Count.EqualTo(2) : Is.Empty);
    }

    [Test]
    public void ACallThatWaitsIsRecordedAtItsEnd()
    {
        Attach(Every());
        _kernel.Handle = static context =>
        {
            context.Suspend();
            return 0;
        };
        Call(5);
        Assert.That(_lines, Is.Empty);
        _kernel.Entry.Resume(_cpu, -5);
        Assert.That(_lines[0], Does.Contain("success=no exit=-5"));
    }

    [Test]
    public void ACallThatNeverReturnsHasNoResult()
    {
        AuditLog audit = Attach(Every());
        _kernel.Handle = context =>
        {
            audit.End(context.Task);
            context.Task.Die(new TaskDeath(9, HasCore: false));
            return 0;
        };
        Call(231);
        Assert.That(_lines[0], Does.Contain("syscall=231 a0=0 "));
        audit.End(_cpu.Task);
        Assert.That(_lines, Has.Count.EqualTo(2), "once");
    }

    [Test]
    public void AChildHasMadeNoCall()
    {
        Attach(Every());
        SyscallTask child = new(200, "child", new SimulatedMemory());
        _kernel.Handle = context =>
        {
            context.CopyThread(child);
            return 200;
        };
        Call(57);
        int before = _lines.Count;
        _cpu.SwitchTo(child);
        _kernel.Entry.Resume(_cpu, 0);
        Assert.That(_lines, Has.Count.EqualTo(before));
    }

    [Test]
    public void WhatElseIsKnownFollows()
    {
        AuditLog audit = new(_lines.Add)
        {
            Rules = [Every()],
            Clock = new FixedClock(),
            DetailsOf = static (_, _) => new AuditDetails
            {
                Cwd = "/home/a b",
                Execve = ["ls", "-l a", "ü"],
                Paths = [new AuditPath("x", "NORMAL") { Inode = new AuditInode(7, 0x2190, 1, 2) { Major = 0xfd, Minor = 0x10, RdevMajor = 4, RdevMinor = 0x4b } }, new AuditPath("", "CREATE")],
                Proctitle = "ls\0-l a",
            },
        };
        audit.AttachTo(_kernel.Entry.Work);
        Call(5);
        Assert.That(_lines[0], Does.Contain(" items=2 "));
        Assert.That(_lines.Skip(1).Select(static line => line.Replace(" msg=audit(1700000000.007:1)", "", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "type=EXECVE: argc=3 a0=\"ls\" a1=2D6C2061 a2=C3BC",
            "type=CWD: cwd=2F686F6D652F612062",
            "type=PATH: item=0 name=\"x\" inode=7 dev=fd:10 mode=020620 ouid=1 ogid=2 rdev=04:4b nametype=NORMAL cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0",
            "type=PATH: item=1 name=\"\" nametype=CREATE cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0",
            "type=PROCTITLE: proctitle=6C73002D6C2061",
            "type=EOE: ",
        }));
    }

    /// <summary>A name is quoted if all of it is 21h to 7eh and no quote, else it is hexadecimal: each byte for itself.</summary>
    [Test]
    public void NamesAreQuotedOrHexadecimal()
    {
        Attach(Every());
        for (int value = 1; value < 256; value++)
        {
            _lines.Clear();
            _cpu.Task.RawComm = TaskComm.FromBytes([(byte)'a', (byte)value]);
            Call(5);
            string expected = value is >= 0x21 and <= 0x7e and not '"' ? $"comm=\"a{(char)value}\" " : $"comm=61{value:X2} ";
            Assert.That(_lines[0], Does.Contain(expected));
        }
    }

    [Test]
    public void AKillIsARecordOfItsOwn([Values] bool isCompat)
    {
        AuditLog audit = Attach();
        audit.AddSeccomp(_cpu.Task, 31, isCompat ? 0x4000_0003U : 0xc000_003e, -1, 0x401002, 0x8000_0000);
        Assert.That(_lines.Single(), Is.EqualTo(
            $"type=SECCOMP msg=audit(1700000000.007:1): auid=4294967295 uid=0 gid=0 ses=4294967295 pid=100 comm=\"filtered\" exe=(null) sig=31 arch={(isCompat ? "40000003" : "c000003e")} syscall=-1 compat={(isCompat ? 1 : 0)} ip=0x401002 code=0x80000000"));
    }

    private static AuditRule Every(string? key = null) => new(static (_, _) => true, key);

    private AuditLog Attach(params AuditRule[] rules)
    {
        AuditLog audit = new(_lines.Add) { Rules = [.. rules], Clock = new FixedClock() };
        audit.AttachTo(_kernel.Entry.Work);
        return audit;
    }

    private void Call(ulong nr, ulong a0 = 0, ulong a1 = 0, ulong a2 = 0, ulong a3 = 0)
    {
        SeccompArguments args = default;
        (args[0], args[1], args[2], args[3]) = (a0, a1, a2, a3);
        _kernel.Call(_cpu, nr, args);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_007);
    }
}
