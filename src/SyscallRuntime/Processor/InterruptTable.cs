using System;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Processor;

/// <summary>
/// An interrupt descriptor table whose handlers are C# methods, with the stacks of the TSS: delivers faults and INT n to the kernel's
/// handler for the vector, through the gate, as a processor in IA-32e mode does.
/// </summary>
/// <remarks>Delivering allocates nothing. Not to be changed while processors use it.</remarks>
public sealed class InterruptTable
{
    private const int Stacks = 8;

    private readonly InterruptGate[] _gates = new InterruptGate[256];
    private readonly InterruptHandler?[] _handlers = new InterruptHandler?[256];
    private readonly ulong[] _stacks = new ulong[Stacks];
    private readonly ulong[] _gdt;

    /// <summary>A table without gates.</summary>
    /// <param name="gdt">The descriptors in which gates look up their code segment; copied.</param>
    /// <param name="stackPointer">RSP0 of the TSS: the stack for entries from a less privileged level.</param>
    public InterruptTable(ReadOnlySpan<ulong> gdt, ulong stackPointer)
    {
        _gdt = gdt.ToArray();
        _stacks[0] = stackPointer;
    }

    /// <summary>Sets an entry of the TSS's interrupt stack table.</summary>
    /// <param name="index">1 to 7, as gates name it.</param>
    /// <param name="stackPointer">The stack pointer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not 1 to 7.</exception>
    public void SetStack(int index, ulong stackPointer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Stacks);
        _stacks[index] = stackPointer;
    }

    /// <summary>Puts a gate and the code behind it into the table.</summary>
    /// <param name="vector">The vector, 0 to 255.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="handler">What runs after the processor has gone through the gate.</param>
    public void Set(byte vector, in InterruptGate gate, InterruptHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _gates[vector] = gate;
        _handlers[vector] = handler;
    }

    /// <summary>Delivers a fault: pushes the frame, with the error code if there is one and RF set in the flags, and runs the handler.</summary>
    /// <param name="state">The processor, as the faulting instruction left it: RIP at the instruction.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>
    /// <see cref="Fault.None"/> if the handler has run, or if there was no fault; otherwise what went wrong on the way, with the state
    /// unchanged. A processor would now raise a double fault.
    /// </returns>
    public Fault Deliver(ref ProcessorState state, Fault fault)
    {
        if (!fault.IsRaised)
            return Fault.None;
        // SDM vol. 3B, 18.3.1.1: the image of RFLAGS that a fault pushes has RF set, so that the instruction is not trapped twice.
        byte vector = (byte)fault.Vector;
        ref readonly InterruptGate gate = ref _gates[vector];
        PendingEvent pending = new(
            vector, state.Rip, state.Rflags | Rflags.RF, HasErrorCode: fault.ErrorCode.HasValue, ErrorCode: fault.ErrorCode.GetValueOrDefault());
        return Run(ref state, vector, EventDelivery.Deliver(ref state, in gate, _gdt, _stacks[gate.Ist], in pending));
    }

    /// <summary>Executes INT n and runs the handler.</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <param name="vector">n.</param>
    /// <returns>See <see cref="Instruction.Int"/>.</returns>
    public Fault Interrupt(ref ProcessorState state, InstructionForm form, byte vector)
    {
        ref readonly InterruptGate gate = ref _gates[vector];
        return Run(ref state, vector, Instruction.Int(ref state, form, vector, in gate, _gdt, _stacks[gate.Ist]));
    }

    private Fault Run(ref ProcessorState state, byte vector, Fault onTheWay)
    {
        if (!onTheWay.IsRaised)
            _handlers[vector]!(ref state, vector);
        return onTheWay;
    }
}
