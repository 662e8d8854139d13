using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>What a program may try with a processor, but no kernel does: it is said, and nothing has changed.</summary>
[TestFixture]
public sealed class MisuseTests
{
    private const int Wait = 0;
    private const int Nest = 500;

    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;

    /// <summary>Each way to begin a call.</summary>
    private static IEnumerable<TestCaseData> Ways() =>
    [
        Way("Syscall", static (entry, cpu) => entry.Syscall(cpu)),
        Way("Syscall with a form", static (entry, cpu) => entry.Syscall(cpu, InstructionForm.Plain)),
        Way("Sysenter", static (entry, cpu) => entry.Sysenter(cpu)),
        Way("Int80", static (entry, cpu) => entry.Int80(cpu)),
    ];

    /// <summary>And the ways of which a handler must keep its hands off besides.</summary>
    private static IEnumerable<TestCaseData> OwnProcessor() =>
        Ways().Append(Way("ReturnFromFork", static (entry, cpu) => entry.ReturnFromFork(cpu)))
            .Append(Way("Resume", static (entry, cpu) => entry.Resume(cpu, 0)))
            .Append(Way("SwitchTo", static (entry, cpu) =>
            {
                cpu.SwitchTo(new SyscallTask(7, "next", cpu.Task.Memory));
                return Fault.None;
            }));

    private static TestCaseData Way(string name, Func<LinuxEntry, Cpu, Fault> enter) => new TestCaseData(enter).SetArgDisplayNames(name);

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
        foreach (SyscallAbi abi in new[] { SyscallAbi.X64, SyscallAbi.Ia32 })
        {
            _table.Add(abi, Wait, "wait", static (SyscallContext context, in PtRegs regs) =>
            {
                context.Suspend();
                return 0;
            });
        }
    }

    [TestCaseSource(nameof(Ways))]
    public void ATaskThatWaitsInACallMakesNoOther(Func<LinuxEntry, Cpu, Fault> enter)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Wait;
        _entry.Syscall(cpu);
        (cpu.State.Rip, cpu.State.Rax) = (UserState.Rip, TestKernel.Getpid);
        ProcessorState before = cpu.State;

        Assert.That(() => enter(_entry, cpu), Throws.InvalidOperationException.With.Message.Contains("Task 100").And.Message.Contains("Resume"));
        Assert.That((cpu.State, cpu.Task.IsSuspended, _table.Calls.Count), Is.EqualTo((before, true, 1)));
        Assert.That(_entry.Resume(cpu, 5), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rax, cpu.State.Cpl), Is.EqualTo((5UL, (byte)3)), "the call in which it waits goes on");
    }

    [Test]
    public void TheOtherTaskOfAProcessorMayCall()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        SyscallTask waiting = cpu.Task;
        cpu.State.Rax = Wait;
        _entry.Syscall(cpu);
        SyscallTask other = new(200, "other", waiting.Memory);
        other.SetRegisters(UserState.Long64() with { Rax = TestKernel.Getpid });

        cpu.SwitchTo(other);
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        cpu.SwitchTo(waiting);
        Assert.That(() => _entry.Syscall(cpu), Throws.InvalidOperationException);
        Cpu second = new(1, cpu.State, waiting);
        Assert.That(() => _entry.Syscall(second), Throws.InvalidOperationException, "on whichever processor");
    }

    [Test]
    public void ATaskWithOtherRegistersHasLeftItsCall()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Wait;
        ProcessorState user = cpu.State with { Rax = TestKernel.Getpid };
        _entry.Syscall(cpu);
        cpu.Task.SetRegisters(in user);
        cpu.State = user;

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That(cpu.State.Rax, Is.EqualTo((ulong)TestKernel.Pid));
    }

    [TestCaseSource(nameof(Ways))]
    public void AForgottenSyscallInitIsNamed(Func<LinuxEntry, Cpu, Fault> enter)
    {
        ProcessorState state = LinuxUser.Start64(Vendor.Intel, UserState.Rip, UserState.Rsp) with { Rax = TestKernel.Getpid };
        Cpu cpu = new(3, in state, new SyscallTask(1, "init", new SyscallKit.Memory.SimulatedMemory()));

        Assert.That(() => enter(_entry, cpu), Throws.InvalidOperationException.With.Message.Contains("Processor 3").And.Message.Contains("syscall_init"));
        Assert.That(() => _entry.ReturnFromFork(cpu), Throws.InvalidOperationException.With.Message.Contains("syscall_init"));
        Assert.That((cpu.State, _table.Calls.Count), Is.EqualTo((state, 0)));
    }

    [Test]
    public void AProcessorThatAnotherKernelPreparedIsNotForgotten()
    {
        ProcessorState state = LinuxUser.Start64(Vendor.Intel, UserState.Rip, UserState.Rsp) with
        {
            Star = 0x0023_0010_0000_0000, Lstar = 0xffff_ffff_9000_0000, Fmask = 0x25_7fd5,
        };
        Cpu cpu = new(0, in state, new SyscallTask(1, "init", new SyscallKit.Memory.SimulatedMemory()));

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rip, cpu.State.Cpl), Is.EqualTo((0xffff_ffff_9000_0000, (byte)0)));
    }

    [TestCaseSource(nameof(OwnProcessor))]
    public void AHandlerCannotUseItsOwnProcessor(Func<LinuxEntry, Cpu, Fault> use)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        ProcessorState inHandler = default;
        _table.Add(SyscallAbi.X64, Nest, "nest", (SyscallContext context, in PtRegs regs) =>
        {
            (cpu.State.Rip, cpu.State.Rax) = (UserState.Rip, TestKernel.Getpid);
            inHandler = cpu.State;
            use(_entry, cpu);
            return 0;
        });
        cpu.State.Rax = Nest;

        SyscallHandlerException exception = Assert.Throws<SyscallHandlerException>(() => _entry.Syscall(cpu))!;
        Assert.That(exception.InnerException, Is.TypeOf<InvalidOperationException>().With.Message.Contains("rocessor 0"));
        Assert.That((cpu.State, cpu.Task.IsSuspended, _table.Calls.Count), Is.EqualTo((inHandler, true, 1)));
        Assert.That(_entry.Resume(cpu, -Errno.EIO), Is.EqualTo(Fault.None));
        Assert.That(((long)cpu.State.Rax, cpu.State.Rip), Is.EqualTo((-Errno.EIO, UserState.Rip + 2)));
    }

    [Test]
    public void NorCanAProbe([Values] bool onEntry)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        _entry.RegisterProbe(new NestingProbe(_entry, onEntry));
        cpu.State.Rax = TestKernel.Getpid;

        Assert.That(() => _entry.Syscall(cpu), Throws.InvalidOperationException.With.Message.Contains("probe"));
        Assert.That((cpu.Task.IsSuspended, _table.Calls.Count), Is.EqualTo((true, onEntry ? 0 : 1)));
    }

    [Test]
    public void AHandlerMayUseAnotherProcessor()
    {
        Cpu other = TestKernel.Boot(_entry, UserState.Long64(), 1);
        _table.Add(SyscallAbi.X64, Nest, "nest", (SyscallContext context, in PtRegs regs) =>
        {
            other.State.Rax = TestKernel.Getpid;
            _entry.Syscall(other);
            return 0;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Nest;

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rax, other.State.Rax), Is.EqualTo((0UL, (ulong)TestKernel.Pid)));
    }

    /// <summary>What a call in progress depends on: no public member sets it.</summary>
    [Test]
    public void NothingPublicReachesTheWordsOfACall()
    {
        Assert.That((typeof(SyscallWork).IsPublic, typeof(SyscallProgress).IsPublic), Is.EqualTo((false, false)));
        Assert.That(
            typeof(Cpu).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static member => member is not MethodInfo { IsSpecialName: true }).Select(static member => member.Name).Distinct(),
            Is.EquivalentTo(new[] { ".ctor", "Engine", "Index", "Outcome", "Regs", "State", "SwitchTo", "Task" }));
    }

    private sealed class NestingProbe(LinuxEntry entry, bool onEntry) : SyscallKit.Kernel.ISyscallProbe
    {
        public void SysEnter(Cpu cpu, in PtRegs regs, long id)
        {
            if (onEntry)
                entry.Syscall(cpu);
        }

        public void SysExit(Cpu cpu, in PtRegs regs, long ret)
        {
            if (!onEntry)
                entry.Syscall(cpu);
        }
    }
}
