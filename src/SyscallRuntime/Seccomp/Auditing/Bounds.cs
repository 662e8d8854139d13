using System;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>What is known of a number on a way: between which numbers it lies, and some of its bits.</summary>
/// <remarks>It decides which ways cannot be gone. It may know too little, never too much: a condition that cannot be seen to fail stays.</remarks>
/// <param name="Min">The least that it can be.</param>
/// <param name="Max">The most.</param>
/// <param name="Known">The bits that are known.</param>
/// <param name="Bits">What they are; 0 where they are not known.</param>
internal readonly record struct Bounds(uint Min, uint Max, uint Known, uint Bits)
{
    private static Bounds Unknown => new(0, uint.MaxValue, 0, 0);

    /// <summary>What a condition says of an expression.</summary>
    public static Bounds Of(Expression expression, PathCondition condition)
    {
        Bounds bounds = expression is BinaryExpression binary ? OfBinary(binary, condition) : Unknown;
        foreach (Constraint constraint in condition.Constraints)
        {
            if (constraint.Subject.Equals(expression))
                bounds = bounds.Within(constraint.Values);
            else if (constraint is { Subject: BinaryExpression { Operation: BpfOperation.AndX, Right: { IsConstant: true } mask } part, Values.Single: { } bits }
                     && expression.Equals(part.Left.Symbol))
                bounds = bounds.WithBits(mask.Constant, (uint)bits);
        }

        return bounds;
    }

    /// <summary>Whether some number of a set can be it.</summary>
    public bool Allows(NumberSet values) =>
        values.Single is { } single ? single >= Min && single <= Max && (single & Known) == Bits : !values.Intersect(NumberSet.Between(Min, Max)).IsEmpty;

    private static Bounds OfConstant(uint value) => new(value, value, uint.MaxValue, value);

    private static Bounds Of(SymbolicValue value, PathCondition condition) =>
        value.IsConstant ? OfConstant(value.Constant) : Of(value.Symbol!, condition);

    private static Bounds OfBinary(BinaryExpression binary, PathCondition condition)
    {
        Bounds left = Of(binary.Left, condition);
        Bounds right = Of(binary.Right, condition);
        if (binary.IsComparison)
            return new Bounds(0, 1, ~1U, 0);
        if (left.Min == left.Max && right.Min == right.Max && !(binary.Operation == BpfOperation.DivX && right.Min == 0))
            return OfConstant(BpfArithmetic.Apply(binary.Operation, left.Min, right.Min));
        uint zeros = left.Known & ~left.Bits;
        switch (binary.Operation)
        {
            case BpfOperation.AndX:
                uint known = left.Known & right.Known | zeros | right.Known & ~right.Bits;
                Bounds both = OfBits(known, left.Bits & right.Bits);
                return both with { Max = Math.Min(both.Max, Math.Min(left.Max, right.Max)) };
            case BpfOperation.OrX:
                return OfBits(left.Known & right.Known | left.Bits | right.Bits, left.Bits | right.Bits);
            case BpfOperation.XorX:
                return OfBits(left.Known & right.Known, (left.Bits ^ right.Bits) & left.Known & right.Known);
            case BpfOperation.RshX when right.Min == right.Max:
                int count = (int)right.Min;
                return OfBits(left.Known >> count | ~(uint.MaxValue >> count), left.Bits >> count) with { Min = left.Min >> count, Max = left.Max >> count };
            case BpfOperation.LshX when right.Min == right.Max:
                return OfBits(left.Known << (int)right.Min | ~(uint.MaxValue << (int)right.Min), left.Bits << (int)right.Min);
            default:
                return Unknown;
        }
    }

    // By its bits alone a number is least with zeros where nothing is known, and greatest with ones.
    private static Bounds OfBits(uint known, uint bits) => new(bits, bits | ~known, known, bits);

    private Bounds Within(NumberSet values) => values.Single is { } single
        ? OfConstant((uint)single)
        : this with { Min = Math.Max(Min, (uint)values.Min), Max = Math.Min(Max, (uint)values.Max) };

    private Bounds WithBits(uint mask, uint bits) => this with
    {
        Known = Known | mask,
        Bits = Bits | bits,
        Min = Math.Max(Min, Bits | bits),
        Max = Math.Min(Max, Bits | bits | ~(Known | mask)),
    };
}
