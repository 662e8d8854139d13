namespace SyscallKit.Processor;

/// <summary>Kernel code behind a vector: runs at the gate's privilege, with what was pushed in <see cref="ProcessorState.Frame"/>.</summary>
/// <param name="state">The processor.</param>
/// <param name="vector">The vector, 0 to 255.</param>
public delegate void InterruptHandler(ref ProcessorState state, byte vector);
