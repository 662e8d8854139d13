using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using static SyscallKit.Kernel.EngineRegister;

namespace SyscallKit.Tests.Entry.Engine;

/// <summary>Programs of machine code on an engine over native pages, with calls that end in every way.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EngineAdapterTests
{
    private const int ReadCall = 0, Mmap = 9, Clone = 56, Execve = 59, ArchPrctl = 158;
    private const ulong Code = 0x40_1000, Data = 0x50_0000, Stack = 0x60_0000, StackTop = Stack + 0x1000;
    private const PageProtection ReadWrite = PageProtection.Read | PageProtection.Write;

    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;
    private readonly RecordingProbe _probe = new();
    private readonly Queue<byte> _input = new();
    private SyscallTask? _child;

    public EngineAdapterTests()
    {
        _entry = new LinuxEntry(_table);
        _table.Add(SyscallAbi.X64, TestKernel.Getpid, "getpid", static (SyscallContext context, in PtRegs regs) => context.Task.Pid);
        _table.Add(SyscallAbi.X64, ReadCall, "read", (SyscallContext context, in PtRegs regs) =>
            context.Wait(new UserPtr<byte>(regs.si), (task, buffer) => _input.TryDequeue(out byte value) ? task.Memory.PutUser(buffer, value) == 0 ? 1 : -Errno.EFAULT : null));
        _table.Add(SyscallAbi.X64, ArchPrctl, "arch_prctl", static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditProcessor().Fs.Base = regs.si;
            return 0;
        });
        _table.Add(SyscallAbi.X64, Clone, "clone", (SyscallContext context, in PtRegs regs) =>
        {
            _child = new SyscallTask(101, "child", ((NativeUserMemory)context.Memory).Clone()) { Tgid = 100 };
            ref ProcessorState registers = ref context.CopyThread(_child);
            PtRegs.Of(ref registers).sp = regs.si;
            registers.Fs.Base = regs.r8;
            return _child.Pid;
        });
        _table.Add(SyscallAbi.X64, Mmap, "mmap", static (SyscallContext context, in PtRegs regs) =>
            ((NativeUserMemory)context.Memory).Map(regs.di, regs.si, (PageProtection)regs.dx));
        _table.Add(SyscallAbi.X64, Execve, "execve", static (SyscallContext context, in PtRegs regs) =>
        {
            context.Task.Memory = Memory(new MachineCode().Mov32(Rax, TestKernel.Getpid).Syscall().Hlt());
            context.Task.Pid = context.Task.Tgid; // de_thread: the leader's
            context.StartThread(Code, StackTop);
            return 0;
        });
    }

    [Test]
    public void APlainCallTakesTenRegistersAndGivesThree([Values(1, 3)] int calls)
    {
        MachineCode code = new();
        for (int i = 0; i < calls; i++)
            code.Mov32(Rax, TestKernel.Getpid).Syscall();
        (EngineAdapter adapter, Interpreter engine, Cpu cpu) = Start(code.Hlt());
        (int read, int written) = (engine.RegistersRead, engine.RegistersWritten);
        adapter.Engine.Run();

        Assert.That((engine.RegistersRead - read, engine.RegistersWritten - written), Is.EqualTo((10 * calls, 3 * calls)));
        Assert.That((engine[Rax], engine[Rcx], engine[R11], engine[Rip]), Is.EqualTo((100UL, Code + (7UL * (uint)calls), engine[EngineRegister.Rflags], Code + (7UL * (uint)calls))));
        Assert.That((engine[Rsp], cpu.Outcome), Is.EqualTo((StackTop, SyscallOutcome.Plain)));
    }

    [Test]
    public void ATracedCallCostsTheSame()
    {
        _entry.RegisterProbe(_probe);
        (_, Interpreter engine, _) = Start(new MachineCode().Mov32(Rax, TestKernel.Getpid).Syscall().Hlt());
        (int read, int written) = (engine.RegistersRead, engine.RegistersWritten);
        engine.Run();
        Assert.That((engine.RegistersRead - read, engine.RegistersWritten - written), Is.EqualTo((10, 3)));
        Assert.That(_probe.Events, Is.EqualTo(new[] { "100 enter 39 ax -38", "100 exit 39 = 100" }));
    }

    [Test]
    public void ACallThatWaitsGoesOnWithItsRegistersWhenAnotherTaskHasRun()
    {
        (EngineAdapter adapter, Interpreter engine, Cpu cpu) = Start(new MachineCode()
            .Mov64(Rbx, 0x1234_5678_9abc_def0).ToXmm0(Rbx).Mov32(Rbp, 77)
            .Mov(Rax, ReadCall).Mov32(Rsi, (uint)Data).Syscall()
            .Load(Rdx, Rsi).FromXmm0(Rdi).Hlt());
        SyscallTask reader = cpu.Task;
        SyscallTask other = new(200, "other", Memory(new MachineCode().Mov32(Rbx, 1).ToXmm0(Rbx).Mov32(Rbp, 2).Mov32(Rax, TestKernel.Getpid).Syscall().Hlt()));
        other.SetRegisters(LinuxUser.Start64(Vendor.Intel, Code, StackTop));

        Assert.That(adapter.Run(), Is.EqualTo(SyscallOutcome.Suspended));
        Assert.That((reader.IsSuspended, reader.IsWaiting, reader.TryAgain(out _)), Is.EqualTo((true, true, false)));
        Assert.That(adapter.Run(other), Is.EqualTo(SyscallOutcome.Plain));
        Assert.That((engine[Rax], engine[Rbp]), Is.EqualTo((200UL, 2UL)));

        _input.Enqueue(42);
        Assert.That(reader.TryAgain(out long result), Is.True);
        Assert.That(adapter.Run(reader, result), Is.EqualTo(SyscallOutcome.Plain));
        Assert.That((engine[Rax], engine[Rdx], engine[Rbx], engine[Rdi], engine[Rbp]), Is.EqualTo((1UL, 42UL, 0x1234_5678_9abc_def0UL, 0x1234_5678_9abc_def0UL, 77UL)));
        Assert.That((other.EngineState, reader.TryAgain(out _)), Is.EqualTo(((object)1UL, false)));
    }

    [Test]
    public void ACallThatEditsRegistersIsSeenByTheEngine()
    {
        (EngineAdapter adapter, Interpreter engine, _) = Start(new MachineCode()
            .Mov32(Rbx, 5).Mov32(Rcx, 0xabc).Mov32(Rsi, (uint)Data).Store(Rsi, Rcx)
            .Mov32(Rax, ArchPrctl).Syscall().LoadFs(Rdx)
            .Mov32(Rax, TestKernel.Getpid).Syscall().Hlt());

        Assert.That(adapter.Run(), Is.EqualTo(SyscallOutcome.Plain));
        Assert.That((engine[Rdx], engine[Rbx], engine[FsBase], engine[Rax]), Is.EqualTo((0xabcUL, 5UL, Data, 100UL)));
    }

    [Test]
    public void AChildHasAStackAndStorageOfItsOwnAndTheOtherRegistersOfItsParent()
    {
        const uint ChildStack = (uint)Data + 0x800;
        (EngineAdapter adapter, Interpreter engine, Cpu cpu) = Start(new MachineCode()
            .Mov32(Rbx, 31).Mov32(Rbp, 32).ToXmm0(Rbx)
            .Mov32(Rcx, 33).Mov32(Rsi, ChildStack).Store(Rsi, Rcx)
            .Mov32(Rax, Clone).Syscall()
            .Test(Rax, Rax).Je(1).Hlt()
            .Pop(Rdx).LoadFs(Rdi).ToXmm0(Rax).Mov32(Rbx, 0).Push(Rbp).Hlt());
        SyscallTask parent = cpu.Task;
        cpu.State.R8 = ChildStack; // CLONE_SETTLS: what the interpreter has no instruction for
        adapter.Run(parent);

        Assert.That((engine[Rax], engine[Rsp], engine[Rbx], _child!.EngineState), Is.EqualTo((101UL, StackTop, 31UL, (object)31UL)));
        ulong parentEnd = engine[Rip];
        Assert.That(adapter.Run(_child), Is.EqualTo(SyscallOutcome.Plain));
        Assert.That((engine[Rax], engine[Rdx], engine[Rdi], engine[Rbp], engine[Rsp], engine[FsBase]), Is.EqualTo((0UL, 33UL, 33UL, 32UL, (ulong)ChildStack, (ulong)ChildStack)));

        cpu.SwitchTo(parent);
        Assert.That((cpu.State.Rip, cpu.State.Rbx, cpu.State.Rsp, engine.Xmm0), Is.EqualTo((parentEnd, 31UL, StackTop, 31UL)));
        Assert.That(parent.Memory.GetUser(new UserPtr<ulong>(ChildStack), out ulong untouched), Is.Zero);
        Assert.That(untouched, Is.EqualTo(33), "the child wrote to a copy");
    }

    [Test]
    public void ExecOfAThreadRunsAnotherProgramUnderThePidOfItsLeader()
    {
        _entry.RegisterProbe(_probe);
        (EngineAdapter adapter, Interpreter engine, Cpu cpu) = Start(new MachineCode().Nop().Hlt());
        SyscallTask thread = new(102, "thread", Memory(new MachineCode().Mov32(Rbx, 9).ToXmm0(Rbx).Mov32(Rax, Execve).Syscall().Hlt())) { Tgid = 100 };
        thread.SetRegisters(LinuxUser.Start64(Vendor.Intel, Code, StackTop - 0x100));

        Assert.That(adapter.Run(thread), Is.EqualTo(SyscallOutcome.Plain));

        Assert.That((engine[Rax], engine[Rbx], engine[Rsp], engine[Rip], engine.Xmm0), Is.EqualTo((100UL, 0UL, StackTop, Code + 7, 0UL)));
        Assert.That((thread.Pid, cpu.State.Cs.Selector), Is.EqualTo((100, LinuxGdt.UserCs)));
        Assert.That(_probe.Events, Is.EqualTo(new[] { "102 enter 59 ax -38", "100 exit 59 = 0", "100 enter 39 ax -38", "100 exit 39 = 100" }));
    }

    [Test]
    public void WhatACallMapsTheEngineSees()
    {
        (EngineAdapter adapter, Interpreter engine, Cpu cpu) = Start(new MachineCode()
            .Mov32(Rax, Mmap).Mov32(Rdi, 0x70_0000).Mov32(Rsi, 0x2000).Mov32(Rdx, (uint)ReadWrite).Syscall()
            .Mov32(Rcx, 0x70_1000).Mov32(Rbx, 6).Store(Rcx, Rbx).Hlt());

        Assert.That(adapter.Run(), Is.EqualTo(SyscallOutcome.Plain));
        Assert.That(cpu.Task.Memory.GetUser(new UserPtr<ulong>(0x70_1000), out ulong value), Is.Zero);
        Assert.That((engine[Rax], value), Is.EqualTo((0UL, 6UL)));
    }

    [Test]
    public void AFaultIsTheProgramsWithAllRegistersAsTheyWere()
    {
        (EngineAdapter adapter, Interpreter engine, Cpu cpu) = Start(new MachineCode().Mov32(Rbx, 8).Mov32(Rax, TestKernel.Getpid).Syscall().Hlt());
        cpu.State.Efer &= ~Efer.SCE;

        Assert.That(adapter.Run(), Is.EqualTo(SyscallOutcome.Faulted));
        Assert.That((cpu.State.Rip, cpu.State.Rbx, cpu.State.Rax, cpu.State.Cpl), Is.EqualTo((Code + 10, 8UL, (ulong)TestKernel.Getpid, (byte)3)));
        Assert.That(engine[Rbx], Is.EqualTo(8));
    }

    /// <summary>The instructions that no program above uses.</summary>
    [Test]
    public void TheInterpreterCalculates()
    {
        (EngineAdapter adapter, Interpreter engine, _) = Start(new MachineCode()
            .Mov32(Rax, 5).Mov32(Rbx, 1).Xor(Rcx, Rcx)
            .Add(Rcx, Rax).Sub(Rax, Rbx).Jne(-8) // rcx = 5 + 4 + 3 + 2 + 1
            .Call(1).Hlt().Mov(Rdx, Rcx).Cmp(Rdx, Rcx).Je(1).Hlt().Jmp(0).Ret());

        Assert.That(adapter.Run(), Is.EqualTo(SyscallOutcome.Plain));
        Assert.That((engine[Rax], engine[Rcx], engine[Rdx], engine[Rsp]), Is.EqualTo((0UL, 15UL, 15UL, StackTop)));
    }

    private static NativeUserMemory Memory(MachineCode code)
    {
        NativeUserMemory memory = new() { Capacity = 16 << 12 };
        Assert.That(memory.Load(Code, code.ToArray(), PageProtection.Read | PageProtection.Execute), Is.Zero);
        Assert.That(memory.Map(Data, 0x1000, ReadWrite) | memory.Map(Stack, 0x1000, ReadWrite), Is.Zero);
        return memory;
    }

    private (EngineAdapter Adapter, Interpreter Engine, Cpu Cpu) Start(MachineCode code)
    {
        Cpu cpu = new(0, LinuxUser.Start64(Vendor.Intel, Code, StackTop), new SyscallTask(100, "leader", Memory(code)));
        _entry.syscall_init(cpu);
        EngineAdapter adapter = new(_entry, cpu);
        return (adapter, adapter.Engine, cpu);
    }
}
