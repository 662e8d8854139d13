using System;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>A handler that throws.</summary>
[TestFixture]
public sealed class HandlerExceptionTests
{
    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
        _table.Add(SyscallAbi.X64, 2, "open", Fail);
        _table.Add(SyscallAbi.Ia32, 5, "open", Fail);

        static long Fail(SyscallContext context, in PtRegs regs)
        {
            context.EditRegs().r15 = 1;
            context.EditRegs().ip = 2;
            context.EditProcessor().Fs.Base = 3;
            context.Suspend();
            throw new ArgumentException("no such luck");
        }
    }

    [Test]
    public void ReachesTheCallerWithTheCallNamed()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = 0xffff_ffff_0000_0002;
        SyscallHandlerException exception = Assert.Throws<SyscallHandlerException>(() => _entry.Syscall(cpu))!;
        Assert.That((exception.Abi, exception.Nr, exception.Name), Is.EqualTo((SyscallAbi.X64, 2, "open")));
        Assert.That(exception.InnerException, Is.TypeOf<ArgumentException>());
        Assert.That(exception.Message, Is.EqualTo("The handler of system call open (2) on processor 0 threw ArgumentException: no such luck (LinuxEntry.Resume finishes the call)"));
    }

    [Test]
    public void LeavesTheProcessorAsAtTheHandlersEntry()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = 2;
        ProcessorState atEntry = default;
        Handler fail = static (SyscallContext context, in PtRegs regs) => throw new InvalidOperationException();
        _table.Add(SyscallAbi.X64, 2, "open", (SyscallContext context, in PtRegs regs) =>
        {
            atEntry = context.Processor;
            context.EditRegs().r15 = 1;
            context.EditProcessor().Star = 2;
            return fail(context, in regs);
        });
        Assert.That(() => _entry.Syscall(cpu), Throws.TypeOf<SyscallHandlerException>());
        Assert.That(cpu.State, Is.EqualTo(atEntry));
        Assert.That(cpu.Progress, Is.EqualTo(SyscallProgress.Suspended));
    }

    [Test]
    public void TheKernelStaysUsable([Values] bool traced)
    {
        RecordingProbe probe = new();
        if (traced)
            _entry.RegisterProbe(probe);
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = 2;
        ProcessorState user = cpu.State;
        Assert.That(() => _entry.Syscall(cpu), Throws.TypeOf<SyscallHandlerException>());

        Assert.That(_entry.Resume(cpu, -Errno.EFAULT), Is.EqualTo(Fault.None));
        Assert.That(((long)cpu.State.Rax, cpu.State.R15, cpu.State.Rip, cpu.State.Fs.Base), Is.EqualTo((-Errno.EFAULT, user.R15, user.Rip + 2, user.Fs.Base)));
        Assert.That(probe.Events, Is.EqualTo(traced ? ["100 enter 2 ax -38", "100 exit 2 = -14"] : Array.Empty<string>()));
        cpu.State.Rax = TestKernel.Getpid;
        _entry.Syscall(cpu);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(TestKernel.Pid));
    }

    [Test]
    public void A32BitHandlerToo()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = 5;
        SyscallHandlerException exception = Assert.Throws<SyscallHandlerException>(() => _entry.Int80(cpu))!;
        Assert.That(exception.Message, Does.StartWith("The handler of 32-bit system call open (5)"));
        Assert.That(_entry.Resume(cpu, -Errno.EFAULT), Is.EqualTo(Fault.None));
        Assert.That(((long)cpu.State.Rax, cpu.State.Rip, cpu.Task.InCompatSyscall), Is.EqualTo((-Errno.EFAULT, UserState.Rip + 2, false)));
    }
}
