using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>Work is a task's: it goes where the task goes, and the kernel's is there besides.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TaskWorkTests
{
    private readonly WorkKernel _kernel = new();
    private readonly SimulatedMemory _memory = new();

    [Test]
    public void ATaskTakesItsOwnAlong()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.Audit | SyscallWork.Tracepoint);
        SyscallTask task = cpu.Task;
        SyscallTask other = new(2, "other", _memory);
        other.SetWork(SyscallWork.Trace);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Audit | SyscallWork.Tracepoint));
        cpu.SwitchTo(other);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Trace | SyscallWork.Tracepoint));

        task.SetWork(SyscallWork.Seccomp);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Trace | SyscallWork.Tracepoint), "of a task that does not run here");
        other.SetWork(SyscallWork.Emu);
        cpu.ClearWork(SyscallWork.Tracepoint);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Trace | SyscallWork.Emu));
        other.ClearWork(SyscallWork.Trace);
        cpu.SetWork(SyscallWork.Audit);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Emu | SyscallWork.Audit));
        cpu.SwitchTo(task);
        cpu.ClearWork(SyscallWork.Audit);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Audit | SyscallWork.Seccomp), "the kernel's bit and the task's are two");
    }

    [Test]
    public void ATaskThatMovesIsFoundWhereItIs()
    {
        Cpu first = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        Cpu second = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None, 1);
        SyscallTask task = first.Task;
        first.SwitchTo(new SyscallTask(2, "other", _memory));
        second.SwitchTo(task);
        task.SetWork(SyscallWork.Audit);
        Assert.That((first.Work, second.Work), Is.EqualTo((SyscallWork.None, SyscallWork.Audit)));
    }

    /// <summary>A bit that another thread sets while the task makes calls is seen by one of the next.</summary>
    [Test]
    public void ABitOfATaskThatRunsElsewhereArrives()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        cpu.Task.SetWorker(SyscallStage.EnterAudit, new TestWorker(static (cpu, _) =>
        {
            cpu.Task.ClearWork(SyscallWork.Audit);
            return WorkResult.Skip;
        }));
        using ManualResetEventSlim isRunning = new();
        SyscallTask task = cpu.Task;
        Task setter = Task.Run(() =>
        {
            isRunning.Wait();
            task.SetWork(SyscallWork.Audit);
        });
        bool isSeen = false;
        for (long calls = 0; !isSeen && calls < 50_000_000; calls++)
        {
            cpu.State.Rax = 9999;
            _kernel.Table.Calls.Clear();
            _kernel.Entry.Syscall(cpu);
            isSeen = _kernel.Table.Calls.Count == 0;
            isRunning.Set();
        }

        setter.Wait();
        Assert.That((isSeen, cpu.Work), Is.EqualTo((true, SyscallWork.None)));
    }

    /// <summary>Bits of one task that are set while the processor changes to another: the other one's stay as they are.</summary>
    [Test]
    public void NoBitIsLostOrLeftBehind()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.Audit);
        SyscallTask task = cpu.Task;
        SyscallTask other = new(2, "other", _memory);
        bool isDone = false;
        Thread setter = new(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                other.SetWork(SyscallWork.Seccomp);
                other.ClearWork(SyscallWork.Seccomp);
            }
        });
        setter.Start();
        int wrong = 0;
        for (int round = 0; round < 500_000; round++)
        {
            cpu.SwitchTo(other);
            cpu.SwitchTo(task);
            for (int look = 0; look < 10; look++)
                wrong += cpu.Work == SyscallWork.Audit ? 0 : 1;
        }

        Volatile.Write(ref isDone, true);
        setter.Join();
        Assert.That(wrong, Is.Zero);
    }
}
