using System;
using System.Text;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tracing.Histograms;

/// <summary>Reads a key or a value of a histogram, <c>FIELD[.MODIFIER]</c> (<c>parse_atom</c> and <c>parse_field</c>, kernel/trace/trace_events_hist.c).</summary>
/// <param name="format">The event's fields.</param>
internal sealed class HistogramFieldParser(EventFormat format)
{
    private const string BucketWord = "bucket";

    /// <summary>Whether a time stamp was asked for in microseconds: then all of the histogram are (<c>ts_in_usecs</c>).</summary>
    public bool TimestampInUsecs { get; private set; }

    /// <summary>The variable that was asked for last: there is none, which is said before what else is wrong (<c>parse_var_ref</c>).</summary>
    public string? MissingVariable { get; private set; }

    /// <summary>Reads.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isKey">Whether it is a key.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="place">The text that is wrong.</param>
    /// <returns>The field, or null.</returns>
    public HistogramField? Read(string text, bool isKey, out HistogramProblem problem, out string place)
    {
        place = text;
        if (text.AsSpan().ContainsAny("+-*/"))
            return Fail(HistogramProblem.Expressions, out problem);
        if (text is [>= '0' and <= '9', ..])
        {
            problem = HistogramProblem.ExpectNumber;
            return KernelNumber.Parse(text, 0, out ulong constant) == default ? new HistogramField(HistogramSource.Constant, null, HistogramModifier.None, constant) : null;
        }

        // SYSTEM.EVENT.FIELD; what the system and the event are is looked at for variables only.
        string whole = text;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int second = point < 0 ? -1 : text.IndexOf('.', point + 1);
        if (second >= 0)
        {
            whole = text[..point];
            text = text[(second + 1)..];
        }

        if (text is ['$', _, ..])
            MissingVariable = text[1..];
        return ReadField(text, whole, isKey, out problem, out place);
    }

    private HistogramField? ReadField(string text, string whole, bool isKey, out HistogramProblem problem, out string place)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string name = point < 0 ? text : text[..point];
        HistogramModifier modifier = HistogramModifier.None;
        ulong number = 0;
        place = point < 0 ? "" : text[(point + 1)..];
        if (point >= 0 && !TryReadModifier(ref place, name, out modifier, out number))
            return Fail(HistogramProblem.BadFieldModifier, out problem);
        if (isKey && modifier is HistogramModifier.Percent or HistogramModifier.Graph)
            return Fail(HistogramProblem.BadFieldModifier, out problem);
        string modifierText = place;
        place = name;
        if (!TryFind(name, out HistogramSource source, out EventField? field))
            return Fail(HistogramProblem.FieldNotFound, out problem);
        if (source == HistogramSource.Record && field!.Value.Size is not (1 or 2 or 4 or 8))
            return Fail(HistogramProblem.Errno, out problem);

        bool isString = source is HistogramSource.Comm or HistogramSource.String;
        place = whole;
        if (isKey)
        {
            if (modifier == HistogramModifier.Sym)
                return Fail(HistogramProblem.Symbols, out problem);
            if (source == HistogramSource.Stacktrace)
                return Fail(HistogramProblem.Stacktraces, out problem);

            // create_key_field: only a stack is one.
            if (modifier == HistogramModifier.Stacktrace)
                return Fail(HistogramProblem.BadFieldModifier, out problem);
        }
        else
        {
            // __create_val_field
            bool isRefused = modifier is HistogramModifier.Log2 or HistogramModifier.Buckets or HistogramModifier.Syscall
                or HistogramModifier.Sym or HistogramModifier.Stacktrace;
            if (isRefused || source == HistogramSource.Stacktrace)
                return Fail(HistogramProblem.BadFieldModifier, out problem);
            if (isString)
                return Fail(HistogramProblem.StringsAsValues, out problem);
        }

        // The kernel would take the address of the string for a number, and for a name that number for an address.
        place = modifierText;
        if (isString && modifier is HistogramModifier.Log2 or HistogramModifier.Buckets)
            return Fail(HistogramProblem.BadFieldModifier, out problem);

        TimestampInUsecs |= source == HistogramSource.Timestamp && modifier == HistogramModifier.Usecs;
        problem = HistogramProblem.Errno;
        return new HistogramField(source, field, modifier, number);
    }

    // "bucket" without "s" is as good, and whatever begins with "percent" or "graph".
    private static bool TryReadModifier(ref string text, string name, out HistogramModifier modifier, out ulong number)
    {
        number = 0;
        modifier = text switch
        {
            "hex" => HistogramModifier.Hex,
            "sym" or "symXoffset" => HistogramModifier.Sym,
            "execname" when name == "common_pid" => HistogramModifier.Execname,
            "syscall" => HistogramModifier.Syscall,
            "stacktrace" => HistogramModifier.Stacktrace,
            "log2" => HistogramModifier.Log2,
            "usecs" => HistogramModifier.Usecs,
            _ when text.StartsWith(BucketWord, StringComparison.Ordinal) => HistogramModifier.Buckets,
            _ when text.StartsWith("percent", StringComparison.Ordinal) => HistogramModifier.Percent,
            _ when text.StartsWith("graph", StringComparison.Ordinal) => HistogramModifier.Graph,
            _ => HistogramModifier.None,
        };
        if (modifier != HistogramModifier.Buckets)
            return modifier != HistogramModifier.None;
        text = text[BucketWord.Length..];
        if (text is ['s', ..])
            text = text[1..];
        if (text is not ['=', ..])
            return false;
        text = text[1..];
        return KernelNumber.Parse(text, 0, out number) == default && number > 0;
    }

    private bool TryFind(string name, out HistogramSource source, out EventField? field)
    {
        field = null;
        source = name switch
        {
            "common_timestamp" => HistogramSource.Timestamp,
            "common_stacktrace" => HistogramSource.Stacktrace,
            "common_cpu" => HistogramSource.Cpu,
            "common_comm" => HistogramSource.Comm,
            "hitcount" => HistogramSource.HitCount,
            _ => HistogramSource.Record,
        };
        if (source != HistogramSource.Record)
            return true;
        if (!FilterField.TryFind(format, Encoding.UTF8.GetBytes(name), out FilterField found))
            return false;
        field = found.Field;
        source = found.Kind switch
        {
            FilterFieldKind.Cpu => HistogramSource.Cpu,
            FilterFieldKind.Comm => HistogramSource.Comm,
            FilterFieldKind.Stacktrace => HistogramSource.Stacktrace,
            _ => found.Field.Type == EventFormat.UserDataType ? HistogramSource.String : HistogramSource.Record,
        };
        return true;
    }

    private static HistogramField? Fail(HistogramProblem what, out HistogramProblem problem)
    {
        problem = what;
        return null;
    }
}
