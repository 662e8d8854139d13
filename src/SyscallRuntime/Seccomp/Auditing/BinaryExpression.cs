namespace SyscallKit.Seccomp.Auditing;

/// <summary>Arithmetic, or a comparison that is 0 or 1, of which a call decides one side or both.</summary>
/// <param name="Operation">The operation, in its form with X.</param>
/// <param name="Left">The accumulator.</param>
/// <param name="Right">The operand.</param>
internal sealed record BinaryExpression(BpfOperation Operation, SymbolicValue Left, SymbolicValue Right) : Expression
{
    /// <summary>Whether it is a comparison.</summary>
    public bool IsComparison => Operation >= BpfOperation.JeqK;

    public override int Size { get; } = 1 + Left.Size + Right.Size;

    public override ulong Max => this switch
    {
        { IsComparison: true } => 1,
        { Operation: BpfOperation.AndX, Right.IsConstant: true } => Right.Constant,
        _ => uint.MaxValue,
    };

    public override ulong Evaluate(in SeccompData data)
    {
        uint left = Left.Evaluate(in data);
        uint right = Right.Evaluate(in data);
        if (IsComparison)
            return BpfArithmetic.Holds(Operation, left, right) ? 1UL : 0;
        // Where it would be divided by 0 the filter has ended, and the condition of the way says so too.
        return Operation == BpfOperation.DivX && right == 0 ? 0 : BpfArithmetic.Apply(Operation, left, right);
    }

    /// <summary>The comparison, or its opposite.</summary>
    public string ToText(bool holds) => $"{Left} {SignOf(Operation, holds)} {Right}";

    public override string ToString() => ToText(holds: true);

    private static string SignOf(BpfOperation operation, bool holds) => operation switch
    {
        BpfOperation.AddX => "+",
        BpfOperation.SubX => "-",
        BpfOperation.MulX => "*",
        BpfOperation.DivX => "/",
        BpfOperation.OrX => "|",
        BpfOperation.AndX => "&",
        BpfOperation.LshX => "<<",
        BpfOperation.RshX => ">>",
        BpfOperation.XorX => "^",
        BpfOperation.JeqX => holds ? "==" : "!=",
        BpfOperation.JgtX => holds ? ">" : "<=",
        _ => holds ? ">=" : "<",
    };
}
