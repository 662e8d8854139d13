using System.Runtime.CompilerServices;

namespace SyscallKit.Processor.Instructions;

/// <summary>
/// The instructions of the system-call path, one method each, over a <see cref="ProcessorState"/>.
/// </summary>
/// <remarks>
/// <para>A method either completes (<see cref="Fault.None"/>) and leaves the state that the next fetch would see, or returns the fault and
/// has changed nothing. It throws nothing and allocates nothing, whatever the registers hold. Debug exceptions are not raised: a caller
/// that single-steps looks at RFLAGS.TF.</para>
/// <para>An instruction of more than 15 bytes is #GP(0) before every other check, which the methods do not repeat.</para>
/// <para>Control-flow enforcement (CR4.CET) and FRED (CR4.FRED) are not emulated; each place where they would change the outcome says so.</para>
/// </remarks>
public static partial class Instruction
{
    /// <summary>Whether an instruction is refused for how it was encoded, before anything else is looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRefused(InstructionForm form) => form.Length > InstructionForm.MaxLength || (form.Prefixes & Prefixes.Lock) != 0;

    /// <summary>Too long is #GP(0) (Intel SDM vol. 3A, 6.15, #GP; measured: before all other checks); LOCK is #UD.</summary>
    private static Fault Refusal(in ProcessorState state, InstructionForm form) =>
        form.Length > InstructionForm.MaxLength ? state.GeneralProtection : Fault.InvalidOpcode;
}
