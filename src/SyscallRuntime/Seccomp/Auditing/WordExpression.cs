namespace SyscallKit.Seccomp.Auditing;

/// <summary>A 32-bit word of <see cref="SeccompData"/>.</summary>
/// <param name="Word">0 to 15.</param>
internal sealed record WordExpression(int Word) : Expression
{
    /// <summary>The number of the call.</summary>
    public static WordExpression Number { get; } = new(0);

    public override int Size => 1;

    public override ulong Max => uint.MaxValue;

    public override ulong Evaluate(in SeccompData data) => data.Words[Word];

    public override string ToString() => SeccompField.NameOf(Word);
}
