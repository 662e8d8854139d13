using System.Collections.Generic;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Filters compare 64-bit fields by halves; people think of them whole. Puts the halves of a condition together.</summary>
internal static class HalfWords
{
    // For how many values of one half the other is repeated.
    private const int MaxRepeated = 16;

    private const ulong Lower = uint.MaxValue;
    private const ulong Upper = ~Lower;

    /// <summary>The same condition, of whole fields where it can be said of them.</summary>
    public static Conjunction Join(Conjunction conjunction)
    {
        List<Constraint> constraints = [.. conjunction.Constraints.Select(Widen)];
        for (int wide = 0; wide <= SeccompArguments.Count; wide++)
            Join(constraints, wide);
        return Conjunction.Of(constraints.Select(WithoutUpperMask));
    }

    private static Constraint Widen(Constraint constraint) => constraint.Subject switch
    {
        WordExpression word => Widen(constraint, word, uint.MaxValue),
        BinaryExpression { Operation: BpfOperation.AndX, Left.Symbol: WordExpression word, Right: { IsConstant: true } mask } => Widen(constraint, word, mask.Constant),
        _ => constraint,
    };

    private static Constraint Widen(Constraint constraint, WordExpression word, uint mask)
    {
        int wide = SeccompField.WideOf(word.Word);
        if (wide < 0)
            return constraint;
        return SeccompField.IsUpper(word.Word)
            ? new Constraint(new WideExpression(wide, (ulong)mask << 32), NumberSet.Of(constraint.Values.Ranges.Select(static range => new ValueRange(range.Low << 32, range.High << 32 | Lower))))
            : constraint with { Subject = new WideExpression(wide, mask) };
    }

    private static void Join(List<Constraint> constraints, int wide)
    {
        Constraint[] upper = [.. constraints.Where(constraint => constraint.Subject is WideExpression field && field.Wide == wide && (field.Mask & Lower) == 0)];
        Constraint[] lower = [.. constraints.Where(constraint => constraint.Subject is WideExpression field && field.Wide == wide && (field.Mask & Upper) == 0)];
        // Where several masks of a half are looked at, they stay apart.
        if (upper is not [var high] || lower is not [var low] || Join(wide, high, low) is not { } joined)
            return;
        constraints.Remove(high);
        constraints.Remove(low);
        constraints.Add(joined);
    }

    private static Constraint? Join(int wide, Constraint upper, Constraint lower)
    {
        ulong upperMask = ((WideExpression)upper.Subject).Mask;
        ulong lowerMask = ((WideExpression)lower.Subject).Mask;
        NumberSet words = NumberSet.Of(upper.Values.Ranges.Select(static range => new ValueRange(range.Low >> 32, range.High >> 32)));
        if (words.CountUpTo(MaxRepeated) > MaxRepeated)
            return null;
        IEnumerable<ulong> highs = words.Ranges.SelectMany(static range => Enumerable.Range(0, (int)(range.High - range.Low) + 1).Select(offset => range.Low + (uint)offset << 32));
        return new Constraint(
            new WideExpression(wide, upperMask | lowerMask),
            NumberSet.Of(highs.SelectMany(high => lower.Values.Ranges.Select(range => new ValueRange(high | range.Low, high | range.High)))));
    }

    // A whole upper half with any lower half is a range of whole numbers.
    private static Constraint WithoutUpperMask(Constraint constraint) =>
        constraint.Subject is WideExpression { Mask: Upper } field ? constraint with { Subject = field with { Mask = ulong.MaxValue } } : constraint;
}
