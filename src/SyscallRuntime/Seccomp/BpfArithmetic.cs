namespace SyscallKit.Seccomp;

/// <summary>What arithmetic and comparisons of BPF give, in 32 bits that wrap (<c>___bpf_prog_run</c>, kernel/bpf/core.c).</summary>
internal static class BpfArithmetic
{
    /// <summary>Whether an operation of arithmetic, or a comparison, takes X and not K.</summary>
    public static bool TakesX(BpfOperation operation) => ((int)operation & 1) != 0;

    /// <summary>An arithmetic operation, in the form with K or with X.</summary>
    /// <param name="operation">The operation. A division by 0 ends the filter, and does not come here.</param>
    /// <param name="a">The accumulator.</param>
    /// <param name="operand">K or X.</param>
    /// <returns>The new accumulator.</returns>
    public static uint Apply(BpfOperation operation, uint a, uint operand) => unchecked(operation switch
    {
        BpfOperation.AddK or BpfOperation.AddX => a + operand,
        BpfOperation.SubK or BpfOperation.SubX => a - operand,
        BpfOperation.MulK or BpfOperation.MulX => a * operand,
        BpfOperation.DivK or BpfOperation.DivX => a / operand,
        BpfOperation.OrK or BpfOperation.OrX => a | operand,
        BpfOperation.AndK or BpfOperation.AndX => a & operand,
        // A count in X is taken modulo 32; so C# takes it.
        BpfOperation.LshK or BpfOperation.LshX => a << (int)operand,
        BpfOperation.RshK or BpfOperation.RshX => a >> (int)operand,
        _ => a ^ operand,
    });

    /// <summary>A comparison, in the form with K or with X.</summary>
    /// <param name="operation">The comparison; numbers are unsigned.</param>
    /// <param name="a">The accumulator.</param>
    /// <param name="operand">K or X.</param>
    /// <returns>Whether it holds.</returns>
    public static bool Holds(BpfOperation operation, uint a, uint operand) => operation switch
    {
        BpfOperation.JeqK or BpfOperation.JeqX => a == operand,
        BpfOperation.JgtK or BpfOperation.JgtX => a > operand,
        BpfOperation.JgeK or BpfOperation.JgeX => a >= operand,
        _ => (a & operand) != 0,
    };
}
