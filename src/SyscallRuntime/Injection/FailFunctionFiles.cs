// Mirrors the files of kernel/fail_function.c and lib/fault-inject.c below debugfs, and those of fs/proc/base.c.
using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.KernelText;

namespace SyscallKit.Injection;

/// <summary>
/// The files of <c>/sys/kernel/debug/fail_function</c>, by their paths there: what they read as, and what writing to them does. <c>verbose</c> and its limits
/// are not among them: who wants to know of a failure listens (<see cref="IInjectionListener"/>).
/// </summary>
/// <param name="failures">What the files are about.</param>
public sealed class FailFunctionFiles(FailFunction failures)
{
    private const int MaxSymbol = 512; // KSYM_NAME_LEN
    private const int MaxNumber = 23;  // simple_attr_write's buffer without its NUL
    private const string RetvalFile = "/retval";

    /// <summary>The files that are always there.</summary>
    private static readonly string[] s_attributes =
    [
        "probability", "interval", "times", "space", "task-filter", "stacktrace-depth", "require-start", "require-end", "reject-start", "reject-end",
        "injectable", "inject",
    ];

    /// <summary>The paths of all files: the attributes, <c>inject</c>, <c>injectable</c>, and <c>SYMBOL/retval</c> of each armed stub.</summary>
    public ImmutableArray<string> Paths => [.. s_attributes, .. failures.Armed.Select(static stub => stub.Symbol + RetvalFile)];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The error: <see cref="Errno.ENOENT"/> if there is no such file; default if there is none.</returns>
    public Errno Read(string path, out string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        FaultAttr attr = failures.Attr;
        string? read = path switch
        {
            "probability" => Decimal(attr.Probability),
            "interval" => Decimal(attr.Interval),
            "times" => Decimal(attr.Times),
            "space" => Decimal(attr.Space),
            "task-filter" => attr.TaskFilter ? "Y\n" : "N\n",
            "stacktrace-depth" => Decimal(attr.StacktraceDepth),
            "require-start" => Address(attr.RequireStart),
            "require-end" => Address(attr.RequireEnd),
            "reject-start" => Address(attr.RejectStart),
            "reject-end" => Address(attr.RejectEnd),
            "injectable" => string.Concat(failures.Injectable.Select(static entry => $"{entry.Symbol}\tERRNO\n")),
            "inject" => string.Concat(failures.Armed.Select(static stub => stub.Symbol + "\n")),
            _ => RetvalOf(path),
        };
        text = read ?? "";
        return read is null ? Errno.ENOENT : default;
    }

    /// <summary>Writes to a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">What is written, in one piece. To <c>inject</c>: a symbol, <c>!</c> and a symbol, or blanks to disarm all.</param>
    /// <returns>The error; default if there is none.</returns>
    public Errno Write(string path, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(path);
        switch (path)
        {
            case "inject":
                return WriteInject(text);
            case "injectable":
                return Errno.EACCES;
            case "task-filter":
                // What is no truth value changes nothing, and is no error either (debugfs_write_file_bool).
                if (TryBoolean(text, out bool value))
                    failures.Attr.TaskFilter = value;
                return default;
            case "times" or "space":
                return WriteSigned(path, text);
            default:
                return WriteUnsigned(path, text);
        }
    }

    /// <summary>What <c>/proc/PID/make-it-fail</c> reads as.</summary>
    /// <param name="task">What the task says.</param>
    /// <returns>The text.</returns>
    public static string ReadMakeItFail(TaskFaults task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.MakeItFail ? "1\n" : "0\n";
    }

    /// <summary>Writes to <c>/proc/PID/make-it-fail</c>.</summary>
    /// <param name="task">What the task says.</param>
    /// <param name="text">0 or 1.</param>
    /// <returns>The error; default if there is none.</returns>
    public static Errno WriteMakeItFail(TaskFaults task, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(task);
        Errno error = KernelNumber.Parse(text.Trim(), 0, out ulong value);
        if (error != default || value > 1)
            return error != default ? error : value > int.MaxValue ? Errno.ERANGE : Errno.EINVAL;
        task.MakeItFail = value == 1;
        return default;
    }

    /// <summary>What <c>/proc/self/task/TID/fail-nth</c> reads as.</summary>
    /// <param name="task">What the task says.</param>
    /// <returns>The text.</returns>
    public static string ReadFailNth(TaskFaults task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Decimal(task.FailNth);
    }

    /// <summary>Writes to <c>/proc/self/task/TID/fail-nth</c>.</summary>
    /// <param name="task">What the task says.</param>
    /// <param name="text">A number of 32 bits.</param>
    /// <returns>The error; default if there is none.</returns>
    public static Errno WriteFailNth(TaskFaults task, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(task);
        Errno error = KernelNumber.Parse(text, 0, out ulong value);
        if (error == default && value > uint.MaxValue)
            error = Errno.ERANGE;
        if (error == default)
            task.FailNth = (uint)value;
        return error;
    }

    private static string Decimal<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture) + "\n";

    private static string Address(ulong address) => "0x" + address.ToString("x16", CultureInfo.InvariantCulture) + "\n";

    // kstrtobool
    private static bool TryBoolean(ReadOnlySpan<char> text, out bool value)
    {
        value = text is ['y' or 'Y' or 't' or 'T' or '1', ..] or ['o' or 'O', 'n' or 'N', ..];
        return value || text is ['n' or 'N' or 'f' or 'F' or '0', ..] or ['o' or 'O', 'f' or 'F', ..];
    }

    private string? RetvalOf(string path)
    {
        if (SymbolOf(path) is not { } symbol)
            return null;
        foreach (FailedStub stub in failures.Armed)
        {
            if (stub.Symbol == symbol)
                return stub.Retval.ToString("x", CultureInfo.InvariantCulture) + "\n";
        }

        return null;
    }

    private static string? SymbolOf(string path) => path.EndsWith(RetvalFile, StringComparison.Ordinal) ? path[..^RetvalFile.Length] : null;

    // fei_write
    private Errno WriteInject(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxSymbol)
            text = text[..MaxSymbol];
        string symbol = text.Trim().ToString();
        if (symbol.Length == 0)
        {
            failures.DisarmAll();
            return default;
        }

        return symbol[0] == '!' ? failures.Disarm(symbol[1..]) : failures.Arm(symbol);
    }

    // An atomic_t: the low 32 bits of what kstrtoll takes.
    private Errno WriteSigned(string path, ReadOnlySpan<char> text)
    {
        bool isNegative = text is ['-', ..];
        if (text is ['-', '+', ..])
            return Errno.EINVAL;
        Errno error = Number(isNegative ? text[1..] : text, out ulong value);
        if (error == default && value > (isNegative ? 1UL << 63 : long.MaxValue))
            error = Errno.ERANGE;
        if (error != default)
            return error;
        int number = (int)(isNegative ? 0 - value : value);
        if (path == "times")
            failures.Attr.Times = number;
        else
            failures.Attr.Space = number;
        return default;
    }

    private Errno WriteUnsigned(string path, ReadOnlySpan<char> text)
    {
        string? symbol = SymbolOf(path);
        if (symbol is null && !s_attributes.AsSpan().Contains(path))
            return Errno.ENOENT;
        Errno error = Number(text, out ulong value);
        return error != default ? error : symbol is null ? Set(path, value) : failures.SetRetval(symbol, (long)value);
    }

    private Errno Set(string path, ulong value)
    {
        FaultAttr attr = failures.Attr;
        switch (path)
        {
            case "probability":
                attr.Probability = value;
                break;
            case "interval":
                attr.Interval = value;
                break;
            case "stacktrace-depth":
                attr.StacktraceDepth = (uint)Math.Min(value, FaultAttr.MaxStacktraceDepth);
                break;
            case "require-start":
                attr.RequireStart = value;
                break;
            case "require-end":
                attr.RequireEnd = value;
                break;
            case "reject-start":
                attr.RejectStart = value;
                break;
            default:
                attr.RejectEnd = value;
                break;
        }

        return default;
    }

    // simple_attr_write: what is longer is cut.
    private static Errno Number(ReadOnlySpan<char> text, out ulong value) => KernelNumber.Parse(text.Length > MaxNumber ? text[..MaxNumber] : text, 0, out value);
}
