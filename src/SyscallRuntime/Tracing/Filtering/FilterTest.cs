using System.Runtime.CompilerServices;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Filtering;

/// <summary>One comparison of a compiled filter.</summary>
/// <remarks>
/// Every comparison of numbers is one question: does it lie in the range that begins at <see cref="Low"/> and has <see cref="Span"/> more values,
/// counted modulo 2^64? So signed and unsigned numbers of all widths share one instruction.
/// </remarks>
internal readonly record struct FilterTest
{
    // A field, and read in place: a property would hand out a copy at each test.
    private readonly FieldNumber _number;

    public required FilterTestKind Kind { get; init; }

    /// <summary>The number of the record that it looks at.</summary>
    public FieldNumber Number
    {
        init => _number = value;
    }

    /// <summary>For <see cref="FilterTestKind.RecordString"/>, where the <see cref="DataLocation"/> of the string lies.</summary>
    public byte LocationOffset { get; init; }

    /// <summary>Whether it looks at what comes from the clock (<see cref="EventRecord.IsOfStamp"/>).</summary>
    public bool IsOfStamp { get; init; }

    /// <summary>The lowest number of the range; or the bits of which one must be set.</summary>
    public ulong Low { get; init; }

    /// <summary>How many numbers above <see cref="Low"/> belong to the range.</summary>
    public ulong Span { get; init; }

    public FilterPattern? Pattern { get; init; }

    public CpuList? Cpus { get; init; }

    public static FilterTest Never => new() { Kind = FilterTestKind.Never };

    /// <summary>A comparison with a number of the record, which is cut to the width of the field (<c>DEFINE_COMPARISON_PRED</c>).</summary>
    /// <param name="field">The field.</param>
    /// <param name="isSigned">Whether it is compared as signed.</param>
    /// <param name="op">The operator; for <see cref="FilterOperator.NotEqual"/> the equality, to be inverted.</param>
    /// <param name="value">The value; a signed one sign-extended.</param>
    public static FilterTest OfNumber(EventField field, bool isSigned, FilterOperator op, ulong value)
    {
        // select_comparison_fn knows no other widths: a comparison with an array holds for no record.
        if (field.Size is not (1 or 2 or 4 or 8))
            return Never;
        FilterTest test = At(FilterTestKind.Range, field, isSigned);
        ulong cut = test._number.Cut(value);
        if (op == FilterOperator.And)
            return test with { Kind = FilterTestKind.AnyBit, Low = cut };
        return test.Between(op, isSigned, cut);
    }

    /// <summary>A comparison with the number of the processor, which is a signed 32-bit number (<c>filter_pred_cpu</c>).</summary>
    public static FilterTest OfCpu(FilterOperator op, ulong value) =>
        op == FilterOperator.And ? Never : new FilterTest { Kind = FilterTestKind.CpuRange }.Between(op, isSigned: true, (ulong)(long)(int)value);

    /// <summary>A test that looks at a field of the record.</summary>
    public static FilterTest At(FilterTestKind kind, EventField field, bool isSigned) =>
        new()
        {
            Kind = kind,
            Number = new FieldNumber(field, isSigned),
            IsOfStamp = EventRecord.IsOfStamp(field),
        };

    /// <summary>A test of the bytes that a field tells of.</summary>
    public static FilterTest OfRecordString(EventField field, FilterPattern pattern) =>
        new() { Kind = FilterTestKind.RecordString, LocationOffset = (byte)field.Offset, Pattern = pattern };

    /// <summary>The number of a record.</summary>
    /// <param name="record">Where the record begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NumberOf(ref byte record) => _number.Read(ref record);

    private FilterTest Between(FilterOperator op, bool isSigned, ulong value)
    {
        ulong least = isSigned ? 1UL << 63 : 0;
        ulong most = unchecked(least - 1);
        switch (op)
        {
            case FilterOperator.LessOrEqual:
                return this with { Low = least, Span = value - least };
            case FilterOperator.Less:
                return value == least ? Never : this with { Low = least, Span = value - 1 - least };
            case FilterOperator.GreaterOrEqual:
                return this with { Low = value, Span = most - value };
            case FilterOperator.Greater:
                return value == most ? Never : this with { Low = value + 1, Span = most - value - 1 };
            default:
                return this with { Low = value, Span = 0 };
        }
    }
}
