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
    public required FilterTestKind Kind { get; init; }

    /// <summary>
    /// Where the 64 bits that hold the number begin in the record: a multiple of 8, since no field crosses one. For
    /// <see cref="FilterTestKind.RecordString"/>, where the 32 bits begin that tell of the string.
    /// </summary>
    public byte Offset { get; init; }

    /// <summary>How far they are shifted up, to cut off what lies above the number.</summary>
    public byte Above { get; init; }

    /// <summary>How far they are shifted down again, to cut off what lies below it.</summary>
    public byte Shift { get; init; }

    /// <summary>Whether it looks at a byte of the record's first word, so at <c>common_flags</c> or <c>common_preempt_count</c>: no other field there is so short.</summary>
    public bool IsOfStamp => Kind is FilterTestKind.Range or FilterTestKind.AnyBit or FilterTestKind.InCpuList && Offset == EventRecord.TypeOffset && Shift == 64 - 8;

    /// <summary>Whether the sign goes with it.</summary>
    public bool IsSigned { get; init; }

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
        ulong cut = Cut(value, test.Shift, test.Shift, isSigned);
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
            Offset = (byte)(field.Offset & ~7),
            Above = (byte)(64 - 8 * (field.Offset % 8 + field.Size)),
            Shift = (byte)(64 - 8 * field.Size),
            IsSigned = isSigned,
        };

    /// <summary>A test of the bytes that a field tells of.</summary>
    public static FilterTest OfRecordString(EventField field, FilterPattern pattern) =>
        new() { Kind = FilterTestKind.RecordString, Offset = (byte)field.Offset, Pattern = pattern };

    /// <summary>The number of the record. Whole words are read as whole words were written: anything else would wait for the store.</summary>
    /// <param name="bits">The 64 bits that begin at <see cref="Offset"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NumberIn(ulong bits) => Cut(bits, Above, Shift, IsSigned);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Cut(ulong bits, byte above, byte shift, bool isSigned) => isSigned ? (ulong)((long)(bits << above) >> shift) : bits << above >> shift;

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
