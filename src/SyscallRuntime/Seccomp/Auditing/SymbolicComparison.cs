using System.Runtime.CompilerServices;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>A comparison as a constraint of one expression, so that several of the same expression can be taken together.</summary>
internal static class SymbolicComparison
{
    /// <summary>What must hold for a comparison to hold.</summary>
    /// <param name="operation">The comparison, in either form.</param>
    /// <param name="a">The accumulator.</param>
    /// <param name="operand">The operand.</param>
    /// <param name="constraint">The constraint.</param>
    /// <returns>Null if that is it; else whether the comparison always holds, or never.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool? Decide(BpfOperation operation, SymbolicValue a, SymbolicValue operand, out Constraint constraint)
    {
        constraint = default;
        BpfOperation form = BpfArithmetic.TakesX(operation) ? operation : operation + 1;
        if (a.IsConstant && operand.IsConstant)
            return BpfArithmetic.Holds(form, a.Constant, operand.Constant);
        if (form == BpfOperation.JsetX)
        {
            SymbolicValue common = SymbolicArithmetic.Apply(BpfOperation.AndX, a, operand);
            return common.IsConstant ? common.Constant != 0 : Constrain(common.Symbol!, NumberSet.Between(1, uint.MaxValue), out constraint);
        }

        if (a == operand)
            return form != BpfOperation.JgtX;
        if (operand.IsConstant)
            return Constrain(a.Symbol!, AtLeft(form, operand.Constant), out constraint);
        return a.IsConstant
            ? Constrain(operand.Symbol!, AtRight(form, a.Constant), out constraint)
            : Constrain(new BinaryExpression(form, a, operand), NumberSet.Of(1), out constraint);
    }

    private static bool? Constrain(Expression subject, NumberSet values, out Constraint constraint)
    {
        constraint = new Constraint(subject, values);
        return null;
    }

    private static NumberSet AtLeft(BpfOperation form, uint constant) => form switch
    {
        BpfOperation.JeqX => NumberSet.Of(constant),
        BpfOperation.JgtX => NumberSet.Between((ulong)constant + 1, uint.MaxValue),
        _ => NumberSet.Between(constant, uint.MaxValue),
    };

    // constant > x, constant >= x
    private static NumberSet AtRight(BpfOperation form, uint constant) => form switch
    {
        BpfOperation.JeqX => NumberSet.Of(constant),
        BpfOperation.JgtX => constant == 0 ? NumberSet.Empty : NumberSet.Between(0, constant - 1),
        _ => NumberSet.Between(0, constant),
    };
}
