namespace SyscallKit.Seccomp.Auditing;

/// <summary>Bits of a 64-bit field: what tests of its two halves come to. It stands in finished conditions only.</summary>
/// <param name="Wide">0 for the instruction pointer, 1 to 6 for the arguments.</param>
/// <param name="Mask">The bits.</param>
internal sealed record WideExpression(int Wide, ulong Mask) : Expression
{
    public override int Size => 1;

    public override ulong Max => Mask;

    public override ulong Evaluate(in SeccompData data) => (Wide == 0 ? data.instruction_pointer : data.args[Wide - 1]) & Mask;

    public override string ToString() => Mask switch
    {
        ulong.MaxValue => SeccompField.WideNameOf(Wide),
        uint.MaxValue => "(u32)" + SeccompField.WideNameOf(Wide),
        _ => $"{SeccompField.WideNameOf(Wide)} & {ConstraintText.Hexadecimal(Mask)}",
    };
}
