using System;
using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary><c>TS_COMPAT</c> is of one call: it is gone when user code runs (<c>arch_exit_to_user_mode_prepare</c>), whoever set it.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CompatStatusTests
{
    private const int Execve = 59;

    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;
    private readonly RecordingProbe _probe = new();

    public CompatStatusTests() => _entry = new LinuxEntry(_table);

    private static readonly Action<SyscallContext>[] s_ends =
    [
        static context => context.CompatStartThread(0x1000, 0x2000), // execve
        static context => { }, // whoever sets it for a reason of his own
        static context => context.Suspend(),
        static context => throw new NotSupportedException(),
    ];

    [Test]
    public void A64BitCallThatBecomesOneOfTheOtherTableLeavesNothingBehind([Range(0, 3)] int end, [Values] bool isTraced)
    {
        _table.Add(SyscallAbi.X64, Execve, "execve", (SyscallContext context, in PtRegs regs) =>
        {
            context.Task.InCompatSyscall = true;
            s_ends[end](context);
            return 0;
        });
        if (isTraced)
            _entry.RegisterProbe(_probe);
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Execve;
        try
        {
            _entry.Syscall(cpu);
        }
        catch (SyscallHandlerException)
        {
            Assert.That(cpu.Task.IsSuspended, Is.True);
        }

        if (cpu.Task.IsSuspended)
        {
            Assert.That(cpu.Task.InCompatSyscall, Is.True);
            _entry.Resume(cpu, 0);
        }

        Assert.That((cpu.Task.InCompatSyscall, cpu.State.Cpl), Is.EqualTo((false, (byte)3)));
        if (isTraced)
            Assert.That(_probe.Events, Is.EqualTo(new[] { "100 enter 59 ax -38", "100 exit 59 compat = 0" }), "its end is that of the other table's");
    }

    [Test]
    public void ItSaysNothingOfTheRegisters()
    {
        _table.Add(SyscallAbi.X64, Execve, "personality", static (SyscallContext context, in PtRegs regs) =>
        {
            context.Task.InCompatSyscall = true;
            return 3;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Execve;
        Assert.That((_entry.Syscall(cpu), cpu.Outcome, cpu.State.Rax, cpu.Task.InCompatSyscall), Is.EqualTo((Fault.None, SyscallOutcome.Plain, 3UL, false)));
    }

    [Test]
    public void TheChildOfA32BitCallToo()
    {
        SyscallTask child = new(200, "child", new SyscallKit.Memory.SimulatedMemory());
        _table.Add(SyscallAbi.Ia32, 2, "fork", (SyscallContext context, in PtRegs regs) =>
        {
            context.CopyThread(child);
            return child.Pid;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Compat32());
        cpu.State.Rax = 2;
        _entry.Int80(cpu);
        Assert.That(child.InCompatSyscall, Is.True, "it is still in the call");
        cpu.SwitchTo(child);
        _entry.Resume(cpu, 0);
        Assert.That(child.InCompatSyscall, Is.False);
    }
}
