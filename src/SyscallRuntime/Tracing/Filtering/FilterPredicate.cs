using System;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Filtering;

/// <summary>Reads one predicate, <c>FIELD OPERATOR VALUE</c>, in the kernel's order, which decides what an error says (<c>parse_pred</c>, kernel/trace/trace_events_filter.c).</summary>
/// <param name="text">The whole filter.</param>
/// <param name="start">Where the predicate begins.</param>
/// <param name="format">The fields.</param>
/// <param name="cpuCount">The number of processors: <c>nr_cpu_ids</c>.</param>
internal ref struct FilterPredicate(ReadOnlySpan<byte> text, int start, EventFormat format, int cpuCount)
{
    // MAX_FILTER_STR_VAL and the size of parse_pred's num_buf: one byte of each is the NUL.
    private const int MaxString = 255;
    private const int MaxNumber = 23;

    private readonly ReadOnlySpan<byte> _text = text;
    private FilterOperator _operator;
    private FilterField _field;
    private bool _isUserString;

    /// <summary>Where the predicate ends.</summary>
    public int End { get; private set; } = start;

    /// <summary>What is wrong.</summary>
    public FilterProblem Problem { get; private set; }

    /// <summary>Where it is.</summary>
    public int Column { get; private set; }

    /// <summary>The test.</summary>
    public FilterTest Test { get; private set; }

    /// <summary>Whether the opposite of <see cref="Test"/> is meant.</summary>
    public bool IsNegated { get; private set; }

    /// <summary>Reads.</summary>
    /// <returns>False if it makes no sense.</returns>
    public bool TryRead()
    {
        int nameStart = End;
        while (KernelCharacter.IsLetterOrDigit(At(End)) || At(End) == '_')
            End++;
        if (End == nameStart)
            return Fail(FilterProblem.Errno);
        if (!FilterField.TryFind(format, _text[nameStart..End], out _field))
            return Fail(FilterProblem.FieldNotFound);
        _isUserString = TrySkip(".ustring"u8);
        bool isFunction = TrySkip(".function"u8);
        SkipSpace();
        if (!TryReadOperator())
            return Fail(FilterProblem.InvalidOp);
        SkipSpace();
        if (isFunction)
            return ReadFunction();
        if (_text[End..].StartsWith("CPUS"u8))
            return TryReadCpus();
        if (At(End) is (byte)'\'' or (byte)'"')
            return TryReadString();
        return KernelCharacter.IsDigit(At(End)) || At(End) == '-' ? TryReadNumber() : Fail(FilterProblem.InvalidValue);
    }

    // "<=" before "<".
    private bool TryReadOperator()
    {
        ReadOnlySpan<byte> rest = _text[End..];
        (FilterOperator op, int length) = rest switch
        {
            [(byte)'~', ..] => (FilterOperator.Glob, 1),
            [(byte)'!', (byte)'=', ..] => (FilterOperator.NotEqual, 2),
            [(byte)'=', (byte)'=', ..] => (FilterOperator.Equal, 2),
            [(byte)'<', (byte)'=', ..] => (FilterOperator.LessOrEqual, 2),
            [(byte)'<', ..] => (FilterOperator.Less, 1),
            [(byte)'>', (byte)'=', ..] => (FilterOperator.GreaterOrEqual, 2),
            [(byte)'>', ..] => (FilterOperator.Greater, 1),
            [(byte)'&', ..] => (FilterOperator.And, 1),
            _ => default,
        };
        _operator = op;
        End += length;
        return length > 0;
    }

    // The kernel that is simulated has no symbols, so no address belongs to a function and no name is one.
    private bool ReadFunction()
    {
        if (_field.Field.Size != sizeof(long))
            return Fail(FilterProblem.IllegalFieldOp);
        if (_operator is not (FilterOperator.Equal or FilterOperator.NotEqual))
            return Fail(FilterProblem.InvalidOp);
        if (!KernelCharacter.IsDigit(At(End)))
        {
            while (At(End) != 0 && !KernelCharacter.IsSpace(At(End)))
                End++;
            return Fail(FilterProblem.NoFunction);
        }

        ReadOnlySpan<byte> number = TakeNumber();
        if (number.Length > MaxNumber)
            return Fail(FilterProblem.OperandTooLong);
        return Fail(FilterNumber.TryParseUnsigned(number, out _) ? FilterProblem.NoFunction : FilterProblem.InvalidValue);
    }

    private bool TryReadCpus()
    {
        bool isAllowed = _field.Kind is FilterFieldKind.Cpu or FilterFieldKind.Other
            && _operator is FilterOperator.Equal or FilterOperator.NotEqual or FilterOperator.And;
        if (!isAllowed)
            return Fail(FilterProblem.IllegalFieldOp);
        End += "CPUS".Length;
        bool isOpen = At(End++) == '{';
        if (!isOpen)
            return Fail(FilterProblem.MissingBraceOpen);
        int listStart = End;
        int length = _text[End..].IndexOf((byte)'}');
        End = length < 0 ? _text.Length : End + length;
        if (length < 0)
            return Fail(FilterProblem.MissingBraceClose);
        if (length == 0 || CpuList.Parse(_text[listStart..End], cpuCount) is not { } cpus)
            return Fail(FilterProblem.InvalidCpulist);
        End++;
        return _field.Kind == FilterFieldKind.Cpu ? AcceptCpu(cpus) : AcceptNumber(cpus);
    }

    // A list of one is compared as a number. No number equals a list of several (do_filter_scalar_cpumask).
    private bool AcceptCpu(CpuList cpus)
    {
        if (cpus.Count == 1)
            return Accept(FilterTest.OfCpu(FilterOperator.Equal, (ulong)cpus.First), _operator == FilterOperator.NotEqual);
        if (_operator == FilterOperator.And)
            return Accept(new FilterTest { Kind = FilterTestKind.CpuInList, Cpus = cpus }, false);
        return Accept(FilterTest.Never, _operator == FilterOperator.NotEqual);
    }

    private bool AcceptNumber(CpuList cpus)
    {
        EventField field = _field.Field;
        if (cpus.Count == 1)
            return AcceptNumber(FilterTest.OfNumber(field, false, FilterOperator.Equal, (ulong)cpus.First));

        // filter_pred_64_cpumask takes the low 32 bits; what is no processor equals nothing and differs from nothing.
        if (field.Size is not (1 or 2 or 4 or 8) || _operator == FilterOperator.Equal)
            return Accept(FilterTest.Never, false);
        field = field with { Size = Math.Min(field.Size, sizeof(uint)) };
        return Accept(
            _operator == FilterOperator.And
                ? FilterTest.At(FilterTestKind.InCpuList, field, false) with { Cpus = cpus, Span = (uint)cpuCount }
                : FilterTest.OfNumber(field, false, FilterOperator.Less, (uint)cpuCount),
            false);
    }

    // A comparison with something that is no number holds neither way.
    private bool AcceptNumber(FilterTest test) => Accept(test, _operator == FilterOperator.NotEqual && IsNumber);

    private readonly bool IsNumber => _field.Kind == FilterFieldKind.Cpu || _field.Field.Size is 1 or 2 or 4 or 8;

    private bool TryReadString()
    {
        if (_operator is not (FilterOperator.Equal or FilterOperator.NotEqual or FilterOperator.Glob))
            return Fail(FilterProblem.IllegalFieldOp);
        if (!_field.IsString)
            return Fail(FilterProblem.ExpectDigit);
        byte quote = At(End);
        int stringStart = End + 1;
        int length = _text[stringStart..].IndexOf(quote);
        End = length < 0 ? _text.Length : stringStart + length;
        if (length < 0)
            return Fail(FilterProblem.MissingQuote);
        if (length > MaxString)
            return Fail(FilterProblem.OperandTooLong);
        ReadOnlySpan<byte> value = _text.Slice(stringStart, length);
        End++;

        // Never inverted from outside: a string that cannot be read matches neither == nor !=.
        FilterPattern pattern = _operator == FilterOperator.Glob ? FilterPattern.Glob(value) : FilterPattern.Whole(value, _operator == FilterOperator.NotEqual);
        if (_field.Kind == FilterFieldKind.Comm)
            return Accept(new FilterTest { Kind = FilterTestKind.Comm, Pattern = pattern }, false);
        if (_field.Kind == FilterFieldKind.DynamicString)
            return Accept(FilterTest.OfRecordString(_field.Field, pattern), false);

        // Without .ustring the pointer is taken for one of the kernel's, whose memory holds no strings here.
        return Accept(
            _isUserString ? FilterTest.At(FilterTestKind.UserString, _field.Field, false) with { Pattern = pattern } : FilterTest.Never,
            false);
    }

    private bool TryReadNumber()
    {
        if (_field.IsString)
            return Fail(FilterProblem.ExpectString);
        if (_operator == FilterOperator.Glob)
            return Fail(FilterProblem.IllegalFieldOp);
        int numberStart = End;
        ReadOnlySpan<byte> number = TakeNumber();
        if (number.Length > MaxNumber)
            return Fail(FilterProblem.OperandTooLong);
        bool isSigned = _field.Field.IsSigned;
        ulong value;
        if (isSigned)
        {
            if (!FilterNumber.TryParseSigned(number, out long signed))
                return FailAt(FilterProblem.IllegalIntval, numberStart);
            value = (ulong)signed;
        }
        else if (!FilterNumber.TryParseUnsigned(number, out value))
        {
            return FailAt(FilterProblem.IllegalIntval, numberStart);
        }

        return AcceptNumber(
            _field.Kind == FilterFieldKind.Cpu ? FilterTest.OfCpu(_operator, value) : FilterTest.OfNumber(_field.Field, isSigned, _operator, value));
    }

    private ReadOnlySpan<byte> TakeNumber()
    {
        int numberStart = End;
        if (At(End) == '-')
            End++;
        while (KernelCharacter.IsLetterOrDigit(At(End)))
            End++;
        return _text[numberStart..End];
    }

    private bool Accept(FilterTest test, bool isNegated)
    {
        Test = test;
        IsNegated = isNegated;
        return true;
    }

    private bool Fail(FilterProblem problem) => FailAt(problem, End);

    // The kernel counts from the character after the first of the predicate: its columns lie one too far right.
    private bool FailAt(FilterProblem problem, int at)
    {
        Problem = problem;
        Column = problem == FilterProblem.Errno ? 0 : at + 1;
        return false;
    }

    private readonly byte At(int index) => index < _text.Length ? _text[index] : (byte)0;

    private void SkipSpace()
    {
        while (KernelCharacter.IsSpace(At(End)))
            End++;
    }

    private bool TrySkip(ReadOnlySpan<byte> word)
    {
        bool isThere = _text[End..].StartsWith(word);
        if (isThere)
            End += word.Length;
        return isThere;
    }
}
