using System;
using System.Linq;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallGen.Tests.Running;

/// <summary>A handler that takes the task of its own type: it is given the caller's, and it is no argument of the call.</summary>
[TestFixture]
public sealed class TaskTests
{
    private const string Source =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        using SyscallKit.Memory;

        public abstract class Thread(int pid) : SyscallTask(pid, "thread", new SimulatedMemory())
        {
            public long Seen = 40;
        }

        public sealed class Process(int pid) : Thread(pid);

        public class Own<T>(int pid) : SyscallTask(pid, "own", new SimulatedMemory());

        public partial class Generic<TTask>
            where TTask : Thread
        {
            [Syscall(4, Ia32 = 4)] public long OfParameter(TTask task, int a) => task.Seen + a;
        }

        [SyscallTable]
        public sealed partial class Kernel
        {
            [IncludeSyscalls] private readonly Generic<Process> _generic = new();

            [Syscall(0, Ia32 = 0)] public long Alone(Process context, int self) => context.Seen + self;
            [Syscall(1, Ia32 = 1)] public long Beside(SyscallContext context, Process process, int a) => ReferenceEquals(context.Task, process) ? process.Seen + a : -1;
            [Syscall(2, Ia32 = 2)] public long OfAbstract(Thread? thread, int a) => thread!.Seen + a;
            [Syscall(3, Ia32 = 3)] public static long Any(SyscallTask task) => task.Pid;
            [CompatSyscall(5)] public long Compat(Process process, [CompatArgU64] long a) => process.Seen + a;
            [Syscall(6, Ia32 = 6)] public long OfOther(Own<int> task) => 1;
            [Syscall(7, Ia32 = 7)] public partial long Bodyless(Process process, int a);
        }
        """;

    [Test]
    public void HandlersAreGivenTheCallersTask([Values] SyscallAbi abi)
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(Source).CompilesClean("CS8632").Output);
        ISyscallTable table = loaded.Table("Kernel");
        Caller caller = new(Task(loaded, "Process"));
        Assert.That(new[] { 0, 1, 2, 4 }.Select(nr => caller.Call(table, abi, nr, 2)), Is.All.EqualTo(42));
        Assert.That(caller.Call(table, abi, 3), Is.EqualTo(7));
        Assert.That(caller.Call(table, abi, 7, 2), Is.EqualTo(-38));
        if (abi == SyscallAbi.Ia32)
            Assert.That(caller.Call(table, abi, 5, 2, 1), Is.EqualTo((1L << 32) + 42));
    }

    [Test]
    public void TheTaskIsNoArgument()
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(Source).Output);
        SyscallMetadata metadata = loaded.Table("Kernel").Table.X64.Single(static row => row.Name == "beside").Metadata!;
        Assert.That(metadata.Args, Is.EqualTo(["a"]));
        Assert.That(metadata.Types, Is.EqualTo(["int"]));
    }

    [Test]
    public void AnotherTaskIsAnErrorThatNamesCallAndTypes()
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(Source).Output);
        LinuxEntry entry = new(loaded.Table("Kernel"));
        Cpu cpu = new(0, LinuxUser.Start64(Vendor.Intel, 0x401000, 0x7000), Task(loaded, "Process"));
        entry.syscall_init(cpu);
        cpu.State.Rax = 6;
        SyscallHandlerException thrown = Assert.Throws<SyscallHandlerException>(() => entry.Syscall(cpu))!;
        Assert.That(thrown.InnerException, Is.TypeOf<InvalidCastException>());
        Assert.That(thrown.Message, Does.Contain("system call ofother (6)").And.Contain("__do_sys_ofother takes a task of type 'Own`1[System.Int32]', and task 7 ('thread') is a 'Process'"));

        // Nothing has happened: the call is finished with a result, and the next one is served.
        entry.Resume(cpu, -14);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(-14));
        (cpu.State.Rax, cpu.State.Rdi) = (0, 2);
        entry.Syscall(cpu);
        Assert.That(cpu.State.Rax, Is.EqualTo(42));
    }

    private static SyscallTask Task(LoadedKernel loaded, string type) => (SyscallTask)Activator.CreateInstance(loaded.Assembly.GetType(type, throwOnError: true)!, 7)!;
}
