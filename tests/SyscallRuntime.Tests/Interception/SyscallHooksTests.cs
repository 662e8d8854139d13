using System;
using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Interception;

/// <summary>What a host's hooks see and may do, and that nothing is left half-done when one throws.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SyscallHooksTests
{
    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private readonly List<string> _log = [];

    public SyscallHooksTests()
    {
        _entry = new LinuxEntry(_table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64());
    }

    [Test]
    public void TheyAreAskedInOrderAndBackwards()
    {
        foreach (string name in (ReadOnlySpan<string>)["first", "second"])
        {
            _entry.Work.OnNumber(
                SyscallAbi.X64,
                TestKernel.Getpid,
                before: _ =>
                {
                    _log.Add($"{name} before");
                    return null;
                },
                after: (_, result) =>
                {
                    _log.Add($"{name} after {result}");
                    return result + 1;
                });
        }

        RecordingProbe probe = new();
        _entry.RegisterProbe(probe);
        Call();
        Assert.That(_log, Is.EqualTo(new[] { "first before", "second before", $"second after {TestKernel.Pid}", $"first after {TestKernel.Pid + 1}" }));
        Assert.That((_cpu.State.Rax, _table.Calls.Count), Is.EqualTo((TestKernel.Pid + 2UL, 1)));
        Assert.That(probe.Events[^1], Does.EndWith($"= {TestKernel.Pid + 2}"), "tracepoints see what the hook made of it");
    }

    [Test]
    public void AnAnswerIsInPlaceOfTheHandler()
    {
        _entry.Work.OnNumber(SyscallAbi.X64, TestKernel.Getpid, before: static _ => -Errno.EPERM, after: (_, result) => result - 1);
        Call();
        Assert.That(((long)_cpu.State.Rax, _table.Calls.Count), Is.EqualTo((-Errno.EPERM - 1L, 0)));
    }

    [Test]
    public void NumberAndArgumentsMayBeOthers()
    {
        _entry.Work.OnNumber(SyscallAbi.X64, TestKernel.Getpid, before: call =>
        {
            (call.Number, call[0], call[5]) = (777, 5, 0x1_0000_0006);
            return null;
        });
        Call();
        Assert.That((_table.Calls[0].Nr, _table.Calls[0].Args[0], _table.Calls[0].Args[5]), Is.EqualTo((777, 5UL, 0x1_0000_0006UL)));
    }

    [Test]
    public void OneThatThrowsIsNamedAndTheCallGoesOn([Values] bool isBefore)
    {
        bool throws = true;
        long? Before(HookedCall call)
        {
            call[0] = 99;
            return isBefore && throws ? throw new InvalidOperationException("no") : null;
        }

        _entry.Work.OnNumber(SyscallAbi.X64, TestKernel.Getpid, Before, (_, result) => !isBefore && throws ? throw new InvalidOperationException("no") : result);
        ulong rdi = _cpu.State.Rdi;
        Assert.That(Call, Throws.InstanceOf<SyscallHookException>().With.Property("Nr").EqualTo(TestKernel.Getpid).And.Message.Contains(isBefore ? "before" : "after"));
        Assert.That((_cpu.Task.State, _cpu.Regs.di), Is.EqualTo((TaskState.Suspended, isBefore ? rdi : 99)));
        throws = false;
        Assert.That(_entry.Resume(_cpu), Is.EqualTo(Fault.None));
        Assert.That((_cpu.State.Rax, _table.Calls.Count), Is.EqualTo(((ulong)TestKernel.Pid, 1)));
    }

    [Test]
    public void OneThatSuspendsHasBeenAsked([Values] bool isBefore)
    {
        int asked = 0;
        _entry.Work.OnNumber(
            SyscallAbi.X64,
            TestKernel.Getpid,
            call =>
            {
                if (!isBefore)
                    return null;
                asked++;
                call.Suspend();
                return null;
            },
            (call, result) =>
            {
                if (isBefore)
                    return result;
                asked++;
                call.Suspend();
                return result;
            });
        Call();
        Assert.That((_cpu.Task.State, _table.Calls.Count), Is.EqualTo((TaskState.Suspended, isBefore ? 0 : 1)));
        _entry.Resume(_cpu);
        Assert.That((_cpu.State.Rax, _table.Calls.Count, asked), Is.EqualTo(((ulong)TestKernel.Pid, 1, 1)));
    }

    [Test]
    public void OnceDisposedOfNothingIsDue()
    {
        SyscallHook hook = _entry.Work.OnNumber(SyscallAbi.X64, TestKernel.Getpid, static _ => 5);
        SyscallHook other = _entry.Work.OnNumber(SyscallAbi.Ia32, 5, static _ => 6);
        Assert.That(_cpu.Work, Is.EqualTo(SyscallWork.Hook));
        hook.Dispose();
        hook.Dispose();
        Call();
        Assert.That((_cpu.State.Rax, _cpu.Work), Is.EqualTo(((ulong)TestKernel.Pid, SyscallWork.Hook)));
        other.Dispose();
        Assert.That(_cpu.Work, Is.EqualTo(SyscallWork.None));
    }

    [Test]
    public void ANameOrANumberThatCannotBeIsSaid()
    {
        Assert.That(() => _entry.Work.On("no_such_call"), Throws.ArgumentException.With.Message.Contains("no_such_call"));
        Assert.That(_entry.Work.OnAny(static _ => false), Is.Null);
        Assert.That(() => _entry.Work.OnNumber(SyscallAbi.X64, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => _entry.Work.OnNumber(SyscallAbi.X64, 4096), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void AHookAllocatesNothing()
    {
        _entry.Work.OnNumber(SyscallAbi.X64, 0xfff, static _ => 3, static (_, result) => result); // the table of the tests writes down its calls
        Assert.That(Allocation.Of(() =>
        {
            (_cpu.State.Rax, _cpu.State.Rip) = (0xfff, UserState.Rip);
            _entry.Syscall(_cpu);
        }), Is.Zero);
    }

    private void Call()
    {
        (_cpu.State.Rax, _cpu.State.Rip) = (TestKernel.Getpid, UserState.Rip);
        _entry.Syscall(_cpu);
    }
}
