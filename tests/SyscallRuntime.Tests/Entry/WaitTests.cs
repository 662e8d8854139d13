using System;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>Calls that are tried until they can be finished.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WaitTests
{
    private const int Number = 500;

    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private long? _result;
    private int _attempts;

    public WaitTests()
    {
        TestKernel table = new();
        table.Add(SyscallAbi.X64, Number, "wait", (SyscallContext context, in PtRegs regs) => context.Wait(this, static (task, test) =>
        {
            test._attempts++;
            return test._result is { } result ? result + task.Pid : null;
        }));
        _entry = new LinuxEntry(table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64());
    }

    [Test]
    public void WhatIsThereIsGivenAtOnceAndWithoutAllocating()
    {
        _result = 5;
        Assert.That((Call(), (long)_cpu.State.Rax, _cpu.Outcome), Is.EqualTo((Fault.None, 105L, SyscallOutcome.Plain)));
        Assert.That(Allocation.Of(() => new SyscallContext(_cpu).Wait(this, static (task, test) => test._result)), Is.Zero);
    }

    [Test]
    public void WhatIsNotThereIsTriedAgain()
    {
        SyscallTask task = _cpu.Task;
        Assert.That(task.TryAgain(out _), Is.False, "it does not wait");
        Call();
        Assert.That((task.IsWaiting, task.TryAgain(out _), _attempts), Is.EqualTo((true, false, 2)));
        _result = -Errno.EINTR;
        Assert.That((task.TryAgain(out long result), result), Is.EqualTo((true, 96L)));
        Assert.That((task.IsWaiting, task.IsSuspended, task.TryAgain(out _), _attempts), Is.EqualTo((false, true, false, 3)), "a result is given once");
        Assert.That(_entry.Resume(_cpu, result), Is.EqualTo(Fault.None));
        Assert.That((long)_cpu.State.Rax, Is.EqualTo(96));
    }

    [Test]
    public void ACallThatIsResumedOtherwiseIsTriedNoMore([Values] bool byRegisters)
    {
        Call();
        SyscallTask task = _cpu.Task;
        if (byRegisters)
        {
            _cpu.SwitchTo(new SyscallTask(2, "other", task.Memory));
            task.SetRegisters(UserState.Long64());
        }
        else
        {
            _entry.Resume(_cpu, -Errno.EINTR);
        }

        _result = 1;
        Assert.That((task.IsWaiting, task.TryAgain(out _), _attempts), Is.EqualTo((false, false, 1)));
    }

    [Test]
    public void AHandlerThatThrowsBehindItsWaitDoesNotWait()
    {
        TestKernel table = new();
        table.Add(SyscallAbi.X64, Number, "wait", static (SyscallContext context, in PtRegs regs) =>
        {
            context.Wait(0, static (_, _) => null);
            throw new InvalidOperationException();
        });
        LinuxEntry entry = new(table);
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        cpu.State.Rax = Number;
        Assert.That(() => entry.Syscall(cpu), Throws.TypeOf<SyscallHandlerException>());
        Assert.That((cpu.Task.IsSuspended, cpu.Task.IsWaiting), Is.EqualTo((true, false)));
    }

    private Fault Call()
    {
        _cpu.State.Rax = Number;
        return _entry.Syscall(_cpu);
    }
}
