namespace SyscallKit.Seccomp.Auditing;

/// <summary>Arithmetic of which a part is known.</summary>
internal static class SymbolicArithmetic
{
    /// <summary>An operation in either form; a division is not by the number 0.</summary>
    public static SymbolicValue Apply(BpfOperation operation, SymbolicValue a, SymbolicValue operand)
    {
        if (a.IsConstant && operand.IsConstant)
            return BpfArithmetic.Apply(operation, a.Constant, operand.Constant);
        BpfOperation form = BpfArithmetic.TakesX(operation) ? operation : operation + 1;
        // The number to the right, so that what is equal looks equal.
        if (a.IsConstant && form is BpfOperation.AddX or BpfOperation.MulX or BpfOperation.AndX or BpfOperation.OrX or BpfOperation.XorX)
            (a, operand) = (operand, a);
        return operand.IsConstant ? ApplyConstant(form, a, operand.Constant) : new BinaryExpression(form, a, operand);
    }

    private static SymbolicValue ApplyConstant(BpfOperation form, SymbolicValue a, uint constant)
    {
        switch (form)
        {
            case BpfOperation.AndX or BpfOperation.MulX when constant == 0:
                return 0;
            case BpfOperation.AndX when constant == uint.MaxValue:
            case BpfOperation.MulX or BpfOperation.DivX when constant == 1:
            case BpfOperation.AddX or BpfOperation.SubX or BpfOperation.OrX or BpfOperation.XorX when constant == 0:
            case BpfOperation.LshX or BpfOperation.RshX when constant % 32 == 0:
                return a;
            case BpfOperation.AndX when a.Symbol is BinaryExpression { Operation: BpfOperation.AndX, Right: { IsConstant: true } mask } inner:
                return ApplyConstant(form, inner.Left, mask.Constant & constant);
            case BpfOperation.AndX when a.Symbol is BinaryExpression { Operation: BpfOperation.OrX, Right: { IsConstant: true } bits } inner:
                return ApplyConstant(BpfOperation.OrX, ApplyConstant(form, inner.Left, constant), bits.Constant & constant);
            case BpfOperation.LshX or BpfOperation.RshX:
                return new BinaryExpression(form, a, constant % 32);
            default:
                return new BinaryExpression(form, a, constant);
        }
    }
}
