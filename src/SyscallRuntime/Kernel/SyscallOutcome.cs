namespace SyscallKit.Kernel;

/// <summary>
/// What a call has done to its caller's registers, for whoever runs the user code: how much has to be handed back to the engine, or that it must stop.
/// </summary>
public enum SyscallOutcome
{
    /// <summary>
    /// The call returned, and nothing has changed but what a call changes: rax; after SYSCALL in 64-bit mode also rcx and r11. The user code goes on behind
    /// the instruction.
    /// </summary>
    Plain,

    /// <summary>
    /// The processor returned, and any register may have changed: a handler or a probe asked for it (<see cref="SyscallContext.EditRegs"/>), a suspended
    /// call was resumed, a 32-bit program came by SYSENTER or SYSCALL, which return with other registers and elsewhere, or the entry point is not of this kernel.
    /// </summary>
    Edited,

    /// <summary>The task was left in the middle of the call: the registers are the kernel's, and no user code may run.</summary>
    Suspended,

    /// <summary>The instruction or the way back faulted: the user code is to get the fault, with the registers as they are.</summary>
    Faulted,

    /// <summary>The task died in the call (<see cref="SyscallTask.Die"/>): no user code of it will run any more.</summary>
    Dead,
}
