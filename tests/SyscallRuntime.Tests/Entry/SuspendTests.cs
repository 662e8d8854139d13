using System;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>Calls that do not return at once, tasks that change processors, and the child of fork.</summary>
[TestFixture]
public sealed class SuspendTests
{
    private const int Read = 0;
    private const int Fork = 57;

    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
        _table.Add(SyscallAbi.X64, Read, "read", Block);
        _table.Add(SyscallAbi.Ia32, 3, "read", Block);

        static long Block(SyscallContext context, in PtRegs regs)
        {
            context.Suspend();
            return 12345;
        }
    }

    [Test]
    public void StaysInTheKernelUntilResumed()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Read;
        ProcessorState user = cpu.State;

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Cpl, cpu.Task.IsSuspended, cpu.Progress), Is.EqualTo(((byte)0, true, SyscallProgress.Suspended)));
        Assert.That((long)cpu.Regs.ax, Is.EqualTo(-Errno.ENOSYS), "the handler's result is not used");

        Assert.That(_entry.Resume(cpu, 7), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Cpl, cpu.Task.IsSuspended, cpu.Progress), Is.EqualTo(((byte)3, false, SyscallProgress.Edited)));
        Assert.That((cpu.State.Rax, cpu.State.Rip, cpu.State.Rsp, cpu.State.Gs.Base), Is.EqualTo((7UL, user.Rip + 2, user.Rsp, user.Gs.Base)));
    }

    [TestCase(Vendor.Intel)]
    [TestCase(Vendor.Amd)]
    public void ReturnsTheWayItCame(Vendor vendor)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Compat32(vendor));
        cpu.State.Rax = 3;
        _ = vendor == Vendor.Intel ? _entry.Sysenter(cpu) : _entry.Syscall(cpu);
        Assert.That(cpu.Task.InCompatSyscall, Is.True);
        _entry.Resume(cpu, 9);
        Assert.That((cpu.State.Rax, cpu.State.Rip, cpu.State.R8), Is.EqualTo((9UL, (ulong)_entry.Symbols.int80_landing_pad, 0UL)), "SYSRETL");
        Assert.That(cpu.Task.InCompatSyscall, Is.False);

        cpu.State.Rax = 3;
        cpu.State.R8 = 8;
        _entry.Int80(cpu);
        _entry.Resume(cpu, 10);
        Assert.That((cpu.State.Rax, cpu.State.R8), Is.EqualTo((10UL, 8UL)), "IRET");
    }

    [Test]
    public void ResumesOnAnotherProcessor()
    {
        Cpu first = TestKernel.Boot(_entry, UserState.Long64());
        Cpu second = TestKernel.Boot(_entry, UserState.Long64(), 1);
        first.State.Rax = Read;
        first.State.Rbx = 0xbbbb;
        first.State.Gs.Base = 0x1000;
        ProcessorState user = first.State;
        ProcessorState otherUser = second.State;
        SyscallTask blocked = first.Task;
        SyscallTask other = second.Task;
        _entry.Syscall(first);

        SyscallTask idle = new(0, "swapper/0", blocked.Memory);
        first.SwitchTo(idle);
        second.SwitchTo(blocked);
        Assert.That(second.State.Gs.Base, Is.EqualTo(_entry.Symbols.per_cpu_start + _entry.Symbols.per_cpu_unit_size), "its own per-cpu data");
        Assert.That(_entry.Resume(second, 3), Is.EqualTo(Fault.None));

        Assert.That((second.State.Rax, second.State.Rbx, second.State.Rip, second.State.Gs.Base), Is.EqualTo((3UL, 0xbbbbUL, user.Rip + 2, 0x1000UL)));
        Assert.That(second.State.KernelGsBase, Is.EqualTo(otherUser.KernelGsBase));
        second.SwitchTo(other);
        Assert.That(second.State, Is.EqualTo(otherUser));
        second.SwitchTo(blocked);
        second.State.Rax = TestKernel.Getpid;
        _entry.Syscall(second);
        Assert.That(second.State.Rax, Is.EqualTo((ulong)TestKernel.Pid));
    }

    [Test]
    public void OnlyASuspendedTaskCanBeResumed()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        Assert.That(() => _entry.Resume(cpu, 0), Throws.InvalidOperationException.With.Message.Contains("Task 100"));
    }

    [Test]
    public void TheChildOfForkReturnsFromTheSameCall()
    {
        RecordingProbe probe = new();
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        SyscallTask parent = cpu.Task;
        SyscallTask child = new(200, "child", parent.Memory);
        _table.Add(SyscallAbi.X64, Fork, "fork", (SyscallContext context, in PtRegs regs) =>
        {
            ref ProcessorState registers = ref context.CopyThread(child);
            PtRegs.Of(ref registers).sp = 0x5000;
            registers.Fs.Base = 0x6000;
            return child.Pid;
        });
        _entry.RegisterProbe(probe);
        cpu.State.Rax = Fork;
        _entry.Syscall(cpu);
        ProcessorState parentAfter = cpu.State;

        cpu.SwitchTo(child);
        Assert.That(_entry.Resume(cpu, 0), Is.EqualTo(Fault.None));

        ProcessorState expected = parentAfter;
        expected.Rax = 0;
        expected.Rsp = 0x5000;
        expected.Fs.Base = 0x6000;
        expected.Frame = cpu.State.Frame;
        Assert.That(cpu.State, Is.EqualTo(expected));
        Assert.That(probe.Events, Is.EqualTo(new[] { "100 enter 57 ax -38", "100 exit 57 = 200", "200 exit 57 = 0" }));
        cpu.SwitchTo(parent);
        Assert.That(cpu.State, Is.EqualTo(parentAfter));
    }

    [Test]
    public void ReturnFromForkBeginsWithTheRegistersBeforeTheCall()
    {
        RecordingProbe probe = new();
        _entry.RegisterProbe(probe);
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Fork;
        ProcessorState user = cpu.State;

        Assert.That(_entry.ReturnFromFork(cpu), Is.EqualTo(Fault.None));

        Assert.That(_table.Calls, Is.Empty);
        Assert.That(probe.Events, Is.EqualTo(new[] { "100 exit 57 = 0" }));
        Assert.That((cpu.State.Rax, cpu.State.Rip, cpu.State.Cpl, cpu.State.Gs.Base), Is.EqualTo((0UL, user.Rip + 2, (byte)3, user.Gs.Base)));
    }

    [Test]
    public void ANewTaskBeginsWithTheRegistersItWasGiven()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Read;
        _entry.Syscall(cpu);
        ulong kernelGs = cpu.State.Gs.Base;
        SyscallTask fresh = new(300, "init", cpu.Task.Memory);
        ProcessorState start = UserState.Long64();
        start.Rip = 0x77;
        fresh.SetRegisters(in start);

        cpu.SwitchTo(fresh);

        Assert.That((cpu.State.Cpl, cpu.State.Rip, cpu.State.Gs.Base, cpu.State.KernelGsBase), Is.EqualTo(((byte)3, 0x77UL, start.Gs.Base, kernelGs)));
        cpu.State.Rax = TestKernel.Getpid;
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That(cpu.State.Rax, Is.EqualTo((ulong)TestKernel.Pid));
    }

    [Test]
    public void EditsOutsideACallAreNotTakenBackInTheNext()
    {
        _table.Add(SyscallAbi.X64, 1, "write", static (SyscallContext context, in PtRegs regs) => throw new InvalidOperationException());
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        new SyscallContext(cpu).EditProcessor().Fs.Base = 0x1000;
        cpu.State.Rax = 1;
        cpu.State.Rbx = 0x2000;
        Assert.That(() => _entry.Syscall(cpu), Throws.TypeOf<SyscallHandlerException>());
        Assert.That((cpu.State.Fs.Base, cpu.State.Rbx), Is.EqualTo((0x1000UL, 0x2000UL)));
    }
}
