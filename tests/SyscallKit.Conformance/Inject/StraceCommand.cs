using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Injection.Grammar;
using SyscallKit.Linux;

namespace SyscallKit.Conformance;

/// <summary>The options of a command line of strace 6.1, as far as they decide what is refused, printed and injected.</summary>
internal sealed class StraceCommand
{
    /// <summary>The options of one letter that take a value.</summary>
    private const string WithValue = "abeEIoOpPsSuUX";

    private const string WithoutValue = "#AcCdDfFhiknqrtTvVwxyYzZ";
    private const int MaxString = int.MaxValue / 2;

    private static readonly string[] s_sortKeys =
    [
        "time", "times", "time-total", "total-time", "min-time", "shortest", "time-min", "max-time", "longest", "time-max", "avg-time", "time-avg",
        "time-percent", "calls", "count", "error", "errors", "name", "syscall", "syscall-name", "none", "nothing",
    ];

    private StraceCommand()
    {
    }

    public StraceQualifiers Qualifiers { get; private set; } = StraceQualifiers.Default;

    /// <summary>The paths of <c>-P</c>; only calls that have to do with them are traced.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>Whether only a summary is printed.</summary>
    public bool IsSummary { get; private set; }

    /// <summary>Whether nothing is run: help, or the version.</summary>
    public bool OnlyTells { get; private set; }

    /// <summary>Whether the program has another id: a filter was tried by a child of strace's first.</summary>
    public bool Forks => _follows && _usesFilter;

    private bool _follows;
    private bool _usesFilter;
    private bool _countsAndPrints;
    private bool _isWall;

    /// <summary>Reads a command line.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="stderr">What strace would write, exact for expressions.</param>
    /// <returns>The command; null if strace refuses it.</returns>
    public static StraceCommand? Parse(IReadOnlyList<string> arguments, out string stderr)
    {
        StraceCommand command = new();
        StraceError? error = command.TakeAll(arguments);
        stderr = string.Concat(command.Qualifiers.Warnings.Select(static warning => "strace: " + warning + "\n")) + error;
        return error is null ? command : null;
    }

    private StraceError? TakeAll(IReadOnlyList<string> arguments)
    {
        Queue<string> rest = new(arguments);
        while (rest.TryDequeue(out string? argument) && !OnlyTells)
        {
            StraceError? error = argument.StartsWith("--", StringComparison.Ordinal) ? TakeLong(argument[2..], rest) : TakeShort(argument, rest);
            if (error is not null)
                return error;
        }

        if (IsSummary && _countsAndPrints)
            return Help("-c/--summary-only and -C/--summary are mutually exclusive");
        return _isWall && !IsSummary && !_countsAndPrints ? Help("-w/--summary-wall-clock must be given with (-c/--summary-only or -C/--summary)") : null;
    }

    private static StraceError Help(string message) => new(message, PointsToHelp: true);

    private StraceError? TakeShort(string argument, Queue<string> rest)
    {
        for (int at = 1; at < argument.Length; at++)
        {
            char option = argument[at];
            if (WithoutValue.Contains(option, StringComparison.Ordinal))
            {
                TakeFlag(option);
                continue;
            }

            if (!WithValue.Contains(option, StringComparison.Ordinal))
                return Help($"invalid option -- '{option}'");
            string value = argument[(at + 1)..];
            if (value.Length == 0 && !rest.TryDequeue(out value!))
                return Help($"option requires an argument -- '{option}'");
            return TakeValue(option, "-" + option, value);
        }

        return null;
    }

    private void TakeFlag(char option)
    {
        _follows |= option == 'f';
        IsSummary |= option == 'c';
        _countsAndPrints |= option == 'C';
        _isWall |= option == 'w';
        OnlyTells |= option is 'h' or 'V';
        if (option is 'z' or 'Z')
            Qualify(option == 'z' ? "status=successful" : "status=failed");
    }

    private StraceError? TakeValue(char option, string name, string value)
    {
        StraceError invalid = Help($"invalid {name} argument: '{value}'");
        switch (option)
        {
            case 'e':
                return Qualify(value);
            case 'P':
                Paths.Add(value);
                return null;
            case 'a':
                return IsNumber(value, int.MaxValue) ? null : invalid;
            case 's':
                return IsNumber(value, MaxString) ? null : invalid;
            case 'I':
                return value is "1" or "2" or "3" or "4" or "anywhere" or "waiting" or "never" or "never_tstp" or "always" ? null : invalid;
            case 'O':
                return value.Length != 0 && char.IsAsciiDigit(value[0]) ? null : invalid;
            case 'X':
                return value is "raw" or "abbrev" or "verbose" ? null : invalid;
            case 'S':
                return s_sortKeys.Contains(value) ? null : Help($"invalid sortby: '{value}'");
            case 'b':
                return value == "execve" ? null : new StraceError($"Syscall '{value}' for -b isn't supported");
            case 'u':
                return value == "root" ? null : new StraceError($"Cannot find user '{value}'");
            case 'p':
                return IsNumber(value, int.MaxValue) ? null : new StraceError($"Invalid process id: '{value}'");
            default:
                return null;
        }
    }

    private StraceError? TakeLong(string argument, Queue<string> rest)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        string wanted = equals < 0 ? argument : argument[..equals];
        string? value = equals < 0 ? null : argument[(equals + 1)..];
        // getopt_long takes any beginning that fits one option.
        StraceLongOption[] fitting = [.. StraceLongOption.All.Where(option => option.Name == wanted)];
        if (fitting.Length == 0)
            fitting = [.. StraceLongOption.All.Where(option => option.Name.StartsWith(wanted, StringComparison.Ordinal))];
        if (fitting.Length != 1)
            return Help(fitting.Length == 0 ? $"unrecognized option '--{wanted}'" : $"option '--{wanted}' is ambiguous");
        StraceLongOption found = fitting[0];
        if (found.Value == StraceOptionValue.None && value is not null)
            return Help($"option '--{found.Name}' doesn't allow an argument");
        if (found.Value == StraceOptionValue.Required && value is null && !rest.TryDequeue(out value))
            return Help($"option '--{found.Name}' requires an argument");
        if (found.Qualifier is { } qualifier)
            return Qualify(qualifier + "=" + (value ?? "all"));
        _usesFilter |= found.Name == "seccomp-bpf";
        if (found.Letter != '\0' && value is not null)
            return TakeValue(found.Letter, "--" + found.Name, value);
        if (found.Letter != '\0')
            TakeFlag(found.Letter);
        return null;
    }

    private StraceError? Qualify(string expression)
    {
        Qualifiers = Qualifiers.With(expression, StraceCalls.Names, out StraceError? error) ?? Qualifiers;
        return error;
    }

    private static bool IsNumber(string text, long max) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= 0 && number <= max;
}
