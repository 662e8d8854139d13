using System.Linq;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Entry;

/// <summary>Several processors on several threads over one table, while probes come and go.</summary>
[TestFixture]
public sealed class SeveralProcessorsTests
{
    [Test]
    public void EachSeesItsOwnCalls()
    {
        const int Processors = 4;
        const int Calls = 20_000;
        LinuxEntry entry = new(new EchoTable());
        Cpu[] cpus = [.. Enumerable.Range(0, Processors).Select(index => TestKernel.Boot(entry, UserState.Long64(), index))];
        int[] wrong = new int[Processors];
        Thread[] threads = [.. cpus.Select(cpu => new Thread(() => wrong[cpu.Index] = Run(entry, cpu, Calls)))];
        foreach (Thread thread in threads)
            thread.Start();
        CountingProbe probe = new();
        while (threads.Any(static thread => thread.IsAlive))
        {
            entry.RegisterProbe(probe);
            entry.UnregisterProbe(probe);
        }

        Assert.That(wrong, Is.All.Zero);
        entry.RegisterProbe(probe);
        int before = probe.Count;
        foreach (Cpu cpu in cpus)
            entry.Syscall(cpu);
        Assert.That(probe.Count - before, Is.EqualTo(2 * Processors));
    }

    private static int Run(LinuxEntry entry, Cpu cpu, int calls)
    {
        int wrong = 0;
        for (int i = 0; i < calls; i++)
        {
            cpu.State.Rax = (uint)i;
            cpu.State.Rdi = (ulong)i * 3;
            entry.Syscall(cpu);
            if (cpu.State.Rax != (ulong)((i * 4L) + cpu.Index) || cpu.State.Cpl != 3)
                wrong++;
        }

        return wrong;
    }

    private sealed class EchoTable : ISyscallTable
    {
        public SyscallTable Table { get; } = new([], [], []);

        public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) => nr + (long)regs.di + context.CpuIndex;

        public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => nr;
    }

    private sealed class CountingProbe : SyscallKit.Kernel.ISyscallProbe
    {
        private int _count;

        public int Count => _count;

        public void SysEnter(Cpu cpu, in PtRegs regs, long id) => Interlocked.Increment(ref _count);

        public void SysExit(Cpu cpu, in PtRegs regs, long ret) => Interlocked.Increment(ref _count);
    }
}
