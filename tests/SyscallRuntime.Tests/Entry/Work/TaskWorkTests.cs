using System.Linq;
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

    /// <summary>Bits set and cleared by several threads while tasks change processors: when all is quiet each processor has what its task and the kernel want.</summary>
    [Test]
    public void NoBitIsLostOrLeftBehind()
    {
        const int Rounds = 20_000;
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        SyscallTask[] tasks = [cpu.Task, new SyscallTask(2, "b", _memory), new SyscallTask(3, "c", _memory)];
        SyscallWork[] bits = [SyscallWork.Audit, SyscallWork.Trace, SyscallWork.Seccomp];
        for (int round = 0; round < 20; round++)
        {
            Task[] setters =
            [
                .. bits.Select(bit => Task.Run(() =>
                {
                    for (int i = 0; i < Rounds / 10; i++)
                    {
                        tasks[i % 3].SetWork(bit);
                        tasks[(i + 1) % 3].ClearWork(bit);
                    }
                })),
                Task.Run(() =>
                {
                    for (int i = 0; i < Rounds / 10; i++)
                    {
                        cpu.SetWork(SyscallWork.Emu);
                        cpu.ClearWork(SyscallWork.Emu);
                    }
                }),
            ];
            for (int i = 0; i < Rounds / 10; i++)
                cpu.SwitchTo(tasks[i % 3]);
            Task.WaitAll(setters);
            Assert.That(cpu.Work, Is.EqualTo(cpu.Task.Work), $"round {round}");
        }
    }
}
