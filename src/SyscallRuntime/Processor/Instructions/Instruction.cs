using System.Runtime.CompilerServices;

namespace SyscallKit.Processor;

/// <summary>
/// The instructions of the system-call path, one method each, over a <see cref="ProcessorState"/>.
/// </summary>
/// <remarks>
/// <para>A method either completes (<see cref="Fault.None"/>) and leaves the state that the next fetch would see, or returns the fault and
/// has changed nothing. It throws nothing and allocates nothing, whatever the registers hold. Debug exceptions are not raised: a caller
/// that single-steps looks at RFLAGS.TF.</para>
/// <para>Control-flow enforcement (CR4.CET) and FRED (CR4.FRED) are not emulated; each place where they would change the outcome says so.</para>
/// </remarks>
public static partial class Instruction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLocked(InstructionForm form) => (form.Prefixes & Prefixes.Lock) != 0;
}
