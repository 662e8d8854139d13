using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Entry;

/// <summary>What a probe keeps in a task.</summary>
[TestFixture]
public sealed class TaskSlotTests
{
    [Test]
    public void EachSlotHasAValueOfItsOwnInEachTask()
    {
        TaskSlot<int> first = new();
        TaskSlot<(long, object?)> second = new();
        SyscallTask one = NewTask(1), other = NewTask(2);
        second.In(one) = (3, one);
        first.In(one) = 1;
        first.In(other) = 2;
        Assert.That((first.In(one), first.In(other), second.In(one), second.In(other)), Is.EqualTo((1, 2, (3L, (object?)one), (0L, (object?)null))));
    }

    [Test]
    public void ATaskThatBeginsAnewHasKeptNothing([Values] bool isChild)
    {
        TaskSlot<int> slot = new();
        SyscallTask task = NewTask(1);
        Cpu cpu = new(0, UserState.Long64(), task);
        slot.In(task) = 1;
        SyscallTask fresh = isChild ? NewTask(2) : task;
        if (isChild)
            new SyscallContext(cpu).CopyThread(fresh);
        else
            fresh.SetRegisters(UserState.Long64());
        Assert.That((slot.In(fresh), slot.In(task)), Is.EqualTo((0, isChild ? 1 : 0)));
    }

    [Test]
    public void AUseAfterTheFirstAllocatesNothing()
    {
        TaskSlot<long> slot = new();
        SyscallTask task = NewTask(1);
        slot.In(task) = 0;
        Assert.That(Allocation.Of(() => slot.In(task)++), Is.Zero);
        Assert.That(slot.In(task), Is.EqualTo(Allocation.Rounds));
    }

    private static SyscallTask NewTask(int pid) => new(pid, "task", new SimulatedMemory());
}
