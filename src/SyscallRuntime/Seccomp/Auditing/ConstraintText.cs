using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Constraints as people write conditions: <c>args[1] &amp; 0x3 == 0x1</c>.</summary>
internal static class ConstraintText
{
    /// <summary>A constraint.</summary>
    public static string Of(Constraint constraint)
    {
        (Expression subject, NumberSet values) = constraint;
        if (subject is BinaryExpression { IsComparison: true } comparison)
            return comparison.ToText(values.Contains(1));
        NumberSet others = values.Complement(subject.Max);
        return others.Ranges.Length < values.Ranges.Length || others.Single is not null && values.Single is null
            ? Excluding(subject.ToString(), others)
            : Including(subject.ToString(), subject.Max, values);
    }

    /// <summary>A number as conditions have it.</summary>
    public static string Hexadecimal(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    private static string Including(string subject, ulong max, NumberSet values) => values.Ranges switch
    {
        [{ IsSingle: true } only] => $"{subject} == {Hexadecimal(only.Low)}",
        [{ Low: 0 } from] => $"{subject} <= {Hexadecimal(from.High)}",
        [var to] when to.High == max => $"{subject} >= {Hexadecimal(to.Low)}",
        [var range] => $"{Hexadecimal(range.Low)} <= {subject} <= {Hexadecimal(range.High)}",
        _ => $"{subject} in {List(values.Ranges)}",
    };

    private static string Excluding(string subject, NumberSet others) => others.Ranges switch
    {
        [{ IsSingle: true } only] => $"{subject} != {Hexadecimal(only.Low)}",
        _ => $"{subject} not in {List(others.Ranges)}",
    };

    private static string List(ImmutableArray<ValueRange> ranges) => "{" + string.Join(", ", ranges.Select(static range =>
        range.IsSingle ? Hexadecimal(range.Low) : $"{Hexadecimal(range.Low)}..{Hexadecimal(range.High)}")) + "}";
}
