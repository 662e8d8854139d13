namespace SyscallKit.Seccomp.Auditing;

/// <summary>What a register holds on a way through a filter: a number, or what the call decides.</summary>
/// <param name="Symbol">What is computed from the call; null for a number.</param>
/// <param name="Constant">The number.</param>
internal readonly record struct SymbolicValue(Expression? Symbol, uint Constant)
{
    public bool IsConstant => Symbol is null;

    /// <summary>How many operations it takes.</summary>
    public int Size => Symbol?.Size ?? 0;

    public static implicit operator SymbolicValue(uint constant) => new(null, constant);

    public static implicit operator SymbolicValue(Expression symbol) => new(symbol, 0);

    /// <summary>The number for a call.</summary>
    public uint Evaluate(in SeccompData data) => Symbol is null ? Constant : (uint)Symbol.Evaluate(in data);

    public override string ToString() => Symbol is null ? ConstraintText.Hexadecimal(Constant) : Symbol is BinaryExpression ? $"({Symbol})" : Symbol.ToString();
}
