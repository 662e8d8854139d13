using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Histograms;

/// <summary>Reads the text of a histogram in the kernel's order, which decides what an error says (<c>event_hist_trigger_parse</c>, kernel/trace/trace_events_hist.c).</summary>
internal sealed class HistogramParser
{
    private const string Prefix = "hist:";

    // tracing_map.h
    private const int MaxKeys = 3;
    private const int MaxValues = 3;
    private const int MaxSortKeys = 2;
    private const int DefaultBits = 11;
    private const int MinBits = 7;
    private const int MaxBits = 17;

    // A string takes MAX_FILTER_STR_VAL bytes of HIST_KEY_SIZE_MAX, which has room for it and for a stack, but not for a second.
    private const int MaxStrings = 1;

    private readonly string _command;
    private readonly HistogramFieldParser _fields;

    private string? _keys;
    private string? _values;
    private string? _sort;
    private string? _name;
    private string? _action;
    private string _clock = "global";
    private int _bits = DefaultBits;
    private bool _noHitcount;
    private bool _pause;
    private bool _continue;
    private bool _clear;

    private HistogramParser(string definition, EventFormat format)
    {
        _command = Prefix + definition;
        _fields = new HistogramFieldParser(format);
    }

    /// <summary>Reads.</summary>
    /// <param name="definition">What stands behind <c>hist:</c>, without a filter; the kernel sees its UTF-8, up to a NUL.</param>
    /// <param name="format">The event's fields.</param>
    /// <param name="result">What it says.</param>
    /// <param name="error">Why it is none.</param>
    /// <returns>Whether it is a histogram.</returns>
    public static bool TryParse(
        string definition, EventFormat format, [NotNullWhen(true)] out HistogramDefinition? result, [NotNullWhen(false)] out HistogramError? error)
    {
        int nul = definition.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
            definition = definition[..nul];
        HistogramParser parser = new(definition, format);
        result = null;
        error = parser.ReadAttributes(definition) ?? parser.Read(out result);
        return error is null;
    }

    // parse_hist_trigger_attrs
    private HistogramError? ReadAttributes(string definition)
    {
        // A '-' in a field would be an operator.
        foreach (string text in definition.Replace(".sym-offset", ".symXoffset", StringComparison.Ordinal).Split(':'))
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals == text.Length - 1 && equals >= 0)
                return Fail(HistogramProblem.EmptyAssignment, text);
            HistogramError? error = equals >= 0 ? ReadAssignment(text) : ReadWord(text);
            if (error is not null)
                return error;
        }

        return _keys is null ? Fail(Errno.EINVAL) : null;
    }

    private HistogramError? ReadWord(string text)
    {
        switch (text)
        {
            case "nohitcount" or "NOHC":
                _noHitcount = true;
                return null;
            case "pause":
                _pause = true;
                return null;
            case "cont" or "continue":
                _continue = true;
                return null;
            case "clear":
                _clear = true;
                return null;
            default:
                return TryReadAction(text) ? null : Fail(Errno.EINVAL);
        }
    }

    private bool TryReadAction(string text)
    {
        if (!IsAction(text))
            return false;
        _action ??= text;
        return true;
    }

    private static bool IsAction(string text) =>
        text.StartsWith("onmatch(", StringComparison.Ordinal)
        || text.StartsWith("onmax(", StringComparison.Ordinal)
        || text.StartsWith("onchange(", StringComparison.Ordinal);

    // parse_assignment; of two equal ones the last counts.
    private HistogramError? ReadAssignment(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string value = text[(equals + 1)..];
        switch (text[..equals])
        {
            case "key" or "keys":
                _keys = value;
                return null;
            case "val" or "vals" or "values":
                _values = value;
                return null;
            case "sort":
                _sort = value;
                return null;
            case "name":
                _name = text;
                return null;
            case "clock":
                _clock = value.Trim(' ', '\t', '\n', '\v', '\f', '\r', '\u00a0');
                return null;
            case "size":
                return ReadSize(value);
            default:
                return TryReadAction(text) ? null : Fail(HistogramProblem.Variables, text);
        }
    }

    // parse_map_size: any size is rounded up to a power of two.
    private HistogramError? ReadSize(string value)
    {
        Errno errno = KernelNumber.Parse(value, 0, out ulong size);
        if (errno != default)
            return Fail(errno);
        if (size is 0 or > 1 << MaxBits)
            return Fail(Errno.EINVAL);
        _bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2(size));
        return _bits < MinBits ? Fail(Errno.EINVAL) : null;
    }

    // create_hist_data
    private HistogramError? Read(out HistogramDefinition? result)
    {
        result = null;
        if (_action is not null)
            return RefuseAction(_action);
        List<HistogramField> values = [new HistogramField(HistogramSource.HitCount)];
        List<HistogramField> keys = [];
        List<HistogramSortKey> sortKeys = [];
        HistogramError? error = ReadValues(values);

        // Nothing would be shown.
        if (error is null && _noHitcount && values.Count == 1)
            error = new HistogramError(HistogramProblem.NeedNohcVal, 0, Errno.ENOENT);
        error ??= ReadKeys(keys) ?? ReadSort(values, keys, sortKeys);
        if (error is not null)
            return error;

        result = new HistogramDefinition
        {
            Values = [.. values],
            Keys = [.. keys],
            SortKeys = [.. sortKeys],
            MapBits = _bits,
            Name = _name,
            NameColumn = _name is null ? 0 : ColumnOf(_name),
            NoHitcount = _noHitcount,
            Pause = _pause,
            Continue = _continue,
            Clear = _clear,
            TimestampInUsecs = _fields.TimestampInUsecs,
            Clock = _clock,
            ClockColumn = ColumnOf(_clock),
        };
        return null;
    }

    // action_parse: the action stands behind a point, and what it takes in parentheses.
    private HistogramError RefuseAction(string action)
    {
        int point = action.IndexOf('.', action.IndexOf(')', StringComparison.Ordinal) + 1);
        bool hasAction = point >= 0 && action.IndexOf('(', point) >= 0;
        return hasAction ? Fail(HistogramProblem.Actions, action) : new HistogramError(HistogramProblem.ActionNotFound, 0, Errno.EINVAL);
    }

    // create_val_fields: the first "hitcount" is the one that is always there.
    private HistogramError? ReadValues(List<HistogramField> values)
    {
        string[] texts = _values?.Split(',') ?? [];
        bool hasHitcount = false;
        int read = 0;
        for (; read < Math.Min(texts.Length, MaxValues) && values.Count < MaxValues; read++)
        {
            string text = texts[read];
            if (text == "hitcount" && !hasHitcount)
            {
                hasHitcount = true;
                continue;
            }

            HistogramField? field = _fields.Read(text, isKey: false, out HistogramProblem problem, out string place);
            if (field is null)
                return FailField(problem, place);
            values.Add(field);
        }

        bool isRestAllowed = read == texts.Length || (read == texts.Length - 1 && texts[read] == "hitcount");
        return isRestAllowed ? null : Fail(Errno.EINVAL);
    }

    // create_key_fields
    private HistogramError? ReadKeys(List<HistogramField> keys)
    {
        string[] texts = _keys!.Split(',');
        int strings = 0;
        foreach (string text in texts.AsSpan(0, Math.Min(texts.Length, MaxKeys)))
        {
            HistogramField? field = _fields.Read(text, isKey: true, out HistogramProblem problem, out string place);
            if (field is null)
                return FailField(problem, place);
            if (field.IsString && ++strings > MaxStrings)
                return Fail(Errno.EINVAL);
            keys.Add(field);
        }

        return texts.Length > MaxKeys ? Fail(Errno.EINVAL) : null;
    }

    // create_sort_keys
    private HistogramError? ReadSort(List<HistogramField> values, List<HistogramField> keys, List<HistogramSortKey> sortKeys)
    {
        const string Place = "sort=";
        string[] texts = _sort?.Split(',') ?? ["hitcount"];
        for (int i = 0; i < Math.Min(texts.Length, MaxSortKeys); i++)
        {
            string text = texts[i];
            if (text.Length == 0)
                return Fail(HistogramProblem.EmptySortField, Place);
            if (i == MaxSortKeys - 1 && texts.Length > MaxSortKeys)
                return Fail(HistogramProblem.TooManySortFields, Place);
            int point = text.IndexOf('.', StringComparison.Ordinal);
            string name = point < 0 ? text : text[..point];
            string? order = point < 0 ? null : text[(point + 1)..];
            if (name.Length == 0)
                return Fail(HistogramProblem.EmptySortField, Place);
            int column = FindColumn(name, values, keys);
            if (column < 0)
                return Fail(HistogramProblem.InvalidSortField, name);
            if (order is not (null or "ascending" or "descending"))
                return Fail(HistogramProblem.InvalidSortModifier, order);
            sortKeys.Add(new HistogramSortKey(column, order == "descending"));
        }

        return null;
    }

    private static int FindColumn(string name, List<HistogramField> values, List<HistogramField> keys)
    {
        if (name == "hitcount")
            return 0;
        int value = values.FindIndex(1, field => field.Name == name);
        if (value >= 0)
            return value;
        int key = keys.FindIndex(field => field.Name == name);
        return key < 0 ? -1 : values.Count + key;
    }

    private HistogramError FailField(HistogramProblem problem, string place)
    {
        HistogramError? before = _fields.MissingVariable is { } variable ? Fail(HistogramProblem.VarNotFound, variable) : null;
        HistogramError error = Fail(problem, place);
        return new HistogramError(error.Problem, error.Column, error.Errno) { Before = before };
    }

    private HistogramError Fail(HistogramProblem problem, string place) =>
        problem == HistogramProblem.Errno
            ? Fail(Errno.ENOMEM)
            : new HistogramError(problem, ColumnOf(place), Errno.EINVAL);

    private static HistogramError Fail(Errno errno) => new(HistogramProblem.Errno, 0, errno);

    // errpos: where the text comes first in the command, right or wrong.
    private int ColumnOf(string place)
    {
        int index = _command.IndexOf(place, StringComparison.Ordinal);
        return index < 0 ? 0 : Encoding.UTF8.GetByteCount(_command.AsSpan(0, index));
    }
}
