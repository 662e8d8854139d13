namespace SyscallKit.Processor;

/// <summary>How an instruction was encoded, as far as its operation depends on it.</summary>
/// <param name="Length">Length in bytes with all prefixes: what is added to RIP. More than <see cref="MaxLength"/> is #GP(0), whatever the instruction.</param>
/// <param name="Prefixes">The prefixes that were present.</param>
public readonly record struct InstructionForm(byte Length, Prefixes Prefixes = Prefixes.None)
{
    /// <summary>No instruction is longer, in bytes (Intel SDM vol. 2A, 2.3.11; AMD APM vol. 3, 1.1).</summary>
    public const byte MaxLength = 15;

    /// <summary>Two bytes without a prefix: 0F 05, 0F 07, 0F 34, 0F 35, 0F 30, 0F 32, CD 80.</summary>
    public static InstructionForm Plain => new(2);

    /// <summary>Three bytes with REX.W: the 64-bit forms of SYSRET (48 0F 07) and SYSEXIT (48 0F 35).</summary>
    public static InstructionForm RexW => new(3, Prefixes.RexW);
}
