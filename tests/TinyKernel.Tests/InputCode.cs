using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Inputs;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using Tiny.FileSystem;
using Tiny.Kernel;

namespace Tiny.Tests;

/// <summary>A program that makes one generated call after the other, and holds what comes back against registers and memory.</summary>
internal sealed class InputCode(InputPlan plan, InputMachine machine, Process process, ProgramImage image, int lifetime = int.MaxValue) : IUserCode
{
    private const int LifetimeOfChildren = 12;
    private const int CallsBetweenRepairs = 8;

    private int _left = lifetime;
    private CallInput? _input;
    private long _index;
    private ProcessorState _before;

    /// <inheritdoc/>
    public bool Run(Cpu cpu)
    {
        if (_input is not null)
            Check(in cpu.State);
        _input = null;
        if (_left % CallsBetweenRepairs == 0)
            machine.OpenAll(process);
        if (_left-- <= 0 || plan.IsOver || !TryPrepare(cpu))
            PrepareExit(cpu);
        cpu.State.Rip = image.Is32Bit ? image.Int80Instruction : image.SyscallInstruction;
        _before = cpu.State;
        return true;
    }

    /// <inheritdoc/>
    public IUserCode Fork(Process child) => new InputCode(plan, machine, child, image, LifetimeOfChildren);

    private bool TryPrepare(Cpu cpu)
    {
        (_index, CallInput input) = plan.Next();
        if (input.Load(process.AddressSpace) != 0)
            return false; // the process has mapped all that it may have
        input.PutInto(ref cpu.State);
        _input = input;
        return true;
    }

    private void PrepareExit(Cpu cpu)
    {
        cpu.State.Rax = (ulong)(image.Is32Bit ? Kernel.TinyKernel.__NR_ia32_exit_group : Kernel.TinyKernel.__NR_exit_group);
        (image.Is32Bit ? ref cpu.State.Rbx : ref cpu.State.Rdi) = 0;
    }

    private void Check(in ProcessorState after)
    {
        long result = image.Is32Bit ? (int)after.Rax : (long)after.Rax;
        string call = $"call {_index}: {_input} = {result}";
        Assert.That(PreservedOf(in after), Is.EqualTo(PreservedOf(in _before)), call);
        Assert.That(after.Cpl, Is.EqualTo(3), call);
        Assert.That(after.Rip, Is.EqualTo(_before.Rip + 2), call);
        Assert.That(process.AddressSpace.MappedBytes, Is.LessThanOrEqualTo(process.AddressSpace.Capacity), call);
        bool isError = Errno.TryFromResult(result, out Errno error);
        bool isUnseen = process.Files.TryGet((uint)_input!.Arguments[0].Value, out OpenFile? file) && file.Inode is NullDevice;
        InputMemory memory = new(_input, process.AddressSpace, isUnseen);
        if (error == Errno.EFAULT)
            Assert.That(memory.IsAnythingBad(), Is.True, call + ": all of the memory is good");
        else if (!isError)
            Assert.That(memory.FindUntouchable(result), Is.Null, call + ": could not have been done");
        Assert.That(memory.FindChanged(), Is.Null, call + ": the kernel wrote what it only reads");
        plan.Count(_input.Entry.Name + (error == Errno.EFAULT ? " EFAULT" : isError ? " error" : " done"));
    }

    /// <summary>The registers that a call leaves alone: all but rax, and rcx and r11 of a 64-bit call, where SYSRET has its own.</summary>
    private (ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong) PreservedOf(in ProcessorState state) => image.Is32Bit
        ? (state.Rbx, state.Rcx, state.Rdx, state.Rsi, state.Rdi, state.Rbp, state.Rsp, 0, 0, 0, 0, 0, 0)
        : (state.Rbx, state.Rdx, state.Rsi, state.Rdi, state.Rbp, state.Rsp, state.R8, state.R9, state.R10, state.R12, state.R13, state.R14, state.R15);
}
